"""Is the clock of this computer right? Asked when something was written later than it shows."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.moments import Moment
from companion.domain.text import _
from companion.ui.panels.day_words import long_day
from companion.ui.saved_state import short_time
from companion.ui.theme import Theme
from companion.ui.widgets.banner import Banner


class ClockQuestion(Banner):
    """`called_right`: it is; `promised`: the person goes and sets it."""

    called_right = Signal()
    promised = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "caution", parent=parent)
        self._right = self.add_action(_("The clock is right"))
        self._wrong = self.add_action(_("I set it now"))
        self._right.clicked.connect(self.called_right)
        self._wrong.clicked.connect(self.promised)

    def ask(self, now: Moment, newest: Moment, *, promised: bool) -> None:
        """Say what the clock shows, and ask; who has `promised` to set it reads what holds until then."""
        shown = _("The clock of this computer says {time}.").format(time=_when(now, newest))
        if promised:
            more = _("What you write until it is set has that time. What is written does not move.")
        else:
            words = _("The newest entry in this diary was written on {time}. Is the clock right?")
            more = words.format(time=_when(newest, now))
        self.set_text(f"{shown} {more}")
        self._wrong.setHidden(promised)


def _when(moment: Moment, other: Moment) -> str:
    """The year is named where the other one is of another year."""
    return _("{day}, {time}").format(day=long_day(moment.day, other.day), time=short_time(moment))
