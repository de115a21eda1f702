"""A list of commands: used with keys or the mouse; what cannot be used now says why."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from companion.ui.widgets.command_list import Command, CommandList, CommandRow
from tests.ui.finding import named
from tests.ui.widgets.body_builders import a_theme
from tests.ui.widgets.shown import a_window, click, press

BACK = Command(key="back", icon="person", words="Whole back", example="12 parts")
SIDES = Command(key="sides", icon="swap", words="Both sides", example="No part", enabled=False)
COPY = Command(key="copy", icon="copy", words="Copy", example="Knee, left")


def a_list(qtbot: QtBot) -> tuple[CommandList, list[str]]:
    commands = CommandList(a_theme(), [BACK, SIDES, COPY])
    told: list[str] = []
    commands.chosen.connect(told.append)
    a_window(qtbot, commands)
    return commands, told


def test_a_click_chooses_a_command(qtbot: QtBot) -> None:
    commands, told = a_list(qtbot)

    click(named(commands, CommandRow, "Copy"))

    assert told == ["copy"]


def test_arrows_pass_over_what_cannot_be_used(qtbot: QtBot) -> None:
    commands, told = a_list(qtbot)
    commands.focus_first()

    press(commands.window(), Qt.Key.Key_Down)
    reached = QApplication.focusWidget()
    press(commands.window(), Qt.Key.Key_Space)

    assert reached is named(commands, CommandRow, "Copy")
    assert told == ["copy"]


def test_a_resting_command_says_why_and_answers_nothing(qtbot: QtBot) -> None:
    commands, told = a_list(qtbot)
    row = named(commands, CommandRow, "Both sides")

    click(row)

    assert told == []
    assert row.accessibleDescription() == "No part"


def test_commands_follow_what_they_would_do_now(qtbot: QtBot) -> None:
    commands, told = a_list(qtbot)

    now = Command(key="sides", icon="swap", words="Both sides", example="1 part more")
    commands.show_commands([now])
    click(named(commands, CommandRow, "Both sides"))

    assert told == ["sides"]


def test_each_row_is_tall_enough_to_hit(qtbot: QtBot) -> None:
    commands, _told = a_list(qtbot)

    assert all(row.height() >= 44 for row in commands.findChildren(CommandRow))
