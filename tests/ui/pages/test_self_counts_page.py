"""The page of self-counts with a real diary: answering by mouse and keyboard, results, areas, help."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.instrument import AREAS, FM2016, PEG, PHQ4
from companion.ui.pages.self_counts import SelfCountsPage
from companion.ui.widgets.chips import ChoiceChips
from companion.ui.widgets.options import OptionGroup
from companion.ui.widgets.scale_input import ScaleInput
from tests.builders import a_mark, a_moment, a_self_count, an_entry
from tests.code_builders import of_areas
from tests.ui.diaries import Opened, Watch, add, opened
from tests.ui.finding import button, named, press, words_on
from tests.ui.hosts import hosted
from tests.ui.pages.self_counts_pages import (
    ACTIVITY,
    ENJOYMENT,
    MATERIALS,
    PAIN,
    a_page,
    a_peg,
    key,
    the_count,
)
from tests.ui.widgets.body_builders import a_theme


def test_the_peg_is_answered_with_digits_and_its_average_stands_there(qtbot: QtBot, found: Opened) -> None:
    page = a_page(qtbot, found)

    for question, digit in ((PAIN, Qt.Key.Key_4), (ENJOYMENT, Qt.Key.Key_6), (ACTIVITY, Qt.Key.Key_X)):
        key(named(page, ScaleInput, question), digit)

    count = the_count(found)
    assert count.values == {"pain": 4, "enjoyment": 6, "activity": 10}
    assert (count.instrument, count.version, count.moment) == (PEG, "own-1", a_moment())
    assert "6.7 of 10" in words_on(page)


def test_every_answer_is_stored_when_it_is_given_and_can_be_undone(qtbot: QtBot, found: Opened) -> None:
    page = a_page(qtbot, found)
    key(named(page, ScaleInput, PAIN), Qt.Key.Key_4)
    key(named(page, ScaleInput, ENJOYMENT), Qt.Key.Key_2)

    press(page, "Undo")
    after_one = the_count(found).values
    press(page, "Undo")

    assert after_one == {"pain": 4}
    assert found.diary.self_counts() == []
    assert named(page, ScaleInput, PAIN).value() is None


def test_a_question_can_be_left_out_and_answered_after_all(qtbot: QtBot, found: Opened) -> None:
    page = a_page(qtbot, found)
    leave = next(each for each in page.findChildren(ChoiceChips) if each.accessibleName() == PAIN)
    QTest.mouseClick(leave.buttons[0], Qt.MouseButton.LeftButton)
    left_out = the_count(found).left_out

    key(named(page, ScaleInput, PAIN), Qt.Key.Key_0)

    assert left_out == {"pain"}
    assert the_count(found).values == {"pain": 0}
    assert leave.value() is None


def test_an_answer_that_is_taken_back_is_not_answered(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, a_self_count(PEG, {"pain": 3, "enjoyment": 3}))
    page = a_page(qtbot, found)

    key(named(page, ScaleInput, PAIN), Qt.Key.Key_Delete)
    one_left = the_count(found).values
    key(named(page, ScaleInput, ENJOYMENT), Qt.Key.Key_Delete)

    assert one_left == {"enjoyment": 3}
    assert found.diary.self_counts() == []


def test_digits_choose_words_and_tab_reaches_every_question(qtbot: QtBot, found: Opened) -> None:
    page = a_page(qtbot, found)
    press(page, "PHQ-4")
    first = named(page, OptionGroup, "Feeling nervous, anxious or on edge")
    first.setFocus()
    for digit in (Qt.Key.Key_0, Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_2):
        focus = QApplication.focusWidget()
        assert focus is not None
        key(focus, digit)
        key(focus, Qt.Key.Key_Tab)

    count = the_count(found)

    assert count.values == {"nervous": 0, "worrying": 1, "interest": 1, "down": 2}
    assert "4 of 12" in words_on(page)


def test_the_same_digit_again_takes_nothing_back_and_one_too_high_is_nothing(
    qtbot: QtBot, found: Opened
) -> None:
    page = a_page(qtbot, found)
    press(page, "PHQ-4")
    question = named(page, OptionGroup, "Feeling nervous, anxious or on edge")
    question.setFocus()
    watch = Watch(found.diary)

    for digit in (Qt.Key.Key_3, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_9):
        key(question.buttons[0], digit)

    assert the_count(found).values == {"nervous": 3}
    assert len(watch.changes) == 1


def test_marks_of_the_week_are_offered_and_counted_once_the_person_said_so(
    qtbot: QtBot, found: Opened
) -> None:
    regions = of_areas("neck", "lower_back", "hip_left")
    add(found.diary, an_entry(marks=[a_mark(region) for region in regions]))
    page = a_page(qtbot, found)
    press(page, "Widespread pain")
    offered = words_on(page)
    nothing_yet = found.diary.self_counts()

    press(page, "Take over 3 areas you marked")
    unfinished = the_count(found).missing()
    press(page, "That is all")

    values = the_count(found).values
    assert "0 of 19 areas. Dashed: marked on your body map in these 7 days." in offered
    assert nothing_yet == []
    assert len([item for item in unfinished if item in AREAS]) == 16
    assert {area for area in AREAS if values[area] == 1} == {"neck", "lower_back", "hip_left"}
    assert "Widespread Pain Index: 3 of 19 areas." in words_on(page)


def test_an_area_that_is_not_right_is_taken_off_with_one_press(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, a_self_count(FM2016, dict.fromkeys(AREAS, 1)))
    page = a_page(qtbot, found)
    press(page, "Widespread pain")

    press(page, "Left jaw")

    assert the_count(found).values["jaw_left"] == 0
    assert sum(the_count(found).values.values()) == 18


def test_no_area_is_an_answer_of_its_own(qtbot: QtBot, found: Opened) -> None:
    page = a_page(qtbot, found)
    press(page, "Widespread pain")

    press(page, "None of these")

    assert the_count(found).values == dict.fromkeys(AREAS, 0)
    assert "Widespread Pain Index: 0 of 19 areas." in words_on(page)


def test_heavy_answers_offer_people_to_talk_to_before_the_last_question(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, a_self_count(PHQ4, {"nervous": 3, "worrying": 3, "interest": 2}))
    page = a_page(qtbot, found)
    press(page, "PHQ-4")
    before = words_on(page)
    key(named(page, OptionGroup, "Feeling down, depressed, or hopeless").buttons[0], Qt.Key.Key_1)

    with qtbot.waitSignal(page.help_asked):
        press(page, "People to talk to")

    assert "Would you like to talk to someone?" not in before
    assert "People to talk to, at any hour, are in Get help." in before
    assert "Would you like to talk to someone?" in words_on(page)


def test_the_rule_the_licence_and_the_source_open_below_the_result(qtbot: QtBot, found: Opened) -> None:
    page = a_page(qtbot, found)
    press(page, "PHQ-4")

    press(page, "How it is counted")

    words = words_on(page)
    assert "No permission required to reproduce, translate, display or distribute." in words
    assert "9 to 12 severe" in words
    assert "It needs a clinician's review. It has not had one yet." in words


def test_a_file_that_cannot_be_read_leaves_the_others_in_use(qtbot: QtBot, found: Opened) -> None:
    instruments = {key: words for key, words in MATERIALS.instruments.items() if key != PHQ4}
    page = SelfCountsPage(a_theme(), found.diary, MATERIALS.body, instruments)
    hosted(qtbot, page, 1158, 690)

    press(page, "PHQ-4")
    told = words_on(page)
    press(page, "PEG")

    assert "The questions of this one cannot be read." in told
    assert named(page, ScaleInput, PAIN).isVisible()


def test_a_diary_open_to_read_shows_results_and_takes_no_answer(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(tmp_path) as found:
        add(found.diary, a_peg(0, 7))
    with opened(tmp_path, read_only=True) as found:
        page = a_page(qtbot, found)

        assert "7 of 10" in words_on(page)
        assert not named(page, ScaleInput, PAIN).isEnabled()
        assert "Delete" not in words_on(page)


@pytest.mark.parametrize("instrument", ["PEG", "Widespread pain", "PHQ-4"])
@pytest.mark.parametrize(("size", "scale"), [((1158, 690), 1.0), ((1098, 690), 2.0), ((900, 690), 1.0)])
def test_nothing_is_wider_than_the_page(
    qtbot: QtBot, found: Opened, instrument: str, size: tuple[int, int], scale: float
) -> None:
    page = a_page(qtbot, found, size=size, scale=scale)

    press(page, instrument)

    wide = [each for each in page.findChildren(QWidget) if each.isVisible() and each.width() > page.width()]
    cut = [
        each.accessibleName()
        for each in page.findChildren(QWidget)
        if each.isVisible() and each.width() < each.minimumSizeHint().width() and each.accessibleName()
    ]
    assert (wide, cut) == ([], [])


def test_escape_and_back_leave_the_page(qtbot: QtBot, found: Opened) -> None:
    page = a_page(qtbot, found)

    with qtbot.waitSignal(page.closed):
        key(page, Qt.Key.Key_Escape)
    with qtbot.waitSignal(page.closed):
        button(page, "Back").click()
