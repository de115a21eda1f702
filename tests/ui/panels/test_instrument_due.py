"""Today's line about a self-count: where it was wished, once its time has come, and never on a flare day."""

from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from companion.domain.instrument import PEG, PHQ4
from companion.domain.settings import Settings
from companion.ui.panels.instrument_due import InstrumentDue
from tests.builders import A_DAY, a_flare, a_moment, a_self_count, an_answer, an_entry
from tests.ui.diaries import Opened, add, opened
from tests.ui.finding import press, words_on
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

BOTH = Settings(weekly_peg=True, monthly_phq4=True)
WEEKLY = "If you like: the three questions of your weekly PEG."
MONTHLY = "If you like: the four questions of your monthly PHQ-4."


def a_line(qtbot: QtBot, found: Opened, settings: Settings = BOTH) -> InstrumentDue:
    line = InstrumentDue(a_theme(), found.diary)
    hosted(qtbot, line, 424, 120)
    line.apply_settings(settings)
    return line


def test_without_the_wish_there_is_no_line(qtbot: QtBot, found: Opened) -> None:
    line = a_line(qtbot, found, Settings())

    assert line.isHidden()


def test_the_peg_comes_back_after_a_week(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, a_self_count(PEG, moment=a_moment(day=A_DAY - timedelta(days=6))))
    line = a_line(qtbot, found, Settings(weekly_peg=True))
    early = line.isHidden()

    found.clock.advance(days=1)
    line.refresh()

    assert early
    assert WEEKLY in words_on(line)


def test_one_thing_is_offered_at_a_time(qtbot: QtBot, found: Opened) -> None:
    line = a_line(qtbot, found)
    first = words_on(line)

    add(found.diary, a_self_count(PEG, {"pain": 1}))
    second = words_on(line)
    add(found.diary, a_self_count(PHQ4, {"down": 0}))

    assert (WEEKLY in first, MONTHLY in first) == (True, False)
    assert MONTHLY in second
    assert line.isHidden()


def test_it_opens_the_page(qtbot: QtBot, found: Opened) -> None:
    line = a_line(qtbot, found)

    with qtbot.waitSignal(line.asked):
        press(line, "Open the self-count")


def test_not_today_rests_until_tomorrow(qtbot: QtBot, found: Opened) -> None:
    line = a_line(qtbot, found)
    press(line, "No self-count today")
    today = line.isHidden()

    found.clock.advance(days=1)
    line.refresh()

    assert today
    assert not line.isHidden()


def test_not_today_holds_for_the_day_when_the_program_starts_again(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(tmp_path) as found:
        press(a_line(qtbot, found), "No self-count today")

    with opened(tmp_path) as again:
        today = a_line(qtbot, again).isHidden()
        again.clock.advance(days=1)

        assert today
        assert not a_line(qtbot, again).isHidden()


def test_not_today_holds_while_the_disk_is_full(qtbot: QtBot, found: Opened) -> None:
    line = a_line(qtbot, found)
    found.fill_disk()

    press(line, "No self-count today")

    assert line.isHidden()


def test_a_flare_day_asks_nothing_whether_marked_or_answered(qtbot: QtBot, found: Opened) -> None:
    line = a_line(qtbot, found)
    entry = an_entry(answers=(an_answer("flare", "yes"),))
    add(found.diary, entry)
    by_answer = line.isHidden()
    found.diary.undo()
    between = line.isHidden()

    add(found.diary, a_flare(a_moment(day=A_DAY - timedelta(days=1))))

    assert (by_answer, between, line.isHidden()) == (True, False, True)


def test_a_break_asks_nothing(qtbot: QtBot, found: Opened) -> None:
    line = a_line(qtbot, found, Settings(weekly_peg=True, on_break=True))

    assert line.isHidden()


def test_a_diary_open_to_read_asks_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(tmp_path):
        pass
    with opened(tmp_path, read_only=True) as found:
        assert a_line(qtbot, found).isHidden()


@pytest.mark.parametrize("days", [8, 60, 400])
def test_the_words_say_nothing_of_how_long_it_has_been(qtbot: QtBot, found: Opened, days: int) -> None:
    add(found.diary, a_self_count(PEG, moment=a_moment(day=A_DAY - timedelta(days=days))))

    line = a_line(qtbot, found, Settings(weekly_peg=True))

    assert words_on(line) == WEEKLY
