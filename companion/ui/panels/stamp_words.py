"""When something was written and when it was last changed, in words."""

from datetime import date, datetime, timedelta
from typing import Protocol

from companion.domain.moments import Moment, moment_at
from companion.domain.text import _
from companion.ui.date_words import day_words
from companion.ui.saved_state import short_time

SAME = timedelta(minutes=1)
FROM_MEMORY = 3
"""Days: what is written later than that after its day is said to be from memory."""


class Stamped(Protocol):
    """A record that knows its day, when it was written and when it was changed last."""

    @property
    def filed(self) -> date: ...

    @property
    def written(self) -> Moment: ...

    @property
    def changed(self) -> datetime: ...


def stamps_of(record: Stamped) -> str:
    """When it was written and changed; of what was written days later, that it is from memory."""
    words = stamp_words(record.filed, record.written, record.changed)
    if record.written.days_after(record.filed) <= FROM_MEMORY:
        return words
    return _("{written}. From memory, so it may differ.").format(written=words)


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
