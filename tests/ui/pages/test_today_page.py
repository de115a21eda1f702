"""The Today page with a real diary: marking, answering, ghosts, a new check-in, the suggestion."""

from datetime import time, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.body import Build
from companion.domain.further import further_questions
from companion.domain.question_choice import QuestionChoice
from companion.domain.settings import Settings
from companion.paths import resources
from companion.ui.after_paint import after_first_paint
from companion.ui.editors import Field
from companion.ui.materials import Materials
from companion.ui.pages.today import TodayPage
from companion.ui.panels.help_place import HelpPlace
from companion.ui.widgets.body_map import BodyMap
from companion.ui.widgets.body_words import UNMARKED
from companion.ui.widgets.options import OptionButton
from companion.ui.widgets.popover import Popover
from companion.ui.widgets.scale_input import ScaleInput
from companion.ui.widgets.text_fields import LineInput
from tests.builders import A_DAY, a_flare, a_mark, a_moment, an_answer, an_entry
from tests.ui.diaries import Opened, add, yesterday
from tests.ui.finding import button, named, press, words_on
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

SIZE = (1158, 690)


def a_page(qtbot: QtBot, found: Opened, *, size: tuple[int, int] = SIZE, scale: float = 1.0) -> TodayPage:
    page = TodayPage(a_theme(scale=scale), found.diary, Materials(resources()))
    page.apply_settings(Settings(build=Build.STRAIGHT))
    painted: list[bool] = []
    after_first_paint(page, lambda: painted.append(True))
    hosted(qtbot, page, *size)
    qtbot.waitUntil(lambda: bool(painted))
    return page


def body_map(page: TodayPage) -> BodyMap:
    return named(page, BodyMap, "Body map, front and back")


def click(page: TodayPage, region: str) -> None:
    figure = body_map(page)
    spot = next(spot for spot in figure.spots if spot.region == region)
    QTest.mouseClick(
        figure,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        figure.anchor_of(spot),
    )
    QCoreApplication.processEvents()


def test_a_click_marks_a_part_and_a_number_rates_it(qtbot: QtBot, found: Opened) -> None:
    page = a_page(qtbot, found)

    click(page, "low_back_r")
    QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_7)

    assert body_map(page).value_of("low_back_r") == 7
    assert "1 part marked" in words_on(page)


def test_the_next_part_starts_with_the_last_used_value(qtbot: QtBot, found: Opened) -> None:
    page = a_page(qtbot, found)

    click(page, "low_back_r")
    QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_6)
    click(page, "low_back_l")

    assert body_map(page).value_of("low_back_l") == 6


def test_a_further_click_never_removes_a_mark_but_opens_its_words(qtbot: QtBot, found: Opened) -> None:
    page = a_page(qtbot, found)
    click(page, "low_back_r")
    press(page.window(), "Done")

    body_map(page).region_clicked.emit("low_back_r")

    assert body_map(page).value_of("low_back_r") is None
    assert "1 part marked" in words_on(page)
    assert "How does it feel? Choose any that fit." in words_on(page.window())


def test_more_stays_open_when_a_value_is_chosen_after_it(qtbot: QtBot, found: Opened) -> None:
    page = a_page(qtbot, found)
    click(page, "low_back_r")
    press(page.window(), "More")

    scale = named(page.window(), ScaleInput, "Pain in Lower back, right")
    cell = scale.cell_rect(7).center().toPoint()
    QTest.mouseClick(scale, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, cell)

    assert body_map(page).value_of("low_back_r") == 7
    assert "How does it feel? Choose any that fit." in words_on(page.window())


def test_a_chosen_word_leaves_everything_inside_the_popover(qtbot: QtBot, found: Opened) -> None:
    page = a_page(qtbot, found)
    click(page, "low_back_r")
    click(page, "low_back_r")

    press(page.window(), "aching")

    popover = page.window().findChild(Popover)
    done = button(page.window(), "Done")
    assert popover is not None
    assert popover.rect().contains(done.mapTo(popover, done.rect().bottomRight()))


def test_a_removed_mark_is_announced_for_the_toast_and_undo_brings_it_back(
    qtbot: QtBot, found: Opened
) -> None:
    page = a_page(qtbot, found)
    click(page, "low_back_r")

    with qtbot.waitSignal(page.removed) as told:
        press(page.window(), "Remove mark")
    gone = words_on(page)
    found.diary.undo()

    assert told.args == ["Lower back, right removed"]
    assert "0 parts marked" in gone
    assert "1 part marked" in words_on(page)


