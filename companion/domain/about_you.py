"""What the person may say about themselves: age, age at the first pain, and what needs care.

All of it is optional. It chooses help cards and exercises and is used for nothing else.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from companion.domain.moments import Moment
from companion.domain.precautions import CONDITIONS
from companion.domain.record import Kind
from companion.domain.text import N_

THE_ANSWERS = "about-you"
"""Its id. The same on every device, so that two of them do not end up with two of these."""
AGES = (
    ("0-19", N_("Under 20")),
    ("20-44", N_("20 to 44")),
    ("45-49", N_("45 to 49")),
    ("50-64", N_("50 to 64")),
    ("65-", N_("65 or over")),
)
FLOOR = "floor"
SCREENING: dict[str, str] = CONDITIONS | {FLOOR: N_("Getting down to the floor or up again is hard")}
"""What is asked before exercises, by key. The list is open: keys unknown to a version are kept."""


@dataclass(frozen=True, kw_only=True)
class AboutYou:
    """`age` and `first_pain` are keys of AGES, empty for not said. Without any answer it is not kept.

    `conditions` are keys of SCREENING; `asked` says that the person has looked at them, so that none chosen
    means none.
    """

    written: Moment
    changed: datetime
    age: str = ""
    first_pain: str = ""
    conditions: frozenset[str] = frozenset()
    asked: bool = False
    id: str = THE_ANSWERS
    KIND: ClassVar[Kind] = Kind.ABOUT_YOU

    @property
    def filed(self) -> date:
        return self.written.day

    @property
    def ordered(self) -> datetime:
        return self.written.utc

    @property
    def is_empty(self) -> bool:
        return not (self.age or self.first_pain or self.conditions or self.asked)

    def is_at_least(self, years: int) -> bool:
        """Whether everybody who gave this age is that old; False where it was not said."""
        lowest, _highest = _span(self.age)
        return lowest is not None and lowest >= years

    def began_before(self, years: int) -> bool:
        """Whether the first pain was before that age for everybody who gave this answer."""
        _lowest, highest = _span(self.first_pain)
        return highest is not None and highest < years


def _span(band: str) -> tuple[int | None, int | None]:
    """The lowest and the highest age of a band such as "45-49"; None where it is open or not a band."""
    lowest, dash, highest = band.partition("-")
    if not dash:
        return None, None
    return _years(lowest), _years(highest)


def _years(text: str) -> int | None:
    return int(text) if text.isdecimal() else None
