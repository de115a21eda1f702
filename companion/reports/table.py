"""One tidy table: its name, what a row is, its columns with what they mean, and the rows of a diary."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from companion.domain.body import Region
from companion.domain.moments import Moment
from companion.reports.contents import Contents

Cell = str | int | float | None
Columns = tuple[tuple[str, str], ...]
Rows = Callable[[Contents, Mapping[str, Region]], Iterator[tuple[Cell, ...]]]

WHEN: Columns = (
    ("day", "the day it belongs to, as the person saw it: it ends when their day ends, not at midnight"),
    ("local", "the clock on the wall"),
    ("zone", "the time zone of that clock, an IANA name"),
    ("utc_offset_minutes", "minutes by which that clock was ahead of UTC"),
    ("utc", "the instant"),
)
LATE: Columns = (
    ("late", "yes = written down on a later day than the one it is about"),
    ("days_late", "days between the two; 0 = written on the day itself"),
)
WRITTEN: Columns = (
    *LATE,
    ("written_local", "the clock on the wall when it was first written down"),
    ("written_zone", "the time zone of that clock"),
    ("written_utc", "that instant"),
)
CHANGED: Columns = (("changed_utc", "when it last changed"),)


@dataclass(frozen=True, kw_only=True)
class Table:
    """`rows` gives one tuple of cells for each row, in the order of `columns`; None is an empty cell."""

    name: str
    row: str
    columns: Columns
    rows: Rows

    @property
    def header(self) -> tuple[str, ...]:
        return tuple(name for name, _meaning in self.columns)


def when_cells(moment: Moment) -> tuple[Cell, ...]:
    return (
        moment.day.isoformat(),
        local_text(moment),
        moment.zone,
        moment.offset_minutes,
        utc_text(moment.utc),
    )


def written_cells(written: Moment, about: date) -> tuple[Cell, ...]:
    return *late_cells(written, about), local_text(written), written.zone, utc_text(written.utc)


def late_cells(written: Moment, about: date) -> tuple[Cell, ...]:
    days = written.days_after(about)
    return yes_no(days > 0), days


def local_text(moment: Moment) -> str:
    return moment.local.isoformat(sep=" ", timespec="seconds")


def utc_text(instant: datetime) -> str:
    """With a Z, and fractions of a second where there are some."""
    return instant.isoformat().removesuffix("+00:00") + "Z"


def yes_no(value: bool) -> str:
    return "yes" if value else "no"


def listed(names: frozenset[str] | tuple[str, ...]) -> str:
    """Several names in one cell; a set in the order of the alphabet."""
    return "; ".join(sorted(names) if isinstance(names, frozenset) else names)
