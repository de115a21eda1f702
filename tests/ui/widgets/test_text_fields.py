"""Fields for words: when a text counts as written, and that typing is never lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from companion.ui.widgets.text_fields import LineInput, NoteInput
from tests.ui.widgets.body_builders import a_theme
from tests.ui.widgets.shown import a_window, press

BOTH = pytest.mark.parametrize("make", [LineInput, NoteInput])
Make = type[LineInput | NoteInput]


def announced_by(field: LineInput | NoteInput) -> list[str]:
    announced: list[str] = []
    field.text_changed.connect(announced.append)
    return announced


@BOTH
def test_a_pause_in_typing_commits_the_text_once(qtbot: QtBot, make: Make) -> None:
    field = make(a_theme(), "One thing that mattered today")
    announced = announced_by(field)
    a_window(qtbot, field)
    field.setFocus()

    with qtbot.waitSignal(field.text_changed, timeout=3000):
        QTest.keyClicks(field, "sun")
    field.clearFocus()

    assert announced == ["sun"]


@BOTH
def test_leaving_the_field_commits_at_once(qtbot: QtBot, make: Make) -> None:
    field, other = make(a_theme()), QPushButton("other")
    announced = announced_by(field)
    window = a_window(qtbot, field, other)
    field.setFocus()

    QTest.keyClicks(field, "rain")
    press(window, Qt.Key.Key_Tab)

    assert announced == ["rain"]
    assert other.hasFocus()


def test_enter_commits_a_line(qtbot: QtBot) -> None:
    field = LineInput(a_theme())
    announced = announced_by(field)
    window = a_window(qtbot, field)
    field.setFocus()

    QTest.keyClicks(field, "bench")
    press(window, Qt.Key.Key_Return)

    assert announced == ["bench"]


@BOTH
def test_a_shown_text_is_not_announced(qtbot: QtBot, make: Make) -> None:
    field = make(a_theme())
    announced = announced_by(field)
    qtbot.addWidget(field)

    field.set_text("from the diary")
    field.commit()

    assert field.text() == "from the diary"
    assert announced == []


@BOTH
def test_a_refresh_in_the_middle_of_typing_keeps_what_was_typed(qtbot: QtBot, make: Make) -> None:
    field = make(a_theme())
    announced = announced_by(field)
    a_window(qtbot, field)
    field.setFocus()

    QTest.keyClicks(field, "half a sen")
    field.set_text("")
    QTest.keyClicks(field, "tence")
    field.commit()

    assert announced == ["half a sentence"]


def test_the_example_names_the_field(qtbot: QtBot) -> None:
    field = LineInput(a_theme(), "One thing that mattered today")
    qtbot.addWidget(field)

    assert field.accessibleName() == "One thing that mattered today"
    assert field.placeholderText() == "One thing that mattered today"
