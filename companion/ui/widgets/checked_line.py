"""A line whose text has to be read as something; what cannot be read stays, with a sentence below it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy

from companion.domain.errors import CompanionError
from companion.ui.theme import Theme
from companion.ui.widgets.accessible import GroupOfControls
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column, Row
from companion.ui.widgets.text_fields import LineInput


class CheckedLine(GroupOfControls):
    """`read` makes a value of the text, or raises a CompanionError whose sentence is shown.

    `value_chosen` carries each value that was read and is another one than before. An `optional` line may be
    empty, which is None. A `width` of 0 takes the room there is; `unit` are words behind the field.
    """

    value_chosen = Signal(object)
    typing = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        read: Callable[[str], object],
        *,
        show: Callable[[object], str] = str,
        optional: bool = False,
        width: float = 0,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._read = read
        self._show = show
        self._optional = optional
        self._width = width
        self._value: object = None
        self._field = LineInput(theme)
        self._unit = Label(theme, "", role="label", tone="muted")
        self._hint = Label(theme, "", role="small", tone="danger", wrap=True)
        self._hint.hide()
        self._lay_out()
        self._field.text_changed.connect(self._take)
        self._field.typing.connect(self.typing)
        theme.changed.connect(self._dress)
        self._dress()

    def value(self) -> object:
        """The last value that could be read; None when there is none."""
        return self._value

    def set_value(self, value: object) -> None:
        """Show a value without announcing it; a text that cannot be read stays until it is replaced."""
        if value == self._value and not self._hint.isHidden():
            return
        self._value = value
        self._field.set_text("" if value is None else self._show(value))
        self._complain("")

    def clear(self) -> None:
        """Empty the field, whatever stands in it."""
        self._complain("")
        self.set_value(None)

    def set_unit(self, words: str) -> None:
        self._unit.setText(words)
        self._unit.setVisible(bool(words))

    def commit(self) -> bool:
        """Read what is typed, now; whether it is a value, with the sentence below the field if not."""
        self._field.commit()
        if self._value is None and self._hint.isHidden():
            self._take(self._field.text())
        return self._hint.isHidden()

    def setAccessibleName(self, name: str) -> None:  # noqa: N802 - Qt's name
        """The field carries the name too: it is what has the focus."""
        super().setAccessibleName(name)
        self._field.setAccessibleName(name)

    def _take(self, text: str) -> None:
        if self._optional and not text.strip():
            self._choose(None)
            return
        try:
            value = self._read(text)
        except CompanionError as problem:
            self._complain(str(problem))
        else:
            self._choose(value)

    def _choose(self, value: object) -> None:
        changed = value != self._value
        self._complain("")
        self.set_value(value)
        if changed:
            self.value_chosen.emit(value)

    def _complain(self, sentence: str) -> None:
        self._hint.setText(sentence)
        self._hint.setVisible(bool(sentence))
        self._field.set_wrong(wrong=bool(sentence))
        self._field.setAccessibleDescription(sentence)

    def _lay_out(self) -> None:
        self.setFocusProxy(self._field)
        row = Row(self._theme, gap=8)
        row.addWidget(self._field)
        row.addWidget(self._unit)
        self._unit.hide()
        if self._width:
            row.addStretch(1)
        column = Column(self._theme, self, gap=6)
        column.addLayout(row)
        column.addWidget(self._hint)
        self._hint.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def _dress(self) -> None:
        if self._width:
            self._field.setFixedWidth(self._theme.px(self._width))
