"""Things tried beside medicines: massage, heat, relaxation, physiotherapy, or by the person's own name."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from companion.domain.errors import OutOfRangeError
from companion.domain.moments import Moment
from companion.domain.names import require_name
from companion.domain.questions import SCALE_TOP
from companion.domain.record import Kind
from companion.domain.text import N_, _

THERAPIES = (
    ("massage", N_("Massage")),
    ("heat", N_("Heat")),
    ("relaxation", N_("Relaxation")),
    ("physiotherapy", N_("Physiotherapy")),
)
LONGEST_MINUTES = 1440


@dataclass(frozen=True, kw_only=True)
class Therapy:
    """One time that something was tried. `kind` is a key of THERAPIES or the person's own name for it.

    `helped` is 0 to 10, None = not answered. Raises OutOfRangeError for other numbers.
    """

    id: str
    kind: str
    moment: Moment
    written: Moment
    changed: datetime
    minutes: int | None = None
    helped: int | None = None
    note: str = ""
    KIND: ClassVar[Kind] = Kind.THERAPIES

    def __post_init__(self) -> None:
        require_name(self.kind)
        if self.helped is not None and self.helped not in range(SCALE_TOP + 1):
            words = _("{value} is not on the scale, which goes from 0 to {top}. It was not written down.")
            raise OutOfRangeError(words.format(value=self.helped, top=SCALE_TOP))
        if self.minutes is not None and not 0 <= self.minutes <= LONGEST_MINUTES:
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


def therapy_words(kind: str) -> str:
    """The name of something tried; the person's own as it was written."""
    return _(dict(THERAPIES).get(kind, kind))


def therapy_kind(name: str) -> str:
    """The key for a typed name: the shipped one where the name is one of those."""
    shipped = {_(words).casefold(): key for key, words in THERAPIES}
    return shipped.get(name.casefold(), name)


def kinds_tried(therapies: Iterable[Therapy]) -> list[str]:
    """What was tried, each once, the latest first."""
    latest_first = sorted(therapies, key=lambda therapy: therapy.moment.utc, reverse=True)
    return list(dict.fromkeys(therapy.kind for therapy in latest_first))
