"""A line that is read as something: what was read, what cannot be read, and what stays."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from companion.domain.amount import amount_of
from companion.ui.widgets.checked_line import CheckedLine
from tests.ui.finding import named, words_on
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme


def a_line(qtbot: QtBot, *, optional: bool = False) -> CheckedLine:
    line = CheckedLine(a_theme(), amount_of, optional=optional)
    line.setAccessibleName("Amount")
    hosted(qtbot, line, 300, 120)
    return line


def write(line: CheckedLine, text: str) -> None:
    field = named(line, QLineEdit, "Amount")
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_a_value_is_announced_once_and_shown_as_it_is_stored(qtbot: QtBot) -> None:
    line = a_line(qtbot)

    with qtbot.waitSignal(line.value_chosen) as chosen:
        write(line, "0,50")

    assert chosen.args == ["0.5"]
    assert line.value() == "0.5"
    assert named(line, QLineEdit, "Amount").text() == "0.5"
    with qtbot.assertNotEmitted(line.value_chosen):
        write(line, "0.500")


def test_what_cannot_be_read_is_not_announced_and_stays_until_it_is_replaced(qtbot: QtBot) -> None:
    line = a_line(qtbot)
    line.set_value("400")

    with qtbot.assertNotEmitted(line.value_chosen):
        write(line, "many")
    line.set_value("400")
    kept, said = named(line, QLineEdit, "Amount").text(), words_on(line)
    write(line, "200")

    assert (kept, line.value()) == ("many", "200")
    assert "Write the amount as a number" in said
    assert "Write the amount as a number" not in words_on(line)


def test_another_stored_value_takes_the_place_of_what_cannot_be_read(qtbot: QtBot) -> None:
    line = a_line(qtbot)
    write(line, "many")

    line.set_value("400")

    assert named(line, QLineEdit, "Amount").text() == "400"
    assert words_on(line) == ""


@pytest.mark.parametrize(("optional", "readable"), [(True, True), (False, False)])
def test_an_empty_line_is_fine_where_it_is_optional(qtbot: QtBot, optional: bool, readable: bool) -> None:
    line = a_line(qtbot, optional=optional)

    assert line.commit() is readable
    assert (words_on(line) == "") is readable


def test_emptying_an_optional_line_takes_the_value_back(qtbot: QtBot) -> None:
    line = a_line(qtbot, optional=True)
    line.set_value("400")
    field = named(line, QLineEdit, "Amount")

    with qtbot.waitSignal(line.value_chosen) as chosen:
        field.selectAll()
        QTest.keyClick(field, Qt.Key.Key_Delete)
        QTest.keyClick(field, Qt.Key.Key_Return)

    assert chosen.args == [None]


def test_clearing_empties_also_what_cannot_be_read(qtbot: QtBot) -> None:
    line = a_line(qtbot)
    write(line, "many")

    line.clear()

    assert named(line, QLineEdit, "Amount").text() == ""
    assert words_on(line) == ""
