"""When something was written and when it was last changed, in words."""

from datetime import date, datetime, timedelta

from companion.domain.moments import Moment, moment_at
from companion.domain.text import _
from companion.ui.date_words import day_words
from companion.ui.saved_state import short_time

SAME = timedelta(minutes=1)


def stamp_words(day: date, written: Moment, changed: datetime) -> str:
    """About an entry of `day`: other days are named, a change within the minute is the writing itself."""
    words = _("Written {when}").format(when=_when(written, day))
    if changed - written.utc < SAME:
        return words
    # What was changed later was changed where it was written, as far as is known.
    at = moment_at(changed, written.zone)
    return _("{written}, changed {when}").format(written=words, when=_when(at, written.day))


def _when(moment: Moment, day: date) -> str:
    time = short_time(moment)
    if moment.day == day:
        return time
    return _("{day}, {time}").format(day=day_words(moment.day), time=time)
