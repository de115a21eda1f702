"""Self-counts of other days on their page: opened, deleted, gone on with, and what is shown first."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from companion.domain.instrument import HIGHEST, PEG, PHQ4
from companion.domain.settings import Settings
from companion.ui.pages.self_counts import SelfCountsPage
from companion.ui.widgets.scale_input import ScaleInput
from tests.builders import a_self_count, an_answer, an_entry
from tests.ui.diaries import Opened, add
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
