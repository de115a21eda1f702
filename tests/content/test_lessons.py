"""The shipped lessons: complete, short, easy to read, with sources, and with ways to act on them."""

import hashlib
import tomllib
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from companion.content.lessons import read_lesson, read_lessons
from companion.content.tables import ContentError
from companion.domain.lesson import Destination, Lesson
from companion.domain.lesson_of_day import AFTER_EFFORT, QUALITY, REGIONS, SLEEP
from companion.domain.lesson_search import LessonSearch
from companion.domain.qualities import QUALITIES
from companion.domain.question_list import BY_KEY
from companion.domain.questions import Choice
from companion.domain.sleep import SLEEP_WORDS
from companion.paths import resources
from tests.content.reading_grade import grade, words_in

FOLDER = resources() / "content" / "lessons"
LESSONS = read_lessons(FOLDER).lessons
VERSIONS = Path(__file__).with_name("lesson_versions.toml")
SECTIONS = {
    "chronic-muscle-pain",
    "soreness",
    "causes",
    "inflammation",
    "symptoms",
    "areas",
    "risk-factors",
    "stress",
    "getting-a-diagnosis",
    "other-conditions",
    "treatment",
    "physical-therapy",
    "medicines",
    "daily-habits",
    "sleep",
    "food-and-drink",
    "other-therapies",
    "flares",
    "living-with-it",
    "pacing",
    "seeking-advice",
    "words",
}
"""One for each section of the articles; beside them stand burning and tingling, and fear of movement."""
EACH = pytest.mark.parametrize("lesson", LESSONS.values(), ids=lambda lesson: lesson.key)


def texts_of(lesson: Lesson) -> str:
    """Everything that is read in a lesson, for its version."""
    links = [link.words for link in lesson.links]
    sources = [f"{source.name} {source.said} {source.checked.value}" for source in lesson.sources]
    return "\n".join((lesson.title, lesson.summary, *lesson.body(), *links, *sources))


def digest(lesson: Lesson) -> str:
    return hashlib.sha256(texts_of(lesson).encode()).hexdigest()[:16]


def sentences_of(lesson: Lesson) -> list[str]:
    """What is read in sentences: headings are left out, because they would make it look easier."""
    headings = {part.heading for part in lesson.parts} | {term.word for term in lesson.terms}
    return [text for text in lesson.body() if text not in headings]


def a_file(folder: Path, change: Callable[[str], str] = str) -> Path:
    """A shipped lesson, changed."""
    file = folder / "sleep.toml"
    file.write_text(change((FOLDER / "sleep.toml").read_text(encoding="utf-8")), encoding="utf-8")
    return file


def without_line(beginning: str) -> Callable[[str], str]:
    def change(text: str) -> str:
        lines = [line for line in text.splitlines() if not line.startswith(beginning)]
        assert len(lines) < len(text.splitlines())
        return "\n".join(lines)

    return change


def without_tables(name: str) -> Callable[[str], str]:
    """The text without all parts of this name, which stand last or before the next part."""

    def change(text: str) -> str:
        head, *parts = text.split("\n[[")
        return "\n[[".join([head, *(part for part in parts if not part.startswith(f"{name}]]"))])

    return change


def test_there_is_a_lesson_for_every_section_and_no_file_is_damaged() -> None:
    found = read_lessons(FOLDER)

    assert set(found.lessons) == SECTIONS | {"burning-and-tingling", "fear-of-movement"}
    assert found.damaged == ()


@EACH
def test_a_lesson_has_200_to_400_words(lesson: Lesson) -> None:
    count = sum(len(words_in(text)) for text in lesson.body())

    assert 200 <= count <= 400


@EACH
def test_a_lesson_reads_at_grade_8_or_easier(lesson: Lesson) -> None:
    measured = grade(sentences_of(lesson))

    assert measured <= 8


@EACH
def test_a_lesson_names_sources_and_says_that_no_clinician_has_reviewed_it(lesson: Lesson) -> None:
    assert all(source.name and source.said for source in lesson.sources)
    assert lesson.reviewed == "no"
    assert date(2026, 1, 1) < lesson.checked_on < lesson.review_by
    assert (lesson.review_by - lesson.checked_on).days <= 366


@EACH
def test_a_changed_text_has_a_new_version(lesson: Lesson) -> None:
    """After a change raise `version` in the lesson's file and write it down with the digest that is shown."""
    known = tomllib.loads(VERSIONS.read_text(encoding="utf-8"))

    assert known[lesson.key] == {"version": lesson.version, "digest": digest(lesson)}


