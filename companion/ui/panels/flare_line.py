"""How it stands with the flare of today, in one quiet line, and a press to say that it is over."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from companion.domain.text import _
from companion.ui.flare_log import FlareLog
from companion.ui.flare_words import state_words
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.labels import IconLabel, Label
from companion.ui.widgets.stacks import Row

ICON = 20


class FlareLine(QWidget):
    """Hidden while today belongs to no flare. A press too early is taken back with *It goes on*."""

    def __init__(self, theme: Theme, log: FlareLog, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._log = log
        self._words = Label(theme, role="label", wrap=True)
        self._button = Button(theme, "", kind="ghost")
        row = Row(theme, self, gap=10)
        row.addWidget(IconLabel(theme, "cloud", "text", ICON))
        row.addWidget(self._words, 1)
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._button.clicked.connect(self._turn)
        self.hide()

    def refresh(self) -> None:
        """Show what is stored now."""
        flare = self._log.latest()
        self.setVisible(flare is not None)
        if flare is not None:
            self._words.setText(state_words(flare, self._log.now().day))
            self._button.setText(_("It is over") if flare.end is None else _("It goes on"))
            name = _("The flare is over") if flare.end is None else _("The flare goes on")
            self._button.setAccessibleName(name)
            self._button.setVisible(not self._log.read_only)

    def _turn(self) -> None:
        flare = self._log.latest()
        if flare is None:
            return
        if flare.end is None:
            self._log.end(flare)
        else:
            self._log.go_on(flare)