def test_last_values_are_dashed_and_one_action_takes_them_over(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, yesterday(a_mark("low_back_r", 5), answers=(an_answer("pain_now", 4),)))
    page = a_page(qtbot, found)

    dashed = named(page, ScaleInput, "Pain right now").value()
    press(page, "Same as yesterday")

    assert dashed is None
    assert body_map(page).value_of("low_back_r") == 5
    assert named(page, ScaleInput, "Pain right now").value() == 4
    assert all(mark.carried for entry in found.diary.entries(A_DAY, A_DAY) for mark in entry.marks)


def test_a_new_check_in_begins_with_an_empty_map_and_keeps_the_first(qtbot: QtBot, found: Opened) -> None:
    page = a_page(qtbot, found)
    click(page, "low_back_r")
    press(page.window(), "Done")

    press(page, "New check-in")
    found.clock.advance(minutes=1)
    QTest.keyClick(named(page, ScaleInput, "Pain right now"), Qt.Key.Key_3)

    assert "0 parts marked" in words_on(page)
    assert len(found.diary.entries(A_DAY, A_DAY)) == 2


def looked(qtbot: QtBot, page: TodayPage, region: str) -> str:
    """The words on the page once a part was marked and the help cards were looked up."""
    qtbot.waitUntil(lambda: page.findChild(HelpPlace) is not None)
    place = page.findChild(HelpPlace)
    assert place is not None
    with qtbot.waitSignal(place.looked):
        click(page, region)
    return words_on(page)


@pytest.mark.parametrize(("region", "proposed"), [("shoulder_top_r", True), ("waist_l", False)])
def test_a_routine_is_suggested_when_a_matching_part_hurts(
    qtbot: QtBot, found: Opened, region: str, *, proposed: bool
) -> None:
    page = a_page(qtbot, found)

    words = looked(qtbot, page, region)

    assert ("Neck and shoulders, seated" in words) is proposed


def test_on_a_flare_day_the_gentle_routine_is_suggested_instead(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, a_flare())
    page = a_page(qtbot, found)

    words = looked(qtbot, page, "shoulder_top_r")

    assert "For a flare day: short and small" in words
    assert "Neck and shoulders, seated" not in words


def test_on_a_flare_day_one_line_about_help_is_enough_and_nothing_is_suggested_beside_it(
    qtbot: QtBot, found: Opened
) -> None:
    add(found.diary, a_flare())
    page = a_page(qtbot, found)

    words = looked(qtbot, page, "neck_back_l")

    assert "may be worth a look" in words
    assert "rest until" not in words
    assert "Suggested for today" not in words


def test_no_routine_is_suggested_for_a_part_with_an_open_pressing_card_until_none_fits(
    qtbot: QtBot, found: Opened
) -> None:
    page = a_page(qtbot, found)

    words = looked(qtbot, page, "neck_back_l")
    press(page, "Not now: put these help cards aside")

    assert "Exercises for your back of neck rest until" in words
    assert "Neck and shoulders, seated" not in words
    qtbot.waitUntil(lambda: "Neck and shoulders, seated" in words_on(page))
    assert "Exercises for your back of neck rest until" not in words_on(page)


def test_the_way_from_resting_exercises_leads_to_the_cards(qtbot: QtBot, found: Opened) -> None:
    page = a_page(qtbot, found)
    looked(qtbot, page, "neck_back_l")

    with qtbot.waitSignal(page.help_cards_asked) as asked:
        press(page, "To Get help: why exercises rest")

    assert asked.args is not None
    assert "meningitis" in asked.args[0]


def test_all_answers_of_the_form_are_found_again_by_a_new_page(qtbot: QtBot, found: Opened) -> None:
    page = a_page(qtbot, found)
    press(page, "More questions")

    for scale in ("Pain right now", "Worst pain since yesterday", "How is your mood?"):
        QTest.keyClick(named(page, ScaleInput, scale), Qt.Key.Key_8)
    press(page, "Poor")
    press(page, "Yes")
    again = a_page(qtbot, found)

    assert named(again, ScaleInput, "Pain right now").value() == 8
    assert [night.quality for night in found.diary.nights(A_DAY, A_DAY)] == [2]
    chosen = [each.text() for each in again.findChildren(OptionButton) if each.isChecked()]
    assert sorted(chosen) == ["Poor", "Yes"]


def test_an_evening_after_a_morning_greets_and_keeps_the_day(qtbot: QtBot, found: Opened) -> None:
    found.clock.set_to(A_DAY, time(20, 0))

    page = a_page(qtbot, found)

    assert "Good evening" in words_on(page)
    assert "Saturday 21 November. Your day ends at" in words_on(page)


