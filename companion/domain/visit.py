"""Visits to a doctor or a therapist, and the questions to ask there. Nothing of it is sent anywhere."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from typing import ClassVar

from companion.domain.errors import OutOfRangeError
from companion.domain.moments import Moment
from companion.domain.names import on_one_line, require_name
from companion.domain.record import Kind
from companion.domain.text import _

MAIN_POINTS = 3
"""A visit is short: so many questions come first."""
LONGEST_QUESTION = 500
YEARS_AHEAD = 2
FIRST_YEAR = 1900
"""A visit further ahead or before is mostly a mistake in the year, and asked about; the numbers are ours."""


@dataclass(frozen=True, kw_only=True)
class Visit:
    """A visit on a day, often one still to come. `at` is the time on the clock of that day, None = not said.

    `whom` is a name or a word such as "physiotherapist"; `place` and `note` may be empty.
    """

    id: str
    day: date
    whom: str
    written: Moment
    changed: datetime
    at: time | None = None
    place: str = ""
    note: str = ""
    KIND: ClassVar[Kind] = Kind.VISITS

    def __post_init__(self) -> None:
        require_name(self.whom)

    @property
    def filed(self) -> date:
        return self.day

    @property
    def ordered(self) -> datetime:
        """By the clock of its day; one without a time comes first."""
        return datetime.combine(self.day, self.at or time.min, UTC)


@dataclass(frozen=True, kw_only=True)
class VisitQuestion:
    """Something to ask about. `visit` is the id of the visit at which it was asked, None = not asked yet.

    `region` is the part it is about, empty for none; `answer` what was said, empty until it is noted.
    `place` is where it stands in the list, None = after those that were put in order; `answered` that it was
    ticked, with or without a visit.
    """

    id: str
    words: str
    written: Moment
    changed: datetime
    region: str = ""
    visit: str | None = None
    answer: str = ""
    place: int | None = None
    answered: bool = False
    KIND: ClassVar[Kind] = Kind.VISIT_QUESTIONS

    def __post_init__(self) -> None:
        if not self.words.strip():
            raise _nothing_to_ask()

    @property
    def filed(self) -> date:
        """Under the day on which it was written."""
        return self.written.day

    @property
    def ordered(self) -> datetime:
        return self.written.utc


def is_far(day: date, today: date) -> bool:
    """Whether a visit on a day is so far from today that its year is asked about."""
    return day.year < FIRST_YEAR or (day.year - YEARS_AHEAD, day.month, day.day) > (
        today.year,
        today.month,
        today.day,
    )


def question_words(typed: str) -> str:
    """The words of a question on one line. Raises OutOfRangeError when there are none, or too many to ask."""
    words = on_one_line(typed)
    if not words:
        raise _nothing_to_ask()
    if len(words) > LONGEST_QUESTION:
        told = _("A question has up to {most} characters, and this one has {n}. It can be asked in parts.")
        raise OutOfRangeError(told.format(most=LONGEST_QUESTION, n=len(words)))
    return words


def to_ask(questions: Iterable[VisitQuestion]) -> list[VisitQuestion]:
    """Those neither asked nor ticked yet, as the person put them; the others follow, the oldest first."""
    return sorted((each for each in questions if each.visit is None and not each.answered), key=_place)


def ticked(questions: Iterable[VisitQuestion]) -> list[VisitQuestion]:
    """Those ticked in the list without a visit, in their order."""
    return sorted((each for each in questions if each.visit is None and each.answered), key=_place)


def main_points(questions: Iterable[VisitQuestion]) -> list[VisitQuestion]:
    """The first of those to ask, as many as a visit has time for."""
    return to_ask(questions)[:MAIN_POINTS]


def moved(questions: Sequence[VisitQuestion], question_id: str, by: int) -> list[VisitQuestion]:
    """The list with one question so many places further down, or up; every place is written down then."""
    ids = [each.id for each in questions]
    at = ids.index(question_id)
    order = [*questions[:at], *questions[at + 1 :]]
    order.insert(min(max(at + by, 0), len(order)), questions[at])
    return [replace(each, place=place) for place, each in enumerate(order)]


def asked_at(visit: Visit, questions: Iterable[VisitQuestion]) -> list[VisitQuestion]:
    """Those that were asked at a visit, the oldest first."""
    return sorted((each for each in questions if each.visit == visit.id), key=lambda each: each.ordered)


def visit_to_ask_at(visits: Sequence[Visit], today: date) -> Visit | None:
    """The next one from today on, or the last one where none is to come; None without any."""
    to_come = min((visit for visit in visits if visit.day >= today), key=_order, default=None)
    return to_come or max(visits, key=_order, default=None)


def newest_first(visits: Iterable[Visit]) -> list[Visit]:
    return sorted(visits, key=_order, reverse=True)


def _place(question: VisitQuestion) -> tuple[bool, int, datetime, str]:
    placed = question.place
    return placed is None, placed or 0, question.ordered, question.id


def _order(visit: Visit) -> tuple[datetime, str]:
    return visit.ordered, visit.id


def _nothing_to_ask() -> OutOfRangeError:
    return OutOfRangeError(_("Write down what you want to ask about."))
