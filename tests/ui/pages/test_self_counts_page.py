"""The page of self-counts with a real diary: answering by mouse and keyboard, results, earlier ones, help."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.instrument import AREAS, FM2016, HIGHEST, PEG, PHQ4
from companion.domain.self_count import SelfCount
from companion.domain.settings import Settings
from companion.paths import resources
from companion.ui.materials import Materials
from companion.ui.pages.self_counts import SelfCountsPage
from companion.ui.widgets.chips import ChoiceChips
from companion.ui.widgets.options import OptionGroup
from companion.ui.widgets.scale_input import ScaleInput
from tests.builders import A_DAY, a_mark, a_moment, a_self_count, an_answer, an_entry
from tests.code_builders import of_areas
from tests.ui.diaries import Opened, Watch, add, opened
from tests.ui.finding import button, named, press, words_on
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

PAIN = "How strong was your pain on average?"
ENJOYMENT = "How much did pain take away from enjoying life?"
ACTIVITY = "How much did pain get in the way of what you usually do?"
MATERIALS = Materials(resources())


def a_page(
    qtbot: QtBot, found: Opened, *, size: tuple[int, int] = (1158, 690), scale: float = 1.0
) -> SelfCountsPage:
    page = SelfCountsPage(a_theme(scale=scale), found.diary, MATERIALS.body, MATERIALS.instruments)
    hosted(qtbot, page, *size)
    return page


def the_count(found: Opened) -> SelfCount:
    (count,) = found.diary.self_counts()
    return count


def key(widget: QWidget, which: Qt.Key) -> None:
    QTest.keyClick(widget, which)
    QApplication.processEvents()


def a_peg(days_ago: int, value: int) -> SelfCount:
    moment = a_moment(day=A_DAY - timedelta(days=days_ago))
    return a_self_count(PEG, dict.fromkeys(HIGHEST[PEG], value), moment=moment, version="own-1")


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


def test_an_earlier_one_is_opened_changed_and_left(qtbot: QtBot, found: Opened) -> None:
    earlier = a_peg(8, 5)
    add(found.diary, earlier)
    page = a_page(qtbot, found)

    press(page, "Open the answers of Friday 13 November")
    key(named(page, ScaleInput, PAIN), Qt.Key.Key_8)
    shown = words_on(page)
    press(page, "Back to today's")

    assert the_count(found).values["pain"] == 8
    assert the_count(found).moment == earlier.moment
    assert "From Friday 13 November" in shown
    assert named(page, ScaleInput, PAIN).value() is None
    assert "Back to today's" not in words_on(page)


def test_an_earlier_one_is_deleted_and_brought_back_by_undo(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, a_peg(8, 5), a_peg(15, 6))
    page = a_page(qtbot, found)

    with qtbot.waitSignal(page.removed) as removed:
        press(page, "Delete the answers of Friday 13 November")
    left = len(found.diary.self_counts())
    press(page, "Undo")

    assert removed.args == ["PEG, pain and activity of Friday 13 November deleted"]
    assert left == 1
    assert len(found.diary.self_counts()) == 2
    assert "Friday 13 November\n5 of 10" in words_on(page)


def test_what_was_answered_today_stands_there_again(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, a_peg(0, 7))

    page = a_page(qtbot, found)

    assert named(page, ScaleInput, PAIN).value() == 7
    assert "Saturday 21 November, shown here" in words_on(page)


def test_a_new_day_has_an_empty_form(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, a_peg(0, 7))
    page = a_page(qtbot, found)
    page.hide()
    found.clock.advance(days=1)

    page.show()

    assert named(page, ScaleInput, PAIN).value() is None


def test_what_was_begun_before_midnight_is_gone_on_with_while_it_is_shown(
    qtbot: QtBot, found: Opened
) -> None:
    page = a_page(qtbot, found)
    key(named(page, ScaleInput, PAIN), Qt.Key.Key_4)
    found.clock.advance(days=1)

    key(named(page, ScaleInput, ENJOYMENT), Qt.Key.Key_5)

    assert the_count(found).values == {"pain": 4, "enjoyment": 5}
    assert "From Saturday 21 November" in words_on(page)
    assert button(page, "Back to today's").isVisible()


def test_answers_to_another_wording_say_so(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, a_self_count(PEG, {"pain": 3}, version="de-2"))

    page = a_page(qtbot, found)

    assert "Asked in another wording, version de-2" in words_on(page)


def test_the_newest_twelve_are_shown_and_more_on_request(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, *(a_peg(7 * week, 5) for week in range(1, 16)))
    page = a_page(qtbot, found)
    first = words_on(page).count("5 of 10")

    press(page, "Show more")

    assert first == 12
    assert words_on(page).count("5 of 10") == 15


def test_what_is_due_is_shown_first(qtbot: QtBot, found: Opened) -> None:
    page = SelfCountsPage(a_theme(), found.diary, MATERIALS.body, MATERIALS.instruments)
    page.apply_settings(Settings(monthly_phq4=True))

    hosted(qtbot, page, 1158, 690)

    assert "PHQ-4: worry and mood" in words_on(page)


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ({"down": 3}, "PHQ-4: worry and mood"),
        (dict.fromkeys(HIGHEST[PHQ4], 0), "PEG: pain, enjoyment, activity"),
    ],
)
def test_who_comes_back_finds_what_was_begun_and_then_what_is_due(
    qtbot: QtBot, found: Opened, said: dict[str, int | None], title: str
) -> None:
    page = a_page(qtbot, found)
    page.apply_settings(Settings(weekly_peg=True))
    add(found.diary, a_self_count(PHQ4, said))
    press(page, "PHQ-4")
    page.hide()

    page.show()

    assert title in words_on(page)


def test_who_comes_back_from_get_help_finds_the_same_answers(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, a_self_count(PHQ4, dict.fromkeys(HIGHEST[PHQ4], 3)))
    page = a_page(qtbot, found)
    page.apply_settings(Settings(weekly_peg=True))
    press(page, "PHQ-4")
    press(page, "People to talk to")
    page.hide()

    page.show()

    assert "12 of 12" in words_on(page)


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


def test_answers_that_wait_for_the_disk_stand_there_as_well(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, a_peg(7, 5))
    page = a_page(qtbot, found)
    found.fill_disk()
    add(found.diary, an_entry(answers=(an_answer("note", "a long note " * 9000),)))
    for question in (PAIN, ENJOYMENT, ACTIVITY):
        key(named(page, ScaleInput, question), Qt.Key.Key_9)

    words = words_on(page)

    assert found.diary.unsaved == 4
    assert "9 of 10" in words
    assert words.index("Saturday 21 November, shown here") < words.index("Saturday 14 November")
    found.free_disk()
