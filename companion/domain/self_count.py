"""A self-count: an instrument answered once, by the person alone."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import ClassVar

from companion.domain.errors import OutOfRangeError
from companion.domain.instrument import HIGHEST, PEG, PHQ4
from companion.domain.moments import Moment
from companion.domain.record import Kind
from companion.domain.text import _

EVERY = {PEG: timedelta(days=7), PHQ4: timedelta(days=30)}
"""How long after one the next is offered, where that is wished: weekly, and about monthly."""


@dataclass(frozen=True, kw_only=True)
class ItemAnswer:
    """What was said to one item. `value` None = plainly left out; no answer at all = not answered yet."""

    item: str
    value: int | None


@dataclass(frozen=True, kw_only=True)
class SelfCount:
    """`moment` is when it was begun, `version` that of the wording it was asked in.

    Raises OutOfRangeError for values that an item cannot have. Instruments and items of a later version are
    kept as they are.
    """

    id: str
    instrument: str
    version: str
    moment: Moment
    changed: datetime
    answers: tuple[ItemAnswer, ...] = ()
    KIND: ClassVar[Kind] = Kind.SELF_COUNTS

    def __post_init__(self) -> None:
        highest = HIGHEST.get(self.instrument, {})
        for answer in self.answers:
            top = highest.get(answer.item)
            if top is not None and answer.value is not None and not 0 <= answer.value <= top:
                words = _("{value} is not an answer to this question. It was not written down.")
                raise OutOfRangeError(words.format(value=answer.value))

    @property
    def filed(self) -> date:
        return self.moment.day

    @property
    def ordered(self) -> datetime:
        return self.moment.utc

    @property
    def values(self) -> dict[str, int]:
        """The answers that are values, by item."""
        return {answer.item: answer.value for answer in self.answers if answer.value is not None}

    @property
    def left_out(self) -> frozenset[str]:
        """Items that were plainly left out."""
        return frozenset(answer.item for answer in self.answers if answer.value is None)

    def missing(self) -> tuple[str, ...]:
        """Items of its instrument without any answer, in their order."""
        said = {answer.item for answer in self.answers}
        return tuple(item for item in HIGHEST.get(self.instrument, {}) if item not in said)

    def answer(self, item: str) -> ItemAnswer | None:
        return next((answer for answer in self.answers if answer.item == item), None)

    def with_answers(self, said: Mapping[str, int | None]) -> "SelfCount":
        """With these said, None = left out; what was said to them before goes."""
        known = {answer.item: answer for answer in self.answers}
        known |= {item: ItemAnswer(item=item, value=value) for item, value in said.items()}
        return replace(self, answers=tuple(known.values()))

    def without_answer(self, item: str) -> "SelfCount":
        return replace(self, answers=tuple(answer for answer in self.answers if answer.item != item))


def of_instrument(counts: Iterable[SelfCount], instrument: str) -> list[SelfCount]:
    """Those of one instrument, the newest first."""
    found = [count for count in counts if count.instrument == instrument]
    return sorted(found, key=lambda count: (count.filed, count.ordered, count.id), reverse=True)


def is_due(instrument: str, counts: Iterable[SelfCount], today: date) -> bool:
    """Whether the next one may be offered: enough days after the last one that was begun.

    The counts of that many days are enough to know.
    """
    begun = of_instrument(counts, instrument)
    return instrument in EVERY and (not begun or today - begun[0].filed >= EVERY[instrument])
