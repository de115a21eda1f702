"""Finding lessons by words, with accents and case set aside."""

import pytest

from companion.content.lessons import read_lessons
from companion.domain.lesson_search import LessonSearch
from companion.paths import resources

LESSONS = read_lessons(resources() / "content" / "lessons").lessons.values()
SEARCH = LessonSearch(LESSONS)


def keys_found(typed: str) -> list[str]:
    return [lesson.key for lesson in SEARCH.found(typed)]


@pytest.mark.parametrize("typed", ["sleep", "SLEEP", "  Slèep "])
def test_a_lesson_that_is_named_so_comes_first(typed: str) -> None:
    found = keys_found(typed)

    assert found[0] == "sleep"
    assert len(found) > 3


def test_words_of_everyday_lead_to_the_lesson_that_uses_another_word() -> None:
    assert keys_found("insomnia") == ["sleep"]
    assert keys_found("boom bust")[0] == "pacing"
    assert keys_found("doms") == ["soreness"]


def test_all_words_have_to_be_there() -> None:
    both = keys_found("acupuncture hours")

    assert both == ["other-therapies"]
    assert keys_found("acupuncture trombone") == []


def test_without_words_all_lessons_are_there() -> None:
    assert len(keys_found("  ")) == len(LESSONS)
