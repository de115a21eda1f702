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
        if promised:
            told = [_("This computer says {now}. What you write gets that time; what is written stays.")]
        else:
            told = [_("This computer says {now}, and the newest entry is from {newest}.")]
        if newest.day > now.day:
            told.append(_("Days after today can be opened again when the clock reaches them."))
        if not promised:
            told.append(_("Is the clock right?"))
        self.set_text(" ".join(told).format(now=_when(now, newest), newest=_when(newest, now)))
        self._wrong.setHidden(promised)


def _when(moment: Moment, other: Moment) -> str:
    """As on a calendar, whenever the day of the person ends; the year is named where it is another."""
    day = long_day(moment.local.date(), other.local.date())
    return _("{day}, {time}").format(day=day, time=short_time(moment))
