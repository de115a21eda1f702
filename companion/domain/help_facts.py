"""What the diary says about a day and the days before it, in the form in which triggers of help cards ask."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from companion.domain.about_you import AboutYou
from companion.domain.body import Region, Side
from companion.domain.entry import Entry, Mark, Value
from companion.domain.since import Since, lasting, months_before
from companion.domain.sleep import Night

EPISODE_GAP = 14
"""Days without a mark after which a part begins a new episode."""
ENTRIES_BACK = 42
"""Days of check-ins that triggers look at: a week and the four before it, and one more."""
MARKS_BACK = 120
"""Days of marks, for pain that lasts three months."""
SLEEP = "sleep_quality"
"""How the quality of a night is called among the answers."""


@dataclass(frozen=True, kw_only=True)
class TakenMedicine:
    """A medicine by the card that the person confirmed. `changed` is the last day it was started or changed.

    `days` are those of the month on which it was taken.
    """

    card: str
    name: str = ""
    taken: bool = True
    changed: date | None = None
    days: frozenset[date] = frozenset()


@dataclass(frozen=True, kw_only=True)
class HelpFacts:
    """`marks` has all marks of a day in their order, `answers` all values with their days, oldest first.

    `hurting` has the days on which each region hurt. Both go back from `day`, which is their last. `sums` are
    those of questionnaires that were answered on the day.
    """

    day: date
    regions: Mapping[str, Region]
    marks: Mapping[date, Sequence[Mark]] = field(default_factory=dict)
    hurting: Mapping[str, Sequence[date]] = field(default_factory=dict)
    answers: Mapping[str, Sequence[tuple[date, Value]]] = field(default_factory=dict)
    about: AboutYou | None = None
    visited: bool = False
    medicines: Sequence[TakenMedicine] = ()
    sums: Mapping[str, int] = field(default_factory=dict)

    def marks_on(self, day: date) -> Sequence[Mark]:
        return self.marks.get(day, ())

    def days_back(self, number: int) -> list[date]:
        """So many days with this one, the latest first."""
        return [self.day - timedelta(days=n) for n in range(number)]

    def is_new(self, region: str) -> bool:
        """Whether it hurts for the first time after two weeks; a date given for it may say otherwise."""
        before = self.day - timedelta(days=EPISODE_GAP)
        if any(before <= day < self.day for day in self.hurting.get(region, ())):
            return False
        since = self._since(region)
        return since is None or since.text >= before.isoformat()[: len(since.text)]

    def began_within(self, region: str, days: int) -> bool:
        """Whether the diary's episode of a part began in so many days, this one with them."""
        start = episode_start(self.hurting.get(region, ()), self.day)
        return start is not None and (self.day - start).days < days

    def lasts(self, region: str) -> bool:
        """Whether it hurts for three months: by the date given for it, or in one episode of the diary."""
        since = self._since(region)
        if since is not None and lasting(since, self.day):
            return True
        start = episode_start(self.hurting.get(region, ()), self.day)
        return start is not None and start <= months_before(self.day)

    def opposite(self, region: str, among: Iterable[str]) -> set[str]:
        """Those of the regions that lie on the other side of the body; none for one in the middle."""
        side = self.side(region)
        if side is Side.MIDDLE:
            return set()
        return {other for other in among if self.side(other) not in (side, Side.MIDDLE)}

    def side(self, region: str) -> Side:
        known = self.regions.get(region)
        return known.side if known else Side.MIDDLE

    def mirror(self, region: str) -> str | None:
        known = self.regions.get(region)
        return known.mirror if known else None

    def _since(self, region: str) -> Since | None:
        """The earliest that was said about a part."""
        said = (mark.since for marks in self.marks.values() for mark in marks if mark.region == region)
        return min((since for since in said if since), default=None)


def episode_start(days: Iterable[date], last: date) -> date | None:
    """The first day of the episode that reaches to `last`; None when there is none."""
    start = None
    for day in sorted({day for day in days if day <= last}, reverse=True):
        if ((start or last) - day).days > EPISODE_GAP:
            break
        start = day
    return start


def marks_by_day(entries: Iterable[Entry]) -> dict[date, list[Mark]]:
    found: dict[date, list[Mark]] = {}
    for entry in entries:
        found.setdefault(entry.moment.day, []).extend(entry.marks)
    return found


def answers_by_question(
    entries: Iterable[Entry], nights: Iterable[Night]
) -> dict[str, list[tuple[date, Value]]]:
    """Each value with its day; *plainly none* is no value."""
    found: dict[str, list[tuple[date, Value]]] = {}
    for entry in entries:
        for answer in entry.answers:
            if answer.value is not None:
                found.setdefault(answer.question, []).append((entry.moment.day, answer.value))
    for night in nights:
        if night.quality is not None and not night.nap:
            found.setdefault(SLEEP, []).append((night.day, night.quality))
    return found
