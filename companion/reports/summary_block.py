"""A part of the report in words, and what all parts of it say in the same way."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from companion.charts.dates import DateNames
from companion.domain.body import Region
from companion.domain.text import _
from companion.reports.summary_choice import Part


@dataclass(frozen=True, kw_only=True)
class Language:
    """Names of months and days, of the regions by id, and of the routines by key."""

    dates: DateNames
    regions: Mapping[str, Region]
    routines: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Block:
    """A heading with lines under it; the `notes` say what the lines mean."""

    part: Part
    title: str
    lines: tuple[str, ...]
    notes: tuple[str, ...] = ()


def of_words(count: int, whole: int) -> str:
    """For example "12 of 74"."""
    return _("{count} of {days}").format(count=count, days=whole)


def short_day(day: date, dates: DateNames) -> str:
    """For example "5 Sep 2026"."""
    return f"{day.day} {dates.short_month(day)} {day.year}"
