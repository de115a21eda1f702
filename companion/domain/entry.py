"""A check-in: the marks on the body and the answers given, at one moment of one day."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import Enum
from typing import ClassVar

from companion.domain.errors import OutOfRangeError
from companion.domain.knot import Knot
from companion.domain.moments import Moment
from companion.domain.question_list import BY_KEY
from companion.domain.questions import OWN, SCALE_TOP, Text
from companion.domain.record import Kind
from companion.domain.since import Since
from companion.domain.text import _

OPEN_FOR = timedelta(minutes=60)
Value = int | str


class AnswerState(Enum):
    """An answer that is there: a value, or plainly none. No row at all means not answered."""

    VALUE = "value"
    NONE = "none"


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What was answered to one question. `carried` = taken over from an earlier check-in."""

    question: str
    value: Value | None
    state: AnswerState = AnswerState.VALUE
    carried: bool = False


@dataclass(frozen=True, kw_only=True)
class Mark:
    """Pain in one region. `intensity` is 0 to 10, or None while it is not rated.

    `weakness` and `reduced_movement` are 0 to 10 or None; 0 to 3 are asked (`strengths`). 0 is stored and
    does not count as pain. `note` are free words; `after_effort` = soreness that was expected. Raises
    OutOfRangeError for other numbers, so that none can reach the diary.
    """

    region: str
    intensity: int | None = None
    qualities: frozenset[str] = frozenset()
    contexts: frozenset[str] = frozenset()
    weakness: int | None = None
    reduced_movement: int | None = None
    carried: bool = False
    knots: tuple[Knot, ...] = ()
    since: Since | None = None
    note: str = ""
    after_effort: bool = False

    def __post_init__(self) -> None:
        for value in (self.intensity, self.weakness, self.reduced_movement):
            if value is not None and value not in range(SCALE_TOP + 1):
                raise OutOfRangeError(
                    _(
                        "{value} is not on the scale, which goes from 0 to {top}. It was not written down."
                    ).format(value=value, top=SCALE_TOP)
                )

    @property
    def hurts(self) -> bool:
        """Whether it counts as pain on maps and in counts."""
        return self.intensity != 0

    @property
    def lasts(self) -> bool:
        """Whether it counts where lasting pain is counted: soreness after effort fades by itself."""
        return self.hurts and not self.after_effort


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One check-in. `moment` is when it is about, `written` when it was first written down.

    With `whole_day` it is about that day as a whole; the moment then says which day, and orders it among the
    others.
    The marks stand in the order in which their values were given, the latest last.
    """

    id: str
    moment: Moment
    written: Moment
    changed: datetime
    marks: tuple[Mark, ...] = field(default=())
    answers: tuple[Answer, ...] = field(default=())
    whole_day: bool = False
    KIND: ClassVar[Kind] = Kind.ENTRIES

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
    def is_empty(self) -> bool:
        return not self.marks and not self.answers

    def mark(self, region: str) -> Mark | None:
        return next((mark for mark in self.marks if mark.region == region), None)

    def answer(self, question: str) -> Answer | None:
        """The answer to a question, or None when it was not answered."""
        return next((answer for answer in self.answers if answer.question == question), None)

    def value(self, question: str) -> Value | None:
        """The value answered, or None when it was not answered or is plainly none."""
        answer = self.answer(question)
        return answer.value if answer else None

    def with_mark(self, mark: Mark) -> "Entry":
        """The entry with this mark in place of any other of the same region; a new value stands last."""
        known = self.mark(mark.region)
        if known is None or known.intensity != mark.intensity:
            return replace(self, marks=(*self.without_mark(mark.region).marks, mark))
        return replace(self, marks=tuple(mark if old == known else old for old in self.marks))

    def without_mark(self, region: str) -> "Entry":
        return replace(self, marks=tuple(mark for mark in self.marks if mark.region != region))

    def with_answer(self, answer: Answer) -> "Entry":
        """The entry with this answer in place of any other to the same question."""
        others = tuple(old for old in self.answers if old.question != answer.question)
        return replace(self, answers=(*others, answer))

    def without_answer(self, question: str) -> "Entry":
        return replace(self, answers=tuple(old for old in self.answers if old.question != question))

    def is_open(self, now: Moment) -> bool:
        """Whether a change made now still belongs to this check-in (60 minutes, and not past the day).

        Clocks are set back by a moment now and then; that alone does not begin another check-in. A whole day
        stays open until it ends.
        """
        if self.whole_day:
            return now.day == self.moment.day
        return now.day == self.moment.day and abs(now.utc - self.changed) < OPEN_FOR


def carried_onto(entry: Entry, earlier: Entry, unasked: Collection[str] = ()) -> Entry:
    """The entry with all marks and answers of an earlier one that it does not have yet, as carried.

    What is `unasked`, because the person no longer sees the question, does not go on without being seen.
    What a mark says of the pain comes along; the note of a mark, like all free words, stays on its day.
    """
    for mark in earlier.marks:
        if entry.mark(mark.region) is None:
            entry = entry.with_mark(replace(mark, carried=True, note=""))
    for answer in earlier.answers:
        wanted = answer.question not in unasked and _is_carryable(answer)
        if wanted and entry.answer(answer.question) is None:
            entry = entry.with_answer(replace(answer, carried=True))
    return entry


def _is_carryable(answer: Answer) -> bool:
    """Free words stay as well; what this version cannot show is not accepted."""
    if answer.question.startswith(OWN):
        return True
    question = BY_KEY.get(answer.question)
    return question is not None and not isinstance(question.kind, Text)
