"""The report as plain text: in letters of the size that was chosen for the program, and to be copied."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from companion.domain.text import _
from companion.ui.panels.body_time.whole_card import WholeCard
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.labels import Label

BY_KEYS = Qt.TextInteractionFlag.TextSelectableByKeyboard
BY_MOUSE = Qt.TextInteractionFlag.TextSelectableByMouse


class ReportText(WholeCard):
    """Closed until it is asked for: paper cannot grow with the text of the program."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, gap=10, parent=parent)
        self._button = Button(theme, "", icon="text", parent=self)
        self._text = Label(theme, "", wrap=True, parent=self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(BY_KEYS | BY_MOUSE)
        self._text.setAccessibleName(_("The page as text"))
        self.body.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._text)
        self._button.clicked.connect(self._toggle)
        self._open(opened=False)

    def set_text(self, text: str) -> None:
        self._text.setText(text)
        self.updateGeometry()

    def _toggle(self) -> None:
        self._open(opened=self._text.isHidden())

    def _open(self, *, opened: bool) -> None:
        self._text.setVisible(opened)
        self._button.setText(_("Hide the text") if opened else _("Show the page as text"))
        self.updateGeometry()
