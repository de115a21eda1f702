"""Free words of any length are shown at once, and all of them when they are asked for."""

from time import perf_counter

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from companion.ui.widgets.long_text import LONGEST, LongText
from tests.ui.finding import press, words_on
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

LONG = "It snowed on the roof all day. " * 4000


def shown(qtbot: QtBot, text: str) -> LongText:
    made = LongText(a_theme(), "Note of 09:30")
    hosted(qtbot, made, 500, 900)
    made.set_text(text, "Note: {text}")
    return made


def test_a_text_of_usual_length_is_there_as_it_is(qtbot: QtBot) -> None:
    text = "Snow. " * (LONGEST // 6)

    words = words_on(shown(qtbot, text))

    assert words == f"Note: {text}"


def test_of_a_long_text_there_is_the_beginning_and_on_a_press_all_of_it(qtbot: QtBot) -> None:
    made = shown(qtbot, LONG)
    beginning = words_on(made)

    press(made, "Show all of it: Note of 09:30")

    field = made.findChild(QPlainTextEdit)
    assert isinstance(field, QPlainTextEdit)
    assert beginning.startswith("Note: It snowed on the roof all day. It snowed")
    assert beginning.endswith("\N{HORIZONTAL ELLIPSIS}")
    assert len(beginning) < LONGEST + 10
    assert (field.toPlainText(), field.isReadOnly(), field.hasFocus()) == (LONG, True, True)
    assert field.accessibleName() == "Note of 09:30"
    assert words_on(made) == "Note of 09:30"


def test_the_same_text_shown_again_stays_open(qtbot: QtBot) -> None:
    made = shown(qtbot, LONG)
    press(made, "Show all of it: Note of 09:30")

    made.set_text(LONG, "Note: {text}")

    assert words_on(made) == "Note of 09:30"
    assert any(field.isVisible() for field in made.findChildren(QPlainTextEdit))


def test_another_text_begins_put_together_again(qtbot: QtBot) -> None:
    made = shown(qtbot, LONG)
    press(made, "Show all of it: Note of 09:30")

    made.set_text("Thaw")

    assert words_on(made) == "Thaw"
    assert not any(field.isVisible() for field in made.findChildren(QPlainTextEdit))


@pytest.mark.parametrize("text", ["x" * 100_000, "a\n" * 50_000, "\N{RIGHT-TO-LEFT OVERRIDE}שלום " * 20_000])
def test_a_hundred_kilobytes_do_not_stop_the_window(qtbot: QtBot, text: str) -> None:
    before = perf_counter()

    made = shown(qtbot, text)
    made.grab()

    # The label alone took between one and eight seconds.
    assert perf_counter() - before < 0.7
