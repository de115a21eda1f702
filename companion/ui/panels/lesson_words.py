"""A lesson's length, days and sources in words."""

from PySide6.QtCore import QLocale

from companion.domain.help_card import CHECKED_WORDS
from companion.domain.lesson import Lesson, LessonSource
from companion.domain.text import _, plural

DAY_FORM = "d MMMM yyyy"


def length_words(lesson: Lesson) -> str:
    return plural("{n} minute", "{n} minutes", lesson.minutes)


def days_words(lesson: Lesson) -> str:
    """How long it takes, when it was checked, when it is looked at again, and what it still needs."""
    locale = QLocale()
    words = _("{length} to read. Checked on {checked}, to be looked at again by {again}.").format(
        length=length_words(lesson),
        checked=locale.toString(lesson.checked_on, DAY_FORM),
        again=locale.toString(lesson.review_by, DAY_FORM),
    )
    if lesson.reviewed == "no":
        words = _("{words} It still needs a clinician's review.").format(words=words)
    return words


def review_words(lesson: Lesson) -> str:
    """Whether a clinician has looked at it, and which version of the text this is."""
    version = _("Version {n} of this text.").format(n=lesson.version)
    if lesson.reviewed == "no":
        return _("No clinician has reviewed this lesson yet. {version}").format(version=version)
    return _("Reviewed by {who}. {version}").format(who=lesson.reviewed, version=version)


def source_words(source: LessonSource) -> str:
    return _("{name}: {said}. {checked}").format(
        name=_(source.name), said=_(source.said), checked=_(CHECKED_WORDS[source.checked])
    )
