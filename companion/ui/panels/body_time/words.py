"""Numbers of the body over time in plain sentences. Every one of them says of how many days it speaks."""

from companion.analysis.body_use import SHARES_NEED, PeriodMap, RegionUse
from companion.analysis.periods import Span
from companion.charts.dates import days_words, span_words
from companion.domain.text import _, percent_words, plural
from companion.ui.date_names import date_names

FEW_DAYS = 7


def number(value: float) -> str:
    """One decimal at most, and none where it is a whole number."""
    return f"{value:.1f}".removesuffix(".0")


def average_words(use: RegionUse) -> str:
    """The average of the days with pain, or that there is none."""
    return _("not rated") if use.mean is None else number(use.mean)


def days_of(count: int, period: PeriodMap) -> str:
    """For example "12 of 74"."""
    return _("{count} of {days}").format(count=count, days=period.answered)


def effort_words(use: RegionUse) -> str:
    """That some of the days were soreness after effort, to be put behind them; mostly nothing."""
    if not use.after_effort:
        return ""
    return _(", {n} of them after effort").format(n=use.after_effort)


def share_words(count: int, whole: int) -> str:
    """A part of a whole: a share in percent from ten on, below that as it was counted."""
    if whole < SHARES_NEED:
        return _("{count} of {days}").format(count=count, days=whole)
    return percent_words(100 * count / whole)


def week_words(span: Span) -> str:
    """For example "15 to 21 November 2026"."""
    return f"{days_words(span.first, span.last, date_names())} {span.last.year}"


def entries_sentence(period: PeriodMap) -> str:
    """The days of a period and on how many of them there is an entry."""
    words = plural("Entries on {{answered}} of {n} day", "Entries on {{answered}} of {n} days", period.days)
    return f"{words.format(answered=period.answered)}, {span_words(period.span, date_names())}."


def period_sentence(period: PeriodMap, *, weekly: bool = False) -> str:
    """What to know before reading the map of a period, or what to do while it is empty."""
    if not period.answered:
        return _("There is no entry in these days. Choose other dates, or make an entry on Today.")
    if not period.uses:
        return _("No part was marked with pain in these days.")
    parts = plural("{n} part was marked.", "{n} parts were marked.", len(period.uses))
    if period.answered < FEW_DAYS and not weekly:
        return parts + " " + _("These are few days: the map becomes more telling with each entry.")
    return parts
