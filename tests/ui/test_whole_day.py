"""Check-ins about a whole day stand beside those about a moment, and leave the day's values as they are."""

from datetime import time, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from companion.domain.day import pain_of_day
from companion.domain.question_choice import QuestionChoice
from companion.domain.settings import Settings
from companion.paths import resources
from companion.ui.check_in import CheckIn
from companion.ui.materials import BodyMaterial
from companion.ui.panels.day_panel import DayPanel
from companion.ui.panels.entry_editor import EntryEditor
from companion.ui.panels.questions_panel import QuestionsPanel
from companion.ui.widgets.scale_input import ScaleInput
from tests.builders import A_DAY, a_mark, a_moment, an_answer, an_entry, an_own_question
from tests.ui.diaries import Opened, add, on_disk, the_entry, yesterday
from tests.ui.finding import button, named, press, words_on
from tests.ui.hosts import hosted
from tests.ui.pages.test_today_page import a_page
from tests.ui.widgets.body_builders import a_theme

BODY = BodyMaterial(resources() / "bodymap")
YESTERDAY = A_DAY - timedelta(days=1)


def about_the_day(found: Opened) -> CheckIn:
    check_in = CheckIn(found.diary)
    check_in.be_about_day(whole=True)
    return check_in


def test_it_is_an_entry_of_its_own_beside_those_about_moments(found: Opened, tmp_path: Path) -> None:
    now, day = CheckIn(found.diary), about_the_day(found)

    now.answer("pain_now", 7, "Pain")
    day.answer("pain_average", 3, "Average")
    now.answer("stress", 2, "Stress")

    moment, whole = the_entry(now), the_entry(day)
    assert (moment.whole_day, whole.whole_day) == (False, True)
    assert moment.answers == (an_answer("pain_now", 7), an_answer("stress", 2))
    assert whole.answers == (an_answer("pain_average", 3),)
    assert {entry.id for entry in on_disk(tmp_path)} == {moment.id, whole.id}


def test_it_stays_open_until_the_day_ends(found: Opened) -> None:
    check_in = about_the_day(found)
    check_in.answer("pain_average", 3, "Average")

    found.clock.advance(hours=10)
    later = check_in.entry()
    found.clock.set_to(A_DAY + timedelta(days=1), time(9, 0))

    assert later is not None
    assert check_in.entry() is None
    assert not check_in.is_whole_day


def test_it_is_no_rating_of_pain_now_and_changes_no_value_of_the_day(found: Opened) -> None:
    now, day = CheckIn(found.diary), about_the_day(found)
    now.answer("pain_now", 7, "Pain")
    before = pain_of_day(found.diary.entries(A_DAY, A_DAY))

    day.answer("pain_average", 3, "Average")
    day.answer("pain_worst", 9, "Worst")

    assert pain_of_day(found.diary.entries(A_DAY, A_DAY)) == before


def test_last_values_come_from_the_same_kind(found: Opened) -> None:
    add(
        found.diary,
        yesterday(a_mark("low_back_r", 5), answers=(an_answer("pain_now", 4),)),
        an_entry(
            a_moment(day=YESTERDAY, at=time(21, 0)), answers=(an_answer("pain_average", 6),), whole_day=True
        ),
    )

    now, day = CheckIn(found.diary).previous(), about_the_day(found).previous()

    assert now is not None
    assert now.value("pain_now") == 4
    assert day is not None
    assert day.value("pain_average") == 6


def test_same_as_yesterday_takes_over_new_questions_as_carried_and_none_that_is_not_asked(
    found: Opened,
) -> None:
    own, retired = an_own_question(), an_own_question("Not any more?", retired=True)
    answers = (
        an_answer("infection_today", "cold"),
        an_answer("interference", None),
        an_answer("stress", 5),
        an_answer("caffeine", 2),
        an_answer(own.key, 8),
        an_answer(retired.key, 3),
    )
    add(found.diary, own, retired, yesterday(answers=answers))
    check_in = CheckIn(found.diary)
    check_in.choice = QuestionChoice(off=frozenset({"stress"}))

    check_in.take_over()

    taken = the_entry(check_in).answers
    assert [answer.question for answer in taken] == ["infection_today", "interference", own.key]
    assert all(answer.carried for answer in taken)
    assert taken[1] == an_answer("interference", None, carried=True)


