"""A field for a name with its button; what would not do is said below, and stays typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.errors import CompanionError
from companion.domain.shelf import LONGEST_NAME
from companion.ui.announce import announce
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column, Row
from companion.ui.widgets.text_fields import LineInput


class NameForm(QWidget):
    """`named` carries the text when Enter or the button is pressed."""

    named = Signal(str)

    def __init__(
        self, theme: Theme, name: str, action: str, text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._field = LineInput(theme, name)
        self._field.setText(text)
        self._field.setMaxLength(2 * LONGEST_NAME)
        self._button = Button(theme, action)
        self._button.setAccessibleName(f"{action}: {name}")
        self._problem = Label(theme, "", role="small", tone="danger", wrap=True)
        self._problem.hide()
        line = Row(theme)
        line.addWidget(self._field, 1)
        line.addWidget(self._button)
        column = Column(theme, self, gap=4)
        column.addLayout(line)
        column.addWidget(self._problem)
        self._field.returnPressed.connect(self._tell)
        self._button.clicked.connect(self._tell)
        self._field.textEdited.connect(self._calm)

    def focus_field(self) -> None:
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def explain(self, problem: CompanionError) -> None:
        """Say below what would do; the keyboard stays in the field."""
        self._problem.setText(str(problem))
        self._problem.show()
        self._field.set_wrong(wrong=True)
        announce(self._field, str(problem))
        self.focus_field()

    def clear(self) -> None:
        self._field.clear()
        self._calm()

    def _tell(self) -> None:
        self.named.emit(self._field.text())

    def _calm(self) -> None:
        self._problem.hide()
        self._field.set_wrong(wrong=False)
