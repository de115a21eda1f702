"""Finds lessons by words: titles before texts, whatever the case and the accents."""

from collections.abc import Iterable

from companion.domain.lesson import Lesson
from companion.domain.text import _
from companion.domain.word_search import folded, has_words, words_of


def found_lessons(lessons: Iterable[Lesson], typed: str) -> list[Lesson]:
    """Lessons with all the words typed; those that are named by them come first."""
    words = words_of(typed)
    named = []
    told = []
    for lesson in lessons:
        names = _folded((lesson.title, *lesson.also))
        if has_words(names, words):
            named.append(lesson)
        elif has_words([*names, *_folded((lesson.summary, *lesson.body()))], words):
            told.append(lesson)
    return [*named, *told]


def _folded(texts: Iterable[str]) -> list[str]:
    return [folded(_(text)) for text in texts]
