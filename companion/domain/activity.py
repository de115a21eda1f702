"""Activities with planned and done minutes, for pacing. The program counts minutes and sets no goals."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import ClassVar

from companion.domain.errors import OutOfRangeError
from companion.domain.moments import Moment
from companion.domain.names import require_name
from companion.domain.record import Kind
from companion.domain.text import _

LONGEST_MINUTES = 1440


@dataclass(frozen=True, kw_only=True)
class Activity:
    """Something the person planned, did, or both. `planned` and `done` are minutes, None = not said.

    A done of 0 is an answer: it was planned and then left. Raises OutOfRangeError for what no day holds.
    """

    id: str
    name: str
    moment: Moment
    written: Moment
    changed: datetime
    planned: int | None = None
    done: int | None = None
    KIND: ClassVar[Kind] = Kind.ACTIVITIES

    def __post_init__(self) -> None:
        require_name(self.name)
        for minutes in (self.planned, self.done):
            if minutes is not None and not 0 <= minutes <= LONGEST_MINUTES:
                raise OutOfRangeError(_("A day has 24 hours, so this cannot have been longer."))

    @property
    def filed(self) -> date:
        return self.moment.day

    @property
    def ordered(self) -> datetime:
        return self.moment.utc

    @property
    def days_late(self) -> int:
        """Whole days between the day it is about and the day it was written."""
        return self.written.days_after(self.moment.day)

    @property
    def is_open(self) -> bool:
        """Whether it is planned and nothing was said yet of how long it was."""
        return self.planned is not None and self.done is None

    def done_as_planned(self) -> "Activity":
        return replace(self, done=self.planned)


def names_used(activities: Iterable[Activity]) -> list[str]:
    """The names of activities, each once, the latest first."""
    latest_first = sorted(activities, key=lambda activity: activity.moment.utc, reverse=True)
    return list(dict.fromkeys(activity.name for activity in latest_first))
