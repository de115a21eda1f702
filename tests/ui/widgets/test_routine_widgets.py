"""The small painted parts of routines: steps, cue and cards."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from companion.content.poses import read_motion
from companion.domain.plan import plan_of
from companion.ui.theme import Theme
from companion.ui.widgets.cue_label import CueLabel
from companion.ui.widgets.motion_picture import MotionPicture
from companion.ui.widgets.routine_card import RoutineCard
from companion.ui.widgets.step_bar import StepBar
from tests.routine_builders import CONTENT, the_library, the_routines
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

read = partial(read_motion, CONTENT / "poses")


def filled(bar: StepBar, theme: Theme) -> list[bool]:
    """Whether the middle of each quarter of a four-step bar is in the colour of what is done."""
    picture = bar.grab().toImage()
    ratio = picture.width() / bar.width()
    places = [round(bar.width() * (step + 0.5) / 4 * ratio) for step in range(4)]
    return [
        QColor(picture.pixel(x, picture.height() // 2)).name() == theme.colour("accent").name()
        for x in places
    ]


def a_cue(qtbot: QtBot, width: int, size: int = 66) -> CueLabel:
    label = CueLabel(a_theme())
    label.set_letter_size(size)
    hosted(qtbot, label, width, 200)
    return label


@pytest.mark.parametrize("name", ["light", "dark", "contrast", "contrast_dark"])
def test_the_steps_show_what_is_behind_in_force_and_to_come(qtbot: QtBot, name: str) -> None:
    theme = a_theme(name)
    bar = StepBar(theme)
    hosted(qtbot, bar, 800, 16)

    bar.show_step(2, 4, 0.2, "Exercise 3 of 4")
    early = filled(bar, theme)
    bar.show_step(2, 4, 0.8, "Exercise 3 of 4")

    assert early == [True, True, False, False]
    assert filled(bar, theme) == [True, True, True, False]
    assert bar.accessibleName() == "Exercise 3 of 4"


@pytest.mark.parametrize("text", ["Right ear to shoulder", "Chest up, keep breathing", "Let go"])
def test_a_cue_takes_two_lines_at_most_and_its_letters_keep_their_size(qtbot: QtBot, text: str) -> None:
    label = a_cue(qtbot, 470)

    label.show_text(text)

    assert len(label._lines) <= 2
    assert " ".join(label._lines) == text
    assert all(label._letters_for(line) == 66 for line in label._lines)


def test_a_long_translated_line_gets_smaller_letters_and_is_not_cut(qtbot: QtBot) -> None:
    label = a_cue(qtbot, 470)

    label.show_text("Schulterblätter zusammenziehen")

    assert all(label._width_of(line) * label._letters_for(line) / 66 <= 471 for line in label._lines)


def test_nothing_below_moves_while_the_cues_of_an_exercise_follow_each_other(qtbot: QtBot) -> None:
    label = a_cue(qtbot, 470)
    cues = ["Let go", "Right ear to shoulder"]
    label.reserve(cues)

    heights = []
    for cue in cues:
        label.show_text(cue)
        heights.append(label.sizeHint().height())

    assert len(set(heights)) == 1


def test_the_cue_does_not_follow_the_text_size_but_the_window(qtbot: QtBot) -> None:
    label = CueLabel(a_theme(scale=2.0))
    label.set_letter_size(60)
    hosted(qtbot, label, 900, 200)

    label.show_text("Let go")

    assert label.letter_size == 60
    assert label.sizeHint().height() < 120


def test_the_card_says_why_and_asks_to_start(qtbot: QtBot) -> None:
    plan = plan_of(the_routines()[0], the_library())
    card = RoutineCard(a_theme())
    card.show_plan(plan, read("NK-02"), "Chosen because you marked back of neck.")
    hosted(qtbot, card, 424, 260)
    start = card.findChild(QAbstractButton)

    with qtbot.waitSignal(card.start_clicked):
        QTest.mouseClick(start, Qt.MouseButton.LeftButton)

    assert start.accessibleName() == f"Start {plan.routine.title}"


def test_a_picture_is_painted_once_and_again_for_another_theme(qtbot: QtBot) -> None:
    theme = a_theme()
    picture = MotionPicture(theme, 120, square=True)
    picture.show_motion(read("NK-02"), "Picture")
    hosted(qtbot, picture, 120, 120)

    light = picture.grab().toImage()
    kept = picture._pixmap
    again = picture.grab().toImage()
    same = picture._pixmap is kept
    theme.use("dark")
    dark = picture.grab().toImage()

    assert same
    assert light == again
    assert light != dark
