"""The backup of a day is made after its first change, beside the window."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from companion.storage import backups
from companion.storage.checks import verify
from companion.storage.places import BACKUPS
from companion.ui.daily_backup import DailyBackup
from tests.builders import an_entry
from tests.ui.diaries import Opened, add, change


@pytest.fixture
def daily(found: Opened, tmp_path: Path) -> DailyBackup:
    """The maker of backups of that diary."""
    return DailyBackup(found.diary, tmp_path, found.clock.utc_now)


def test_the_first_change_of_a_day_is_followed_by_a_checked_backup_with_it(
    qtbot: QtBot, found: Opened, daily: DailyBackup, tmp_path: Path
) -> None:
    before = backups.listed(tmp_path)

    with qtbot.waitSignal(daily.made) as made:
        add(found.diary, an_entry())

    (backup,) = backups.listed(tmp_path)
    assert before == []
    assert made.args == [backup.path]
    assert (backup.made, backup.reason) == (found.clock.utc, "")
    verify(backup.path)


def test_further_changes_of_the_day_make_no_further_backup(
    qtbot: QtBot, found: Opened, daily: DailyBackup, tmp_path: Path
) -> None:
    with qtbot.waitSignal(daily.made):
        add(found.diary, an_entry())
        add(found.diary, an_entry())
    found.clock.advance(hours=2)

    with qtbot.assertNotEmitted(daily.made, wait=50):
        add(found.diary, an_entry())

    assert len(backups.listed(tmp_path)) == 1


def test_the_next_day_gets_its_own(qtbot: QtBot, found: Opened, daily: DailyBackup, tmp_path: Path) -> None:
    with qtbot.waitSignal(daily.made):
        add(found.diary, an_entry())
    found.clock.advance(days=1)

    with qtbot.waitSignal(daily.made):
        add(found.diary, an_entry())

    made = [backup.made for backup in backups.listed(tmp_path)]
    assert made == [found.clock.utc, found.clock.utc - timedelta(days=1)]


def test_a_backup_that_cannot_be_made_is_told_and_tried_again_at_the_next_change(
    qtbot: QtBot, found: Opened, daily: DailyBackup, tmp_path: Path
) -> None:
    in_the_way = tmp_path / BACKUPS
    in_the_way.write_text("a file where the folder of backups belongs")
    with qtbot.waitSignal(daily.failed) as failed:
        add(found.diary, an_entry())
    in_the_way.unlink()

    with qtbot.waitSignal(daily.made):
        add(found.diary, an_entry())

    assert isinstance(failed.args[0], Exception)
    assert found.diary.unsaved == 0
    assert len(backups.listed(tmp_path)) == 1


def put_off(qtbot: QtBot, daily: DailyBackup) -> None:
    """Wait until it has given up for now and waits itself."""
    timer = daily.findChild(QTimer)
    assert timer is not None
    qtbot.waitUntil(timer.isActive)


def test_changes_that_come_too_fast_put_it_off(
    qtbot: QtBot, found: Opened, daily: DailyBackup, tmp_path: Path
) -> None:
    found.hurry()

    with qtbot.assertNotEmitted(daily.failed):
        add(found.diary, an_entry())
        put_off(qtbot, daily)

    assert backups.listed(tmp_path) == []


def test_they_put_it_off_for_two_minutes_and_no_longer(
    qtbot: QtBot, found: Opened, daily: DailyBackup, tmp_path: Path
) -> None:
    found.hurry()
    add(found.diary, an_entry())
    put_off(qtbot, daily)
    found.clock.advance(minutes=2)

    with qtbot.waitSignal(daily.made):
        add(found.diary, an_entry())

    (backup,) = backups.listed(tmp_path)
    verify(backup.path)


def test_the_bin_is_emptied_with_the_backup_of_a_day(qtbot: QtBot, found: Opened, daily: DailyBackup) -> None:
    old, new = an_entry(), an_entry()
    with qtbot.waitSignal(daily.made):
        add(found.diary, old, new)
    change(found.diary, old, None)
    found.clock.advance(days=31)

    with qtbot.waitSignal(daily.made):
        change(found.diary, new, None)

    found.clock.advance(days=-31)
    assert [each.record for each in found.diary.deleted()] == [new]
