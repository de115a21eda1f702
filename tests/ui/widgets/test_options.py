"""Chips and segmented rows: choosing, taking back, one tab stop, wrapping."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from companion.ui.widgets.chips import ChoiceChips
from companion.ui.widgets.options import OptionGroup
from companion.ui.widgets.segmented import Segmented
from tests.ui.widgets.body_builders import a_theme
from tests.ui.widgets.shown import a_window, click, option, press

Key = Qt.Key
SLEEP = [("1", "Very poor"), ("2", "Poor"), ("3", "Fair"), ("4", "Good"), ("5", "Very good")]
WORDS = [(word, word) for word in ("sharp", "aching", "tight", "burning", "tingling", "heavy", "tender")]


def announced_by(group: OptionGroup) -> list[object]:
    announced: list[object] = []
    group.chosen.connect(announced.append)
    return announced


@pytest.mark.parametrize("make", [Segmented, ChoiceChips])
def test_a_click_chooses_one_and_a_second_one_takes_it_back(
    qtbot: QtBot, make: type[Segmented | ChoiceChips]
) -> None:
    group = make(a_theme(), SLEEP)
    announced = announced_by(group)
    a_window(qtbot, group)

    click(option(group, "Fair"))
    click(option(group, "Good"))
    click(option(group, "Good"))

    assert announced == ["3", "4", None]
    assert group.value() is None


def test_several_words_can_be_chosen_together(qtbot: QtBot) -> None:
    chips = ChoiceChips(a_theme(), WORDS, several=True)
    announced = announced_by(chips)
    a_window(qtbot, chips)

    click(option(chips, "aching"))
    click(option(chips, "tight"))
    click(option(chips, "aching"))

    assert announced == [{"aching"}, {"aching", "tight"}, {"tight"}]


def test_a_shown_choice_is_not_announced(qtbot: QtBot) -> None:
    group = Segmented(a_theme(), SLEEP)
    announced = announced_by(group)
    qtbot.addWidget(group)

    group.set_value("2")

    assert group.value() == "2"
    assert announced == []


def test_the_group_is_one_tab_stop_with_arrows_inside(qtbot: QtBot) -> None:
    before, group, after = QPushButton("before"), ChoiceChips(a_theme(), WORDS), QPushButton("after")
    window = a_window(qtbot, before, group, after)
    before.setFocus()

    press(window, Key.Key_Tab)
    entered = QApplication.focusWidget()
    press(window, Key.Key_Right, Key.Key_Right)
    moved = QApplication.focusWidget()
    press(window, Key.Key_Tab)

    assert entered is option(group, "sharp")
    assert moved is option(group, "tight")
    assert QApplication.focusWidget() is after


def test_tab_comes_back_to_the_chosen_one(qtbot: QtBot) -> None:
    before, group = QPushButton("before"), Segmented(a_theme(), SLEEP)
    group.set_value("4")
    window = a_window(qtbot, before, group)
    before.setFocus()

    press(window, Key.Key_Tab)

    assert QApplication.focusWidget() is option(group, "Good")


def test_arrows_move_without_choosing_and_space_chooses(qtbot: QtBot) -> None:
    group = Segmented(a_theme(), SLEEP)
    announced = announced_by(group)
    window = a_window(qtbot, group)
    group.setFocus()

    press(window, Key.Key_End, Key.Key_Left)
    moved = list(announced)
    press(window, Key.Key_Space)

    assert moved == []
    assert announced == ["4"]


def test_del_takes_the_answer_back(qtbot: QtBot) -> None:
    group = Segmented(a_theme(), SLEEP)
    announced = announced_by(group)
    window = a_window(qtbot, group)
    group.set_value("4")
    group.setFocus()

    press(window, Key.Key_Delete)

    assert announced == [None]


def test_del_leaves_several_words_alone(qtbot: QtBot) -> None:
    chips = ChoiceChips(a_theme(), WORDS, several=True)
    chips.set_value(frozenset({"tight"}))
    window = a_window(qtbot, chips)
    chips.setFocus()

    press(window, Key.Key_Delete)

    assert chips.value() == frozenset({"tight"})


def test_chips_wrap_where_the_row_is_narrow(qtbot: QtBot) -> None:
    chips = ChoiceChips(a_theme(), WORDS)
    a_window(qtbot, chips, width=330)

    rows = {button.y() for button in chips.buttons}

    assert len(rows) > 1
    assert all(button.geometry().right() <= chips.width() for button in chips.buttons)
    assert chips.height() >= max(button.geometry().bottom() for button in chips.buttons)


def test_a_segmented_row_fills_the_width_without_gaps(qtbot: QtBot) -> None:
    group = Segmented(a_theme(), SLEEP)
    a_window(qtbot, group)

    edges = [(button.geometry().left(), button.geometry().right()) for button in group.buttons]

    assert edges[0][0] == 0
    assert edges[-1][1] == group.width() - 1
    assert all(left == right + 1 for (_l, right), (left, _r) in pairwise(edges))


@pytest.mark.parametrize(("scale", "width"), [(1.0, 300), (1.5, 900)])
def test_a_segmented_row_becomes_chips_where_it_must(qtbot: QtBot, scale: float, width: int) -> None:
    group = Segmented(a_theme(scale=scale), SLEEP)
    a_window(qtbot, group, width=width)

    heights = {button.height() for button in group.buttons}

    assert heights == {round(36 * scale)}


def test_the_group_is_spoken_with_its_options(qtbot: QtBot) -> None:
    group = Segmented(a_theme(), SLEEP)
    group.setAccessibleName("How did you sleep?")
    group.set_value("3")
    qtbot.addWidget(group)

    spoken = QAccessible.queryAccessibleInterface(group)
    fair = QAccessible.queryAccessibleInterface(option(group, "Fair"))

    assert spoken.role() == QAccessible.Role.Grouping
    assert spoken.text(QAccessible.Text.Name) == "How did you sleep?"
    assert fair.text(QAccessible.Text.Name) == "Fair"
    assert fair.state().checked
