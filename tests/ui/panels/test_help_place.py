"""The quiet line about help cards: late, about the right day, and gone once it is put aside."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from companion.domain.medicine import Medicine
from companion.ui.help_watch import HelpWatch
from companion.ui.panels.help_place import HelpPlace
from tests.builders import (
    A_DAY,
    a_change,
    a_mark,
    a_medicine,
    a_moment,
    a_night,
    a_self_count,
    a_visit,
    about_you,
    an_answer,
    an_entry,
)
from tests.ui.diaries import Opened, add, opened
from tests.ui.finding import press, words_on
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import REGIONS, a_theme


def a_place(qtbot: QtBot, found: Opened) -> HelpPlace:
    """A place that has looked once."""
    place = HelpPlace(a_theme(), found.diary, REGIONS)
    hosted(qtbot, place, 400, 300)
    place.begin()
    place.look()
    return place


def cards(found: Opened) -> list[str]:
    return [match.card for match in HelpWatch(found.diary, REGIONS).offered(A_DAY)]


def test_a_day_without_marks_has_no_line(qtbot: QtBot, found: Opened) -> None:
    place = a_place(qtbot, found)

    assert place.isHidden()


def test_a_mark_brings_up_the_line_a_while_later_and_not_at_once(qtbot: QtBot, found: Opened) -> None:
    place = a_place(qtbot, found)

    add(found.diary, an_entry(marks=(a_mark("calf_upper_l"), a_mark("hand_r"))))

    at_once = place.isHidden()
    qtbot.waitUntil(lambda: not place.isHidden())
    assert at_once
    assert "Some questions about your hand and wrist and upper calf may be worth a look." in words_on(place)


def test_the_line_names_two_parts_and_counts_nothing(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, an_entry(marks=(a_mark("shin_l"), a_mark("sacrum_m"), a_mark("elbow_l"))))

    place = a_place(qtbot, found)

    assert "Some questions about your elbow, base of spine and more may be worth a look." in words_on(place)
    assert not any(sign.isdigit() for sign in words_on(place))


def test_what_is_about_no_part_is_said_so(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, a_self_count("phq4", {"nervous": 3, "worrying": 3, "interest": 3, "down": 0}))

    place = a_place(qtbot, found)

    assert "Some questions in Get help may be worth a look." in words_on(place)


def test_pain_that_has_been_there_for_days_brings_up_no_line(qtbot: QtBot, found: Opened) -> None:
    days = [A_DAY - timedelta(days=n) for n in range(5)]

    add(found.diary, *(an_entry(a_moment(day=day), marks=(a_mark("sacrum_m"),)) for day in days))

    assert a_place(qtbot, found).isHidden()


def test_nothing_is_looked_for_before_the_first_picture(qtbot: QtBot, found: Opened) -> None:
    place = HelpPlace(a_theme(), found.diary, REGIONS)
    hosted(qtbot, place, 400, 300)
    add(found.diary, an_entry(marks=(a_mark("calf_upper_l"),)))

    place.look()

    assert words_on(place) == ""


def test_look_asks_for_the_cards_the_most_pressing_first(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, an_entry(marks=(a_mark("sacrum_m"),)))
    place = a_place(qtbot, found)

    with qtbot.waitSignal(place.cards_asked) as asked:
        press(place, "Look at these help cards")

    assert asked.args == [("cauda_equina", "stroke", "spinal_cord", "fracture", "lump")]


def test_not_now_is_kept_in_the_diary_and_can_be_undone(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, an_entry(marks=(a_mark("sacrum_m"),)))
    place = a_place(qtbot, found)

    press(place, "Not now: put these help cards aside")

    place.look()
    hidden = place.isHidden()
    (kept,) = found.diary.help_dismissals()
    found.diary.undo()
    place.look()
    assert hidden
    assert (kept.day, kept.regions) == (A_DAY, ("sacrum_m",))
    assert not place.isHidden()


def test_none_of_these_fits_puts_aside_what_was_looked_at_from_here_alone(
    qtbot: QtBot, found: Opened
) -> None:
    add(found.diary, an_entry(marks=(a_mark("sacrum_m"),)))
    looked, other = a_place(qtbot, found), a_place(qtbot, found)
    press(looked, "Look at these help cards")

    for place in (other, looked):
        place.put_aside()

    assert len(found.diary.help_dismissals()) == 1
    assert looked.isHidden()


def test_a_past_day_has_the_cards_of_that_day(qtbot: QtBot, found: Opened) -> None:
    before = A_DAY - timedelta(days=3)
    add(found.diary, an_entry(a_moment(day=before), marks=(a_mark("hand_l"),)))
    place = a_place(qtbot, found)

    place.show_day(before)
    place.look()

    assert "Some questions about your hand and wrist may be worth a look." in words_on(place)


def test_a_diary_that_is_open_to_read_offers_nothing(qtbot: QtBot, found: Opened, tmp_path: Path) -> None:
    add(found.diary, an_entry(marks=(a_mark("sacrum_m"),)))

    with opened(tmp_path, read_only=True) as reading:
        place = a_place(qtbot, reading)

        assert place.isHidden()


def test_a_place_that_outlives_its_diary_asks_nothing_more_of_it(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(tmp_path) as found:
        place = a_place(qtbot, found)
        add(found.diary, an_entry(marks=(a_mark("sacrum_m"),)))
        waiting = [timer for timer in place.findChildren(QTimer) if timer.isActive()]

    place.look()
    place.refresh()

    assert len(waiting) == 1
    assert not any(timer.isActive() for timer in place.findChildren(QTimer))
    assert place.isHidden()


def test_ages_from_the_first_steps_are_used(found: Opened) -> None:
    add(found.diary, an_entry(marks=(a_mark("temple_l"),)))
    before = cards(found)

    add(found.diary, about_you(age="65-"))

    assert "temple_artery" not in before
    assert "temple_artery" in cards(found)


def test_a_very_high_sum_of_worry_and_mood_brings_up_people_to_talk_to(found: Opened) -> None:
    answers = {"nervous": 3, "worrying": 3, "interest": 3, "down": 0}

    add(found.diary, a_self_count("phq4", answers))

    assert cards(found) == ["crisis"]


def test_poor_sleep_and_visits_are_looked_up(found: Opened) -> None:
    days = [A_DAY - timedelta(days=n) for n in range(7)]
    add(found.diary, *(a_night(day, quality=1) for day in days))
    tired = cards(found)
    add(found.diary, an_entry(marks=(a_mark("face_m", since=None),), answers=(an_answer("stress", 3),)))

    add(found.diary, a_visit(A_DAY))

    assert tired == ["reasons_to_go"]
    assert "reasons_to_go" in cards(found)


def a_statin() -> Medicine:
    return a_medicine("Atorvastatin", card="statin", changes=(a_change(A_DAY - timedelta(days=5)),))


def test_a_medicine_counts_by_the_card_that_the_person_confirmed(found: Opened) -> None:
    add(found.diary, an_entry(marks=(a_mark("thigh_front_l", 8),)))
    before = cards(found)

    add(found.diary, a_statin())

    assert "muscle_breakdown" not in before
    assert "muscle_breakdown" in cards(found)


@pytest.mark.parametrize("told_elsewhere", ["new_medicine", "painkiller_days"])
def test_lines_that_stand_with_the_medicines_do_not_stand_here_too(
    found: Opened, told_elsewhere: str
) -> None:
    add(found.diary, a_statin(), an_entry(marks=(a_mark("face_m"),)))

    assert told_elsewhere not in cards(found)
