"""Turns the sitting clock on and off."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.settings import SITTING_MINUTES
from companion.domain.text import _
from companion.ui.theme import Theme
from companion.ui.widgets.chips import ChoiceChips
from companion.ui.widgets.labelled import labelled
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column


class SittingChoice(QWidget):
    """`chosen` carries minutes, 0 = off."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        options = [(str(n), _("Every {n} min").format(n=n) if n else _("Off")) for n in SITTING_MINUTES]
        self._chips = ChoiceChips(theme, options)
        words = _(
            "The clock stands on Today while the program is open. A time in which the computer sleeps "
            "counts as a break. The program does not see whether you sit: press “I moved” whenever you did."
        )
        column = Column(theme, self, gap=6)
        column.addWidget(labelled(theme, _("A clock that asks you to change position"), self._chips))
        column.addWidget(Label(theme, words, role="small", tone="muted", wrap=True))
        self._minutes = 0
        self._chips.chosen.connect(self._take)
        self.show_minutes(0)

    def show_minutes(self, minutes: int) -> None:
        """Show what is chosen."""
        self._minutes = minutes
        self._chips.set_value(str(minutes))

    def _take(self, key: object) -> None:
        """One is always chosen: a second press on it changes nothing."""
        minutes = int(key) if isinstance(key, str) else self._minutes
        if minutes == self._minutes:
            self._chips.set_value(str(minutes))
            return
        self._minutes = minutes
        self.chosen.emit(minutes)
