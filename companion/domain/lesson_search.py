"""Finds lessons by words: titles before texts, whatever the case and the accents."""

from collections.abc import Iterable
from functools import cached_property

from companion.domain.lesson import Lesson
from companion.domain.text import _
from companion.domain.word_search import folded, has_words, words_of


class LessonSearch:
    """Folds the texts once, when the first word is looked for."""

    def __init__(self, lessons: Iterable[Lesson]) -> None:
        self._lessons = tuple(lessons)

    def found(self, typed: str) -> list[Lesson]:
        """Lessons with all the words typed; those that are named by them come first."""
        words = words_of(typed)
        named = []
        told = []
        for lesson, names, texts in self._folded:
            if has_words(names, words):
                named.append(lesson)
            elif has_words((*names, *texts), words):
                told.append(lesson)
        return [*named, *told]

    @cached_property
    def _folded(self) -> list[tuple[Lesson, list[str], list[str]]]:
        """Each lesson with its names and its texts."""
        return [
            (each, _folded((each.title, *each.also)), _folded((each.summary, *each.body())))
            for each in self._lessons
        ]


def _folded(texts: Iterable[str]) -> list[str]:
    return [folded(_(text)) for text in texts]
