"""What is said of a mark beside its value, in plain words: for lists, the day and the screen reader."""

from datetime import date

from companion.domain.contexts import CONTEXTS
from companion.domain.entry import Mark
from companion.domain.qualities import QUALITIES
from companion.domain.since import LONG_LASTING, Since, lasting
from companion.domain.strengths import REDUCED_MOVEMENT, WEAKNESS, strength_words
from companion.domain.text import _, plural, shortened
from companion.ui.date_words import when_words

LONGEST_NOTE = 300
"""Characters: a list has the beginning of a note, the mark itself has all of it."""


def since_words(since: Since) -> str:
    """For example "since May 2026"; as exact as the date is."""
    return _("since {when}").format(when=when_words(since))


def detail_words(mark: Mark) -> list[str]:
    """After effort, quality words, when it hurts, knots, weakness, since when, and the note in quotes."""
    words = [_("soreness expected after effort")] if mark.after_effort else []
    words += [_(word) for key, word in QUALITIES if key in mark.qualities]
    words += [_(word).lower() for key, word in CONTEXTS if key in mark.contexts]
    if mark.knots:
        words.append(plural("{n} tender knot", "{n} tender knots", len(mark.knots)))
    words += _strength_words(mark)
    if mark.since is not None:
        words.append(since_words(mark.since))
    if mark.note:
        words.append(_("“{note}”").format(note=shortened(" ".join(mark.note.split()), LONGEST_NOTE)))
    return words


def _strength_words(mark: Mark) -> list[str]:
    """0 was said and is not worth a word in a list."""
    words = []
    if mark.weakness:
        words.append(_("weak: {how}").format(how=_(strength_words(WEAKNESS, mark.weakness)).lower()))
    if mark.reduced_movement:
        how = _(strength_words(REDUCED_MOVEMENT, mark.reduced_movement)).lower()
        words.append(_("movement limited: {how}").format(how=how))
    return words


def tag_words(mark: Mark, today: date) -> str:
    """What a list says of a mark in a tag: soreness to be expected, or how long it hurts; mostly nothing."""
    if mark.after_effort:
        return _("After effort")
    if mark.since is not None and lasting(mark.since, today):
        return _("{n}+ months").format(n=LONG_LASTING)
    return ""