def test_one_press_goes_to_the_whole_day_and_one_back(qtbot: QtBot, found: Opened) -> None:
    page = a_page(qtbot, found)
    QTest.keyClick(named(page, ScaleInput, "Pain right now"), Qt.Key.Key_7)
    press(page, "More questions")

    press(page, "About the whole day")
    day = words_on(page)
    QTest.keyClick(named(page, ScaleInput, "Average pain since yesterday"), Qt.Key.Key_3)
    press(page, "Back to now")

    assert "How was the whole day?" in day
    assert "Pain right now" not in day
    assert "How is it now?" in words_on(page)
    assert named(page, ScaleInput, "Pain right now").value() == 7
    assert named(page, ScaleInput, "Average pain since yesterday").value() is None
    assert sorted(entry.whole_day for entry in found.diary.entries(A_DAY, A_DAY)) == [False, True]


def test_the_page_rests_beside_a_whole_day_until_the_day_ends(qtbot: QtBot, found: Opened) -> None:
    page = a_page(qtbot, found)
    page._check_in.be_about_day(whole=True)
    page._check_in.answer("pain_average", 3, "Average")

    found.clock.advance(hours=3)
    page._refresh()

    assert page._turn.interval() > 10 * 3600 * 1000


def test_the_list_of_the_day_says_what_is_about_all_of_it(qtbot: QtBot, found: Opened) -> None:
    own = an_own_question("How loud was it?", retired=True)
    entry = an_entry(
        answers=(an_answer("pain_average", 3), an_answer("stress", 4, carried=True), an_answer(own.key, 6)),
        whole_day=True,
    )
    add(found.diary, own, entry)
    panel = DayPanel(a_theme(), found.diary, BODY, {})
    hosted(qtbot, panel, 700, 500)

    panel.show_day(A_DAY)

    said = words_on(panel)
    assert "The whole day" in said
    assert "Pain not rated" not in said
    assert "Average pain 3" in said
    assert "Stress 4, as last time" in said
    assert "How loud was it? 6" in said
    assert button(panel, "Edit the entry of the whole day").isVisible()


def test_an_own_question_written_from_the_right_leaves_the_line_in_its_order(
    qtbot: QtBot, found: Opened
) -> None:
    own = an_own_question("كم كان الصوت؟")
    add(found.diary, own, an_entry(answers=(an_answer(own.key, 6),)))
    panel = DayPanel(a_theme(), found.diary, BODY, {})
    hosted(qtbot, panel, 700, 500)

    panel.show_day(A_DAY)

    assert "\N{FIRST STRONG ISOLATE}كم كان الصوت؟\N{POP DIRECTIONAL ISOLATE} 6" in words_on(panel)


def test_an_entry_of_a_past_day_can_be_about_all_of_it(qtbot: QtBot, found: Opened) -> None:
    editor = EntryEditor(a_theme(), found.diary, BODY)
    editor.apply_settings(Settings())
    hosted(qtbot, editor, 1100, 800)
    editor.begin(YESTERDAY)

    press(editor, "The whole day")
    press(editor, "More questions")
    QTest.keyClick(named(editor, ScaleInput, "Worst pain of that day"), Qt.Key.Key_8)
    press(editor, "Midday, 12:00")
    moved = found.diary.entries(YESTERDAY, YESTERDAY)
    found.diary.undo()

    (entry,) = found.diary.entries(YESTERDAY, YESTERDAY)
    assert entry.whole_day
    assert entry.value("pain_worst") == 8
    assert [each.whole_day for each in moved] == [False]


def test_writing_about_a_past_day_goes_on_in_what_is_there_about_it(qtbot: QtBot, found: Opened) -> None:
    moment = a_moment(day=YESTERDAY, at=time(21, 0))
    add(found.diary, an_entry(moment, answers=(an_answer("pain_average", 6),), whole_day=True))
    editor = EntryEditor(a_theme(), found.diary, BODY)
    editor.apply_settings(Settings())
    hosted(qtbot, editor, 1100, 800)
    editor.begin(YESTERDAY)

    press(editor, "The whole day")
    press(editor, "More questions")
    shown = named(editor, ScaleInput, "Average pain of that day").value()
    QTest.keyClick(named(editor, ScaleInput, "Worst pain of that day"), Qt.Key.Key_8)

    (entry,) = found.diary.entries(YESTERDAY, YESTERDAY)
    assert shown == 6
    assert entry.moment == moment
    assert entry.answers == (an_answer("pain_average", 6), an_answer("pain_worst", 8))


def test_a_form_of_a_past_day_has_no_way_to_now(qtbot: QtBot, found: Opened) -> None:
    panel = QuestionsPanel(a_theme(), CheckIn(found.diary, a_moment(day=YESTERDAY)), past=True)
    hosted(qtbot, panel, 460, 900)

    press(panel, "More questions")

    shown = [each.text() for each in panel.findChildren(QAbstractButton) if each.isVisible()]
    assert "Sleep in full" in shown
    assert not {"About the whole day", "Choose questions"} & set(shown)