@pytest.mark.parametrize(
    ("key", "destination"),
    [
        ("sleep", Destination.SLEEP),
        ("pacing", Destination.ACTIVITIES),
        ("flares", Destination.FLARE_PLAN),
        ("seeking-advice", Destination.HELP),
        ("areas", Destination.MAP),
        ("medicines", Destination.MEDICINES),
        ("physical-therapy", Destination.ROUTINES),
        ("other-therapies", Destination.THERAPIES),
        ("food-and-drink", Destination.QUESTIONS),
        ("getting-a-diagnosis", Destination.VISITS),
    ],
)
def test_a_lesson_leads_first_to_where_it_can_be_acted_on(key: str, destination: Destination) -> None:
    first = LESSONS[key].links[0]

    assert first.destination is destination


def test_every_destination_is_led_to_by_some_lesson() -> None:
    led_to = {link.destination for lesson in LESSONS.values() for link in lesson.links}

    assert led_to == set(Destination)


def test_a_lesson_that_speaks_of_calling_leads_to_get_help() -> None:
    signs = ("Call ", "call a doctor", "Get help", "emergency")
    calling = [lesson for lesson in LESSONS.values() if any(sign in texts_of(lesson) for sign in signs)]

    assert len(calling) > 10
    assert not [
        lesson.key
        for lesson in calling
        if all(link.destination is not Destination.HELP for link in lesson.links)
    ]


def test_inomyalgia_leads_to_chronic_muscle_pain() -> None:
    term = next(term for term in LESSONS["words"].terms if term.word == "Inomyalgia")

    found = LessonSearch(LESSONS.values()).found("Inomyálgia")

    assert term.lesson == "chronic-muscle-pain"
    assert [lesson.key for lesson in found] == ["chronic-muscle-pain", "words"]


def test_every_word_of_the_glossary_leads_to_a_lesson() -> None:
    terms = LESSONS["words"].terms

    assert len(terms) > 10
    assert {term.lesson for term in terms} <= set(LESSONS)
    assert [term.word for term in terms] == sorted(term.word for term in terms)


def test_lessons_fit_what_can_be_logged() -> None:
    options = {
        SLEEP: {key for key, _words in SLEEP_WORDS.options},
        QUALITY: {key for key, _words in QUALITIES},
    }
    options |= {AFTER_EFFORT: {"yes"}, REGIONS: set()}
    for key, question in BY_KEY.items():
        kind = question.kind
        options[key] = {each for each, _words in kind.options} if isinstance(kind, Choice) else set()

    rules = [fit for lesson in LESSONS.values() for fit in lesson.fits]

    assert len(rules) > 10
    assert all(fit.among <= options[fit.fact] for fit in rules)
    assert all(bool(fit.among) == bool(options[fit.fact]) for fit in rules)


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (without_line("title"), "title"),
        (without_line("summary"), "summary"),
        (without_line("version"), "version"),
        (without_line("reviewed"), "reviewed"),
        (without_line("checked_on"), "checked_on"),
        (without_line("review_by"), "review_by"),
        (without_tables("sources"), "sources"),
        (without_tables("links"), "links"),
        (without_tables("sections"), "sections"),
        (lambda text: text.replace('place = "sleep"', 'place = "moon"'), "moon"),
        (lambda text: text.replace('checked = "read"', 'checked = "perhaps"'), "perhaps"),
        (lambda text: text.replace("checked_on = 2026-11-21", 'checked_on = "soon"'), "checked_on"),
        (lambda text: text.replace("review_by = 2027-11-21", "review_by = 2026-11-21"), "review_by"),
        (lambda text: text.replace('among = ["1", "2"]', ""), "among"),
        (lambda text: text + "\n[[[", "sleep.toml"),
    ],
)
def test_a_lesson_that_is_incomplete_is_refused_and_says_where(
    tmp_path: Path, change: Callable[[str], str], named: str
) -> None:
    file = a_file(tmp_path, change)

    with pytest.raises(ContentError, match=named) as problem:
        read_lesson(file)

    assert "sleep.toml" in str(problem.value)


@pytest.mark.parametrize("damage", [b"", b"\xff\xfe\x00", b'title = "Sleep', b"order = 1"])
def test_a_damaged_file_takes_no_other_lesson_away(tmp_path: Path, damage: bytes) -> None:
    a_file(tmp_path)
    (tmp_path / "pacing.toml").write_bytes(damage)

    found = read_lessons(tmp_path)

    assert list(found.lessons) == ["sleep"]
    assert found.damaged == ("pacing.toml",)


def test_a_folder_that_is_not_there_is_no_lesson_and_no_crash(tmp_path: Path) -> None:
    found = read_lessons(tmp_path / "gone")

    assert found.lessons == {}


def test_the_digest_follows_every_text_that_is_read() -> None:
    lesson = LESSONS["sleep"]
    part = lesson.parts[0]
    changes: list[dict[str, Any]] = [
        {"title": "Nights"},
        {"summary": "Another line."},
        {"parts": (replace(part, paragraphs=("Another text.",)), *lesson.parts[1:])},
        {"links": (replace(lesson.links[0], words="Go"),)},
    ]

    digests = {digest(replace(lesson, **change)) for change in changes}

    assert len(digests | {digest(lesson)}) == len(changes) + 1
