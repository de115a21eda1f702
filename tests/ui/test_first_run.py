"""The first steps: once in a new diary, quick to a first mark, and never in the way."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from companion.domain.body import Build, View
from companion.domain.settings import Settings
from companion.paths import resources
from companion.ui.first_run import FirstRun
from companion.ui.main_window import MainWindow
from companion.ui.materials import Materials
from companion.ui.page_list import PAGES
from companion.ui.panels.first_steps import FirstSteps
from companion.ui.widgets.body_map import BodyMap
from companion.ui.workspace import Workspace
from tests.builders import an_answer, an_entry
from tests.ui.diaries import Opened, add, opened
from tests.ui.finding import button, press, words_on
from tests.ui.widgets.body_builders import a_theme, click

# The offscreen screen says that it cannot pass on a window's size hints; a real one can.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
READ_A_SECOND, SECONDS_AN_ACTION = 4, 3.0
"""The action model: words read in a second, and seconds to find and press something."""


class Start:
    """A program that has just started, and the settings that were stored."""

    def __init__(self, found: Opened, folder: Path, settings: Settings) -> None:
        self.kept: list[Settings] = []
        self.diary = found.diary
        self.work = Workspace(a_theme(), found.diary, Materials(resources()), folder)
        self.work.use_settings(settings, self.kept.append)
        self.window = MainWindow(self.work, PAGES)
        self.run = FirstRun(self.work, self.window)
        self.window.show_page("today")
        self.run.begin()

    @property
    def steps(self) -> FirstSteps | None:
        return self.window.layer if isinstance(self.window.layer, FirstSteps) else None

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.window, key)
        QCoreApplication.processEvents()

    def key_where_the_focus_is(self, key: Qt.Key) -> None:
        QTest.keyClick(self.window.focusWidget(), key)
        QCoreApplication.processEvents()


@pytest.fixture
def start(qtbot: QtBot, found: Opened, tmp_path: Path) -> Iterator[Start]:
    """The window of a new diary."""
    made = Start(found, tmp_path, Settings(theme="light"))
    qtbot.addWidget(made.window)
    made.window.resize(1366, 730)
    with qtbot.waitExposed(made.window):
        made.window.show()
    yield made
    made.window.hide()


def test_a_new_diary_begins_with_what_the_program_is_and_is_not(start: Start) -> None:
    words = words_on(start.window)

    assert start.steps is not None
    assert "Step 1 of 3" in words
    assert "It is not a medical device." in words


def test_the_first_mark_is_there_within_a_minute(start: Start) -> None:
    read = set(words_on(start.window).split("\n"))
    actions = 0

    for words in ("Next", "Figure 1"):
        press(start.window, words)
        read |= set(words_on(start.window).split("\n"))
        actions += 1
    body_map = next(each for each in start.window.findChildren(BodyMap) if each.isVisible())
    click(body_map, "low_back_l", View.BACK)
    QTest.keyClick(body_map, Qt.Key.Key_6)
    actions += 2

    (entry,) = start.diary.entries()
    assert [(mark.region, mark.intensity) for mark in entry.marks] == [("low_back_l", 6)]
    assert len(" ".join(read).split()) / READ_A_SECOND + actions * SECONDS_AN_ACTION < 60


def test_every_step_can_be_passed_over_and_gone_back_to(start: Start) -> None:
    shown = []
    for words in ("Next", "Next", "Back", "Next"):
        press(start.window, words)
        shown.append(next(line for line in words_on(start.window).split("\n") if line.startswith("Step ")))
    press(start.window, "Done")

    assert shown == ["Step 2 of 3", "Step 3 of 3", "Step 2 of 3", "Step 3 of 3"]
    assert start.steps is None
    assert start.kept[-1].welcomed


@pytest.mark.parametrize("way", ["Skip these steps", "Esc"])
def test_they_are_over_at_once_with_one_press_and_nothing_is_written(start: Start, way: str) -> None:
    if way == "Esc":
        start.key(Qt.Key.Key_Escape)
    else:
        press(start.window, way)

    assert start.steps is None
    assert start.kept == [Settings(theme="light", welcomed=True)]
    assert start.diary.first_day() is None
    assert start.diary.about_you() is None
    assert button(start.window, "Figure 1").isVisible()


def test_the_keyboard_goes_all_the_way(start: Start) -> None:
    start.window.activateWindow()
    steps = start.steps
    assert steps is not None

    for _step in range(3):
        focus = start.window.focusWidget()
        assert focus is steps.next
        QTest.keyClick(focus, Qt.Key.Key_Space)
        QCoreApplication.processEvents()

    assert start.steps is None


def test_esc_in_the_scale_beside_the_map_closes_that_alone(start: Start) -> None:
    start.window.activateWindow()
    for words in ("Next", "Figure 1"):
        press(start.window, words)
    body_map = next(each for each in start.window.findChildren(BodyMap) if each.isVisible())
    click(body_map, "low_back_l", View.BACK)

    start.key_where_the_focus_is(Qt.Key.Key_Escape)
    after_one = start.steps
    start.key_where_the_focus_is(Qt.Key.Key_Escape)

    assert after_one is not None
    assert start.steps is None


def test_without_a_figure_the_keyboard_comes_to_that_question_and_marks_no_part_unseen(start: Start) -> None:
    start.window.activateWindow()

    press(start.window, "Skip these steps")
    focus = start.window.focusWidget()

    assert focus is button(start.window, "Figure 1")


def test_a_choice_of_comfort_acts_at_once_and_is_stored(start: Start) -> None:
    press(start.window, "Dark")
    press(start.window, "Still pictures")

    assert start.kept[-1] == Settings(theme="dark", still_pictures=True)
    assert start.work.theme.still


def test_what_is_said_about_oneself_is_kept_in_the_diary_and_shown_again(start: Start) -> None:
    for words in ("Next", "Next", "Thin bones (osteoporosis), or a broken bone in the spine at any time"):
        press(start.window, words)
    press(start.window, "65 or over")
    press(start.window, "Done")

    start.work.about_you_asked.emit()

    about = start.diary.about_you()
    assert about is not None
    assert (about.age, about.conditions, about.asked) == ("65-", frozenset({"bones"}), True)
    assert button(start.window, "65 or over").isChecked()


def test_none_of_these_takes_the_others_back_and_is_an_answer(start: Start) -> None:
    for words in ("Next", "Next", "Pregnancy", "None of these"):
        press(start.window, words)

    about = start.diary.about_you()

    assert about is not None
    assert (about.conditions, about.asked) == (frozenset(), True)
    assert not button(start.window, "Pregnancy").isChecked()


def test_answers_taken_back_leave_nothing_in_the_diary(start: Start) -> None:
    for words in ("Next", "Next", "65 or over", "65 or over"):
        press(start.window, words)

    assert start.diary.about_you() is None


def test_help_is_there_from_every_step_and_leads_back(start: Start) -> None:
    press(start.window, "Next")

    start.key(Qt.Key.Key_F1)
    helped = words_on(start.window)
    start.key(Qt.Key.Key_Escape)

    assert "Call your emergency number now" in helped
    assert "Step 2 of 3" in words_on(start.window)


def test_f3_opens_them_again_and_they_lead_back_to_the_page(start: Start) -> None:
    press(start.window, "Skip these steps")
    start.window.show_page("settings")

    start.key(Qt.Key.Key_F3)
    opened_again = start.steps
    press(start.window, "Skip these steps")

    assert opened_again is not None
    assert "Settings" in words_on(start.window)


@pytest.mark.parametrize(
    "settings", [Settings(build=Build.SOFT), Settings(welcomed=True)], ids=["figure", "welcomed"]
)
def test_who_has_begun_before_is_not_asked_again(
    qtbot: QtBot, found: Opened, tmp_path: Path, settings: Settings
) -> None:
    made = Start(found, tmp_path, settings)
    qtbot.addWidget(made.window)

    assert made.steps is None


def test_a_diary_with_anything_in_it_never_shows_them_by_itself(
    qtbot: QtBot, found: Opened, tmp_path: Path
) -> None:
    add(found.diary, an_entry(answers=(an_answer(),)))

    made = Start(found, tmp_path, Settings())

    qtbot.addWidget(made.window)
    assert made.steps is None


@pytest.mark.usefixtures("found")
def test_a_diary_that_is_open_to_read_does_not_show_them(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(tmp_path, read_only=True) as reading:
        made = Start(reading, tmp_path, Settings())
        qtbot.addWidget(made.window)

        assert made.steps is None
        made.window.deleteLater()


@pytest.mark.parametrize("step", [0, 2])
@pytest.mark.parametrize(("width", "height", "scale"), [(1366, 690, 1.0), (800, 600, 1.0), (1366, 690, 2.0)])
def test_nothing_is_cut_off_at_any_size(
    start: Start, step: int, width: int, height: int, scale: float
) -> None:
    start.work.theme.use("light", scale=scale)
    start.window.resize(width, height)

    start.run.open(step)
    QCoreApplication.processEvents()

    steps = start.steps
    assert steps is not None
    area = steps.current
    content = area.widget()
    assert content is not None
    assert content.minimumSizeHint().width() <= area.viewport().width()
    assert steps.rect().contains(steps.next.mapTo(steps, steps.next.rect().bottomRight()))
