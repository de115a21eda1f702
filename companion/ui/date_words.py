"""Dates in words, in the language of the window, as exactly as they are known."""

from datetime import date

from PySide6.QtCore import QLocale

from companion.domain.since import Since


def day_words(day: date) -> str:
    """For example "12 May 2026"."""
    return QLocale().toString(day, "d MMMM yyyy")


def month_words(day: date) -> str:
    """For example "May 2026"."""
    return QLocale().toString(day, "MMMM yyyy")


def when_words(since: Since) -> str:
    """A year, a month or a day, as it was said."""
    if since.month is None:
        return str(since.year)
    first = date(since.year, since.month, since.day or 1)
    return month_words(first) if since.day is None else day_words(first)
