"""The sitting clock on Today, and the choice that turns it on."""

from datetime import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.moments import Moment
from companion.domain.settings import Settings
from companion.storage.diary_file import open_journal
from companion.ui.diary import Diary
from companion.ui.panels.sitting_choice import SittingChoice
from companion.ui.panels.sitting_place import SittingPlace
from tests.builders import a_moment, an_instant
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

HALF_HOURLY = Settings(sitting_minutes=30)
INVITATION = "Time to change position. Stand or move for 2 to 3 minutes."


class Clock:
    """The sitting clock, beside a wall clock that the test sets."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.at = time(9, 0)
        self.place = SittingPlace(a_theme(), Diary(open_journal(folder, now=an_instant), self.now))
        hosted(qtbot, self.place, 600, 200)

    def now(self) -> Moment:
        return a_moment(at=self.at)

    def wait_until(self, hour: int, minute: int) -> None:
        """Heartbeats of a minute each."""
        while self.at != time(hour, minute):
            self.at = time(self.at.hour + (self.at.minute + 1) // 60, (self.at.minute + 1) % 60)
            self.place.beat()

    @property
    def words(self) -> str:
        return words_in(self.place)

    def press(self, name: str) -> None:
        press(self.place, name)


def words_in(widget: QWidget) -> str:
    labels: list[QLabel] = widget.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def press(widget: QWidget, name: str) -> None:
    [button] = [
        each
        for each in widget.findChildren(QAbstractButton)
        if name in (each.accessibleName(), each.text()) and each.isVisible()
    ]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_it_is_off_until_it_is_chosen_and_rests_in_a_break(qtbot: QtBot, tmp_path: Path) -> None:
    clock = Clock(qtbot, tmp_path)

    clock.place.apply_settings(Settings())
    off = clock.words
    clock.place.apply_settings(HALF_HOURLY)
    on = clock.words
    clock.place.apply_settings(Settings(sitting_minutes=30, on_break=True))

    assert off == ""
    assert "Change position in 30 minutes" in on
    assert clock.place.isHidden()


def test_when_it_is_time_it_invites_and_one_tap_begins_anew(qtbot: QtBot, tmp_path: Path) -> None:
    clock = Clock(qtbot, tmp_path)
    clock.place.apply_settings(HALF_HOURLY)
    clock.wait_until(9, 29)
    before = clock.words

    clock.wait_until(9, 30)
    due = clock.words
    clock.press("I moved")

    assert INVITATION not in before
    assert INVITATION in due
    assert "Change position in 30 minutes" in clock.words


def test_it_can_be_put_off_or_left_for_today(qtbot: QtBot, tmp_path: Path) -> None:
    clock = Clock(qtbot, tmp_path)
    clock.place.apply_settings(HALF_HOURLY)
    clock.wait_until(9, 30)

    clock.press("Change position in 10 minutes")
    later = clock.words
    clock.wait_until(9, 40)
    again = clock.words
    clock.press("No sitting clock today")
    clock.wait_until(9, 50)

    assert "Change position in 10 minutes" in later
    assert INVITATION in again
    assert clock.place.isHidden()


def test_the_desk_reset_is_asked_for_and_counts_as_moving(qtbot: QtBot, tmp_path: Path) -> None:
    clock = Clock(qtbot, tmp_path)
    clock.place.apply_settings(HALF_HOURLY)
    clock.wait_until(9, 30)

    with qtbot.waitSignal(clock.place.reset_asked):
        clock.press("Desk reset")

    assert "Change position in 30 minutes" in clock.words


def test_one_choice_is_always_shown_and_a_second_press_on_it_changes_nothing(qtbot: QtBot) -> None:
    choice = SittingChoice(a_theme())
    hosted(qtbot, choice, 700, 160)
    chosen: list[int] = []
    choice.chosen.connect(chosen.append)

    press(choice, "Every 20 min")
    press(choice, "Every 20 min")
    press(choice, "Off")

    assert chosen == [20, 0]
