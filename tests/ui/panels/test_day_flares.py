"""Flares on the page of a day: which day of one it is, its times, overlapping, and how long they were."""

from datetime import date, time, timedelta

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from companion.domain.flare import Flare
from companion.domain.moments import Moment
from companion.ui.panels.day_flares import DayFlares
from tests.builders import A_DAY, a_flare, a_moment
from tests.ui.diaries import Opened, add
from tests.ui.finding import named, press, words_on
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme


def ago(days: int, at: time = time(9, 30)) -> Moment:
    return a_moment(day=A_DAY - timedelta(days=days), at=at)


def a_part(qtbot: QtBot, found: Opened, day: date = A_DAY, *, answered: bool = False) -> DayFlares:
    part = DayFlares(a_theme(), found.diary)
    hosted(qtbot, part, 640, 700)
    part.show_day(day, answered=answered)
    return part


def the_flare(found: Opened) -> Flare:
    (flare,) = found.diary.flares()
    return flare


def retype(part: DayFlares, field: str, text: str) -> None:
    line = named(part, QLineEdit, field)
    line.setFocus()
    line.selectAll()
    line.insert(text)
    line.editingFinished.emit()


def test_a_day_says_which_day_of_a_flare_it_is(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, a_flare(ago(2)))
    part = a_part(qtbot, found)

    today = words_on(part)
    part.show_day(A_DAY - timedelta(days=1), answered=False)

    assert "Day 3 of a flare" in today
    assert "Since Thursday 19 November, 09:30" in today
    assert "Day 2 of a flare" in words_on(part)


def test_a_flare_that_is_over_says_how_long_it_was(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, a_flare(ago(4), ago(1, time(18, 0)), note="After the drive"))

    words = words_on(a_part(qtbot, found, A_DAY - timedelta(days=2)))

    assert "Day 3 of a flare of 4 days" in words
    assert "Tuesday 17 November, 09:30 to Friday 20 November, 18:00" in words
    assert "After the drive" in words


def test_a_day_without_a_flare_shows_nothing(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, a_flare(ago(4), ago(1)))

    part = a_part(qtbot, found)

    assert part.is_empty
    assert not part.isVisible()


def test_lengths_and_gaps_come_with_how_many_there_are(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, a_flare(ago(40), ago(36)), a_flare(ago(20), ago(15)), a_flare(ago(5), ago(3)))

    words = words_on(a_part(qtbot, found, A_DAY - timedelta(days=4)))

    assert "3 flares have ended so far: 3 to 6 days, the middle is 5." in words
    assert "Between flares there were 9 to 15 days, the middle is 12 (2 gaps)." in words


def test_it_is_over_ends_the_flare_now_and_can_be_undone(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, a_flare(ago(2)))
    part = a_part(qtbot, found)

    press(part, "The flare is over")
    ended = the_flare(found).end
    found.diary.undo()

    assert ended == found.clock.now()
    assert the_flare(found).end is None
    assert "Day 3 of a flare" in words_on(part)


def test_start_and_end_are_changed_in_place(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, a_flare(ago(4), ago(2)))
    part = a_part(qtbot, found, A_DAY - timedelta(days=3))
    press(part, "Edit the flare")

    retype(part, "Day it began", "2026-11-16")
    retype(part, "Time it ended", "17:15")

    flare = the_flare(found)
    assert flare.start == ago(5)
    assert flare.end == ago(2, time(17, 15))


def test_an_end_before_the_start_is_not_taken_and_stays_in_its_field(qtbot: QtBot, found: Opened) -> None:
    flare = a_flare(ago(4), ago(0))
    add(found.diary, flare)
    part = a_part(qtbot, found)
    press(part, "Edit the flare")

    retype(part, "Day it ended", "2026-11-01")

    assert "This is before the flare began. The time stays as it was." in words_on(part)
    assert the_flare(found) == flare