def test_a_new_day_begins_by_itself_with_empty_fields(qtbot: QtBot, found: Opened) -> None:
    page = a_page(qtbot, found)
    QTest.keyClick(named(page, ScaleInput, "Pain right now"), Qt.Key.Key_3)

    found.clock.set_to(A_DAY + timedelta(days=1), time(9, 0))
    page._turn.timeout.emit()

    assert named(page, ScaleInput, "Pain right now").value() is None
    assert "Sunday 22 November" in words_on(page)


def test_a_day_that_began_while_the_computer_slept_is_there_when_the_person_is_back(
    qtbot: QtBot, qapp: QApplication, found: Opened
) -> None:
    page = a_page(qtbot, found)
    QTest.keyClick(named(page, ScaleInput, "Pain right now"), Qt.Key.Key_3)

    found.clock.set_to(A_DAY + timedelta(days=1), time(9, 0))
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)

    assert named(page, ScaleInput, "Pain right now").value() is None


def test_the_key_for_the_last_values_rests_in_a_diary_open_to_read(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, yesterday(a_mark("low_back_r", 5)))
    page = a_page(qtbot, found)
    page.window().activateWindow()
    qtbot.waitUntil(page.window().isActiveWindow)

    found._journal.read_only = True
    page._refresh()
    QTest.keyClick(page, Qt.Key.Key_F4)
    found._journal.read_only = False
    while_read = body_map(page).value_of("low_back_r")
    page._refresh()
    QTest.keyClick(page, Qt.Key.Key_F4)

    assert while_read == UNMARKED
    assert body_map(page).value_of("low_back_r") == 5


def test_a_diary_open_to_read_takes_no_marks(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, an_entry(a_moment(), marks=(a_mark("low_back_r", 4),)))
    page = a_page(qtbot, found)

    found._journal.read_only = True
    page._refresh()
    click(page, "low_back_l")

    assert "1 part marked" in words_on(page)
    assert not button(page, "Yes").isEnabled()


@pytest.mark.parametrize(
    ("size", "scale"), [((1158, 690), 1.0), ((1712, 1080), 1.0), ((1098, 768), 2.0), ((924, 700), 1.0)]
)
def test_nothing_is_wider_than_the_page(
    qtbot: QtBot, found: Opened, size: tuple[int, int], scale: float
) -> None:
    page = a_page(qtbot, found, size=size, scale=scale)
    click(page, "neck_back_l")
    press(page.window(), "Done")

    press(page, "More questions")

    assert page.width() == size[0]
    ground = page._area.widget()
    assert ground is not None
    assert ground.width() <= page._area.viewport().width()


def test_the_tab_key_comes_to_the_further_questions_as_they_stand(qtbot: QtBot, found: Opened) -> None:
    page = a_page(qtbot, found)
    click(page, "neck_back_l")
    press(page.window(), "Done")
    more = button(page, "More questions")

    press(page, "More questions")
    more.setFocus(Qt.FocusReason.TabFocusReason)
    note = named(page, QPlainTextEdit, "A note")
    reached: list[QWidget] = []
    while not note.hasFocus() and len(reached) < 60:
        QTest.keyClick(page.window(), Qt.Key.Key_Tab)
        focused = page.window().focusWidget()
        assert focused is not None
        reached.append(focused)

    heights = [stop.mapTo(page, stop.rect().topLeft()).y() for stop in reached]
    fields = [field for field in page.findChildren(Field) if any(map(field.isAncestorOf, reached))]
    asked = QuestionChoice().asked(further_questions())
    assert heights == sorted(heights)
    assert {field.question.key for field in fields} == {"mattered", *(question.key for question in asked)}
    assert button(page, "Choose questions") in reached
    assert button(page, "Nothing was planned") in reached
    assert button(page, "Sleep in full") in reached


def test_the_tab_key_comes_to_the_line_of_a_flare_where_it_stands(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, a_flare())
    page = a_page(qtbot, found)
    qtbot.waitUntil(lambda: "Day 1 of a flare" in words_on(page))
    over = button(page, "The flare is over")

    button(page, "More questions").setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(page.window(), Qt.Key.Key_Tab)

    assert page.window().focusWidget() is over


def test_nothing_says_saved_while_words_are_not_on_disk(qtbot: QtBot, found: Opened) -> None:
    page = a_page(qtbot, found, size=(1158, 900))
    QTest.keyClick(named(page, ScaleInput, "Pain right now"), Qt.Key.Key_4)
    line = named(page, LineInput, "One thing that mattered today")

    QTest.keyClicks(line, "Walked")
    typing = words_on(page)
    QTest.keyClick(line, Qt.Key.Key_Return)

    assert "Saving…" in typing
    assert "Saved" not in typing
    assert "Saved" in words_on(page)
    assert found.diary.entries()[-1].value("mattered") == "Walked"
