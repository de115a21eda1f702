"""What brings up a help card, as data: a trigger is a set of conditions that hold together.

A condition is about what was written on one day and in the days before it. None of them reads free words.
"""

from dataclasses import dataclass, field

from companion.domain.about_you import AboutYou
from companion.domain.entry import Value


@dataclass(frozen=True, kw_only=True)
class Marks:
    """Marks of the day, and for `days` of the last `within` days ones like them, this day included.

    No `regions` = any. `sides`: "one" = none of these parts hurts on the other side, "both" = the same part
    does. The narrower conditions are about the day itself: `new` = not marked in the two weeks before,
    `lasting` = for 3 months, `worse_by` = so many points more than on average in those weeks, `growing` =
    weakness that rose over so many check-ins, `newly_weak` = none was written in those weeks.
    """

    regions: frozenset[str] = frozenset()
    least: int = 0
    contexts: frozenset[str] = frozenset()
    qualities: frozenset[str] = frozenset()
    weak: int = 0
    sides: str = ""
    after_effort: bool = False
    days: int = 1
    within: int = 1
    new: bool = False
    lasting: bool = False
    worse_by: int = 0
    growing: int = 0
    newly_weak: bool = False


@dataclass(frozen=True, kw_only=True)
class Spread:
    """Pain in at least so many of the areas within the last days, in any of these words if there are some."""

    areas: tuple[frozenset[str], ...]
    least: int
    within: int
    qualities: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Given:
    """An answer to one question: one of `values`, or a number from `least` to `most`."""

    question: str
    values: frozenset[str] = frozenset()
    least: int | None = None
    most: int | None = None

    def fits(self, value: Value) -> bool:
        if isinstance(value, str):
            return value in self.values
        above = self.least is None or value >= self.least
        below = self.most is None or value <= self.most
        return (self.least is not None or self.most is not None) and above and below


@dataclass(frozen=True, kw_only=True)
class Answers:
    """Answers of which any fits: on so many `days`, or in so many `entries`, of the last `within` days.

    With `today`, one of them is of the day itself.
    """

    any: tuple[Given, ...]
    days: int = 1
    entries: int = 0
    within: int = 1
    today: bool = True


@dataclass(frozen=True, kw_only=True)
class Person:
    """What the person wrote about themselves: an age from, and an age at the first pain below."""

    age_from: int | None = None
    first_pain_before: int | None = None

    def fits(self, about: AboutYou | None) -> bool:
        """Where nothing was written, nothing is taken for granted."""
        if about is None:
            return False
        old = self.age_from is None or about.is_at_least(self.age_from)
        young = self.first_pain_before is None or about.began_before(self.first_pain_before)
        return old and young


@dataclass(frozen=True, kw_only=True)
class Taking:
    """A medicine with one of these cards (none = any) that is taken, or changed within `changed` days."""

    cards: frozenset[str] = frozenset()
    changed: int | None = None


@dataclass(frozen=True, kw_only=True)
class Limit:
    """Days of a month on which medicines of a card were taken; `names` narrows them, `others` leaves out."""

    card: str
    days: int
    names: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Painkillers:
    """Any of the limits is reached in the month of the day."""

    limits: tuple[Limit, ...]


@dataclass(frozen=True, kw_only=True)
class Rise:
    """The average of a week against the four weeks before: more by so many points and by so many per cent."""

    points: float
    percent: float


@dataclass(frozen=True, kw_only=True)
class Unvisited:
    """No visit is written down up to the day."""


@dataclass(frozen=True, kw_only=True)
class Count:
    """The sum of a questionnaire that was answered on the day."""

    name: str
    least: int


Condition = Marks | Spread | Answers | Person | Taking | Painkillers | Rise | Unvisited | Count


@dataclass(frozen=True, kw_only=True)
class Trigger:
    """All conditions hold together. A card may have several triggers, of which one is enough."""

    conditions: tuple[Condition, ...] = field(default=())

    @property
    def is_general(self) -> bool:
        """Whether any mark at all brings the card up: it stands beside others."""
        return self.conditions == (Marks(),)

    @property
    def is_by_place(self) -> bool:
        """Whether a mark in its place is all that the diary has to say for it, new and old pain alike."""
        marks = [each for each in self.conditions if not isinstance(each, Person)]
        return bool(marks) and all(
            isinstance(each, Marks) and each == Marks(regions=each.regions) for each in marks
        )