@pytest.mark.parametrize(
    ("typed", "asked", "meant", "expected"),
    [
        (
            ("Time it began", "23:00"),
            "23:00 has not come yet. Was it the day before?",
            "Friday 20 November",
            ago(1, time(23, 0)),
        ),
        (
            ("Day it began", "28 Nov 2026"),
            "Saturday 28 November, 09:30 has not come yet. Was it another day?",
            "Saturday 21 November",
            ago(0),
        ),
    ],
)
def test_a_start_that_has_not_come_is_asked_about(
    qtbot: QtBot, found: Opened, typed: tuple[str, str], asked: str, meant: str, expected: Moment
) -> None:
    flare = a_flare(ago(0))
    add(found.diary, flare)
    part = a_part(qtbot, found)
    press(part, "Edit the flare")

    retype(part, *typed)
    question, before = words_on(part), the_flare(found)
    press(part, meant)

    assert asked in question
    assert before == flare
    assert the_flare(found).start == expected
    assert "has not come yet" not in words_on(part)


def test_a_start_that_has_not_come_can_be_kept(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, a_flare(ago(0)))
    part = a_part(qtbot, found)
    press(part, "Edit the flare")

    retype(part, "Time it began", "23:00")
    press(part, "Keep 23:00")

    assert the_flare(found).start == ago(0, time(23, 0))
    assert "Day 1 of a flare" in words_on(part)


def test_an_end_that_has_not_come_is_asked_about_and_refused_where_it_would_be_before_the_start(
    qtbot: QtBot, found: Opened
) -> None:
    flare = a_flare(ago(0, time(8, 0)), ago(0))
    add(found.diary, flare)
    part = a_part(qtbot, found)
    press(part, "Edit the flare")

    retype(part, "Time it ended", "23:00")
    press(part, "Friday 20 November")

    assert "This is before the flare began. The time stays as it was." in words_on(part)
    assert the_flare(found) == flare


@pytest.mark.parametrize("joined", [True, False])
def test_overlapping_is_asked_about_before_anything_is_stored(
    qtbot: QtBot, found: Opened, *, joined: bool
) -> None:
    first, later = a_flare(ago(12), ago(10)), a_flare(ago(4), ago(2))
    add(found.diary, first, later)
    part = a_part(qtbot, found, A_DAY - timedelta(days=3))
    press(part, "Edit the flare")

    retype(part, "Day it began", "2026-11-10")
    asked, before = words_on(part), found.diary.flares()
    press(part, "Make them one" if joined else "Keep both")
    after = [(flare.start, flare.end) for flare in found.diary.flares()]
    found.diary.undo()

    assert "This overlaps with another flare: Monday 9 November, 09:30 to Wednesday 11" in asked
    assert before == [first, later]
    assert after == ([(ago(12), ago(2))] if joined else [(ago(12), ago(10)), (ago(11), ago(2))])
    assert found.diary.flares() == [first, later]


def test_a_removed_flare_comes_back_with_undo(qtbot: QtBot, found: Opened) -> None:
    flare = a_flare(ago(2))
    add(found.diary, flare)
    part = a_part(qtbot, found)

    with qtbot.waitSignal(part.removed):
        press(part, "Delete the flare")
    gone = found.diary.flares()
    found.diary.undo()

    assert gone == []
    assert found.diary.flares() == [flare]
    assert "Day 3 of a flare" in words_on(part)


def test_a_past_day_answered_with_yes_offers_to_say_from_when_to_when(qtbot: QtBot, found: Opened) -> None:
    day = A_DAY - timedelta(days=5)
    part = a_part(qtbot, found, day, answered=True)

    press(part, "Mark from when to when it was a flare")

    flare = the_flare(found)
    assert (flare.start, flare.end) == (ago(5, time(12, 0)), ago(5, time(12, 0)))
    assert "Day 1 of a flare of 1 day" in words_on(part)
    assert "Written 5 days later" in words_on(part)
    assert named(part, QLineEdit, "Day it began").hasFocus()
