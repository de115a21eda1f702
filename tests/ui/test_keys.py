"""The list of keys: complete by the source itself, reachable, and letters that can rest."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from companion import ui
from companion.domain.settings import Settings
from companion.ui import told_keys
from companion.ui.key_words import key_names
from companion.ui.letter_keys import LettersRest
from companion.ui.pages.keys import KeysPage
from companion.ui.player_keys import PlayerKeys
from companion.ui.widgets.scale_input import ScaleInput
from tests.ui.finding import press, words_on
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

SOURCE = Path(ui.__file__).parent
ELSEWHERE = {"focus_ring.py", "cover.py"}
"""Which take any key: one looks at what moves the keyboard, the other leaves at whatever is pressed."""


def told() -> set[str]:
    """Every key of the list, in one spelling."""
    keys = [key for group in told_keys.GROUPS for line in group.lines for key in line.keys]
    return {QKeySequence(key).toString() for key in keys}


def asked_for(tree: ast.AST) -> Iterator[str]:
    """Keys that a module names, as Qt's keys or as text for a shortcut."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr.startswith("Key_"):
            yield QKeySequence(getattr(Qt.Key, node.attr)).toString()
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "QKeySequence":
            texts = [part for part in node.args if isinstance(part, ast.Constant)]
            yield from (QKeySequence(str(text.value)).toString() for text in texts)


def test_every_key_that_the_program_takes_is_told() -> None:
    modules = [path for path in SOURCE.rglob("*.py") if path.name not in ELSEWHERE]

    taken = {path.name: set(asked_for(ast.parse(path.read_text("utf-8")))) for path in modules}

    assert {name: keys - told() for name, keys in taken.items() if keys - told()} == {}
    assert "Ctrl+Z" not in taken["window_keys.py"]  # it stands there as plain text, and is told from there
    assert len(set().union(*taken.values())) > 20


def test_every_group_that_is_declared_stands_in_the_list() -> None:
    declared = [path for path in SOURCE.rglob("*.py") if "\nTOLD = KeyGroup(" in path.read_text("utf-8")]

    assert len(declared) + 2 == len(told_keys.GROUPS)  # calendar and charts are told beside the list


def test_each_key_and_what_it_does_can_be_read_at_every_size(qtbot: QtBot) -> None:
    for scale, size in ((1.0, (1366, 768)), (2.0, (1098, 690))):
        page = KeysPage(a_theme(scale=scale), Settings(), told_keys.GROUPS)
        hosted(qtbot, page, *size)

        shown = words_on(page)

        for group in told_keys.GROUPS:
            assert group.title in shown
            assert all(line.words in shown and key_names(line.keys) in shown for line in group.lines)
        page.hide()


@pytest.mark.parametrize(
    ("keys", "names"),
    [
        (("Ctrl+Z",), "Ctrl+Z"),
        (tuple("0123456789"), "0 to 9"),
        (("Alt+1", "Alt+2", "Alt+3"), "Alt+1 to Alt+3"),
        (("1", "2"), "1, 2"),
        ((Qt.Key.Key_Left, Qt.Key.Key_Right), "\N{LEFTWARDS ARROW}, \N{RIGHTWARDS ARROW}"),
        ((Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space), "Enter, Space"),
    ],
)
def test_keys_are_named_as_they_are_written_on_them(keys: tuple[str | Qt.Key, ...], names: str) -> None:
    assert key_names(keys) == names


def test_esc_and_back_leave_the_list(qtbot: QtBot) -> None:
    page = KeysPage(a_theme(), Settings(), told_keys.GROUPS)
    hosted(qtbot, page, 1158, 690)
    closed = QSignalSpy(page.closed)

    press(page, "Back")
    QTest.keyClick(page, Qt.Key.Key_Escape)

    assert closed.count() == 2


def test_letters_are_switched_off_in_the_list_itself(qtbot: QtBot) -> None:
    page = KeysPage(a_theme(), Settings(), told_keys.GROUPS)
    hosted(qtbot, page, 1158, 690)

    with qtbot.waitSignal(page.settings_changed) as changed:
        press(page, "Letters work as keys")

    assert changed.args == [Settings(letter_keys=False)]


@pytest.fixture
def scale(qtbot: QtBot) -> ScaleInput:
    """A scale with the keyboard."""
    made = ScaleInput(a_theme(), "", "")
    window = hosted(qtbot, made, 600, 80)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made.setFocus()
    return made


def test_letters_that_rest_set_no_value_and_digits_still_do(scale: ScaleInput) -> None:
    rest = LettersRest(scale)

    QTest.keyClick(scale, Qt.Key.Key_X)
    after_letter = scale.value()
    QTest.keyClick(scale, Qt.Key.Key_7)
    after_digit = scale.value()
    rest.deleteLater()
    QTest.keyClick(scale, Qt.Key.Key_End)

    assert (after_letter, after_digit, scale.value()) == (None, 7, 10)


def test_letters_that_work_again_set_a_value(scale: ScaleInput, qtbot: QtBot) -> None:
    rest = LettersRest(scale)
    with qtbot.waitSignal(rest.destroyed):
        rest.deleteLater()

    QTest.keyClick(scale, Qt.Key.Key_X)

    assert scale.value() == 10


def test_letters_that_rest_are_still_written_in_fields(scale: ScaleInput) -> None:
    field = QLineEdit(scale.window())
    field.show()
    LettersRest(scale)

    field.setFocus()
    QTest.keyClicks(field, "xyz")

    assert field.text() == "xyz"


def test_letters_that_rest_are_no_shortcuts_of_a_routine_either(scale: ScaleInput) -> None:
    keys = PlayerKeys(scale.window())
    hurts, back = QSignalSpy(keys.hurts_clicked), QSignalSpy(keys.left)
    LettersRest(scale)

    QTest.keyClick(scale, Qt.Key.Key_H)
    QTest.keyClick(scale, Qt.Key.Key_Escape)

    assert (hurts.count(), back.count()) == (0, 1)


def test_commands_with_a_letter_work_also_while_letters_rest(scale: ScaleInput) -> None:
    LettersRest(scale)
    pressed: list[Qt.Key] = []
    scale.window().keyPressEvent = lambda event: pressed.append(Qt.Key(event.key()))  # type: ignore[method-assign]

    QTest.keyClick(scale, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert pressed[-1] is Qt.Key.Key_Z
