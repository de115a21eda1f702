"""A question below a field about what does not fit, with *Yes* and *Change*."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.text import _
from companion.ui.announce import announce
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.labels import IconLabel, Label
from companion.ui.widgets.stacks import Column, Row


class DoubtLine(QWidget):
    """Hidden while there is nothing to ask. What cannot be has *Change* alone."""

    confirmed = Signal()
    change_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel(theme, "info", "caution")
        self._words = Label(theme, "", role="small", tone="caution", wrap=True)
        self._yes = Button(theme, _("Yes"), parent=self)
        self._change = Button(theme, _("Change"), kind="ghost", parent=self)
        # A name of its own: there are other questions with yes and no on the page.
        self._yes.setAccessibleName(_("Yes, that is right"))
        row = Row(theme, gap=8)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        choices = Row(theme, gap=8)
        choices.addWidget(self._yes)
        choices.addWidget(self._change)
        choices.addStretch(1)
        column = Column(theme, self, gap=4)
        column.addLayout(row)
        column.addLayout(choices)
        self._yes.clicked.connect(self.confirmed)
        self._change.clicked.connect(self.change_asked)
        self.hide()

    def ask(self, words: str, *, refused: bool = False, can_confirm: bool = False) -> None:
        """Show a question; without words there is none."""
        if words and words != self._words.text():
            announce(self, words)
        tone = "danger" if refused else "caution"
        self._icon.set_icon("warning" if refused else "info", tone)
        self._words.set_tone(tone)
        self._words.setText(words)
        self._yes.setVisible(can_confirm)
        self.setVisible(bool(words))

    def stops(self) -> list[QWidget]:
        """What the Tab key goes through."""
        return [self._yes, self._change]
