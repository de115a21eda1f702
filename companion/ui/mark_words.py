"""What is said of a mark beside its value, in plain words: for lists, the day and the screen reader."""

from datetime import date

from PySide6.QtCore import QLocale

from companion.domain.contexts import CONTEXTS
from companion.domain.entry import Mark
from companion.domain.qualities import QUALITIES
from companion.domain.since import Since
from companion.domain.text import _, plural


def since_words(since: Since) -> str:
    """For example "since May 2026"; as exact as the date is."""
    pattern = "yyyy" if since.month is None else "MMMM yyyy" if since.day is None else "d MMMM yyyy"
    when = QLocale().toString(date(since.year, since.month or 1, since.day or 1), pattern)
    return _("since {when}").format(when=when)


def detail_words(mark: Mark) -> list[str]:
    """Quality words, when it hurts, knots, since when, and the note in quotation marks."""
    words = [_(word) for key, word in QUALITIES if key in mark.qualities]
    words += [_(word).lower() for key, word in CONTEXTS if key in mark.contexts]
    if mark.knots:
        words.append(plural("{n} tender knot", "{n} tender knots", len(mark.knots)))
    if mark.since is not None:
        words.append(since_words(mark.since))
    if mark.note:
        words.append(_("“{note}”").format(note=" ".join(mark.note.split())))
    return words
