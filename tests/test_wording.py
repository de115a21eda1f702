"""What people read: no words of a medical device or that judge; cards with source, days and version."""

import ast
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from companion.paths import resources
from tests.source import MODULES, calls_in, in_words, tree_of
from tests.wording import INTERFACE, LESSONS, texts_of_file, texts_shown

CONTENT = resources() / "content"
LESSON_FILES = sorted((CONTENT / "lessons").glob("*.toml"))
POSES = CONTENT / "poses"
OTHER_FILES = [
    *sorted(set(CONTENT.rglob("*.toml")) - set(LESSON_FILES) - set(POSES.glob("*.toml"))),
    resources() / "bodymap" / "regions.csv",
]
CARDS = [
    *(CONTENT / "help" / f"{level}.toml" for level in ("emergency", "same_day", "book_soon", "book")),
    *(
        file
        for kind in ("lessons", "medicines", "instruments", "visits", "exercises", "posture")
        for file in sorted((CONTENT / kind).glob("*.toml"))
    ),
]
DAYS_TO_REVIEW = 366
CONTROLS = ("Label", "Heading", "Button", "IconButton", "Switch", "Tag", "PageHeader", "add_row")
SETTERS = ("setText", "setAccessibleName", "setAccessibleDescription", "setToolTip", "set_line", "set_title")


def named(file: Path) -> str:
    return file.relative_to(resources()).as_posix()


def cards_in(file: Path) -> Iterator[Mapping[str, Any]]:
    """A file of several cards, or one card that is a file."""
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    yield from table.get("cards", [table])


def sources_of(card: Mapping[str, Any]) -> list[object]:
    """The names of the sources of a card, of its own or of its parts."""
    parts = [card, *card.get("sources", ()), *card.get("suggestions", ())]
    return [name for part in parts if (name := part.get("source") or part.get("said"))]


def day_of(value: object) -> date:
    return value if isinstance(value, date) else date.fromisoformat(str(value))


def unmarked_texts(tree: ast.AST) -> Iterator[str]:
    """Words handed to a control as they are, and not marked for translation."""
    for call in calls_in(tree, *CONTROLS, *SETTERS):
        for argument in call.args:
            text = argument.value if isinstance(argument, ast.Constant) else None
            # One word in small letters is the name of an icon, a role or a tone.
            if isinstance(text, str) and any(letter.isupper() or letter == " " for letter in text.strip()):
                yield text


def test_no_text_of_the_interface_has_an_unwanted_word() -> None:
    found = [
        (module, text)
        for module in MODULES
        for text in texts_shown(tree_of(module))
        if INTERFACE.search(text)
    ]

    assert not found, in_words([*found])


def test_every_word_handed_to_a_control_is_marked_for_translation() -> None:
    found = [(module, text) for module in MODULES for text in unmarked_texts(tree_of(module))]

    assert not found, in_words([*found])


@pytest.mark.parametrize("file", OTHER_FILES, ids=named)
def test_no_content_file_has_an_unwanted_word(file: Path) -> None:
    texts = list(texts_of_file(file))

    assert texts
    assert [text for text in texts if INTERFACE.search(text)] == []


@pytest.mark.parametrize("file", LESSON_FILES, ids=named)
def test_no_lesson_has_a_word_of_the_shorter_list(file: Path) -> None:
    texts = list(texts_of_file(file))

    assert len(texts) > 10
    assert [text for text in texts if LESSONS.search(text)] == []


@pytest.mark.parametrize("file", LESSON_FILES, ids=named)
def test_the_buttons_of_a_lesson_speak_as_the_interface_does(file: Path) -> None:
    table = tomllib.loads(file.read_text(encoding="utf-8"))

    assert [link["words"] for link in table["links"] if INTERFACE.search(link["words"])] == []


@pytest.mark.parametrize("file", CARDS, ids=named)
def test_every_card_has_sources_days_and_a_version(file: Path) -> None:
    cards = list(cards_in(file))

    for card in cards:
        assert sources_of(card)
        assert card["version"]
        checked, again = day_of(card["checked_on"]), day_of(card["review_by"])
        assert 0 < (again - checked).days <= DAYS_TO_REVIEW


def test_these_rules_see_what_they_forbid() -> None:
    tree = ast.parse('_("A bad day") + N_("We detect it")\nLabel(theme, "Not marked", role="small")')

    assert [INTERFACE.search(text) is not None for text in texts_shown(tree)] == [True, True]
    assert list(unmarked_texts(tree)) == ["Not marked"]


@pytest.mark.parametrize(
    "text",
    [
        "This treats it",
        "Diagnosed last year",
        "Your risk score",
        "An alert",
        "This causes your pain",
        "It predicts a flare",
        "You should rest",
        "Well done!",
        "The only way",
    ],
)
def test_the_list_of_the_interface_holds_such_words(text: str) -> None:
    assert INTERFACE.search(text)


def test_lessons_may_say_more_but_not_everything() -> None:
    allowed = ("The treatment of a diagnosed illness", "The only test")
    forbidden = ("You should rest", "It causes your pain", "We monitor it")

    assert not any(LESSONS.search(text) for text in allowed)
    assert all(LESSONS.search(text) for text in forbidden)


def test_whole_words_alone_are_looked_for() -> None:
    text = "For a screen reader, adjust the justified badge in the treaty"

    assert INTERFACE.search(text) is None
