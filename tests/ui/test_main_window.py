"""The window as a whole, offscreen: pages by key, undo from anywhere, toast, banners, text size, help."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from companion.domain.body import Build
from companion.domain.changes import Replacement
from companion.domain.settings import Settings
from companion.paths import resources
from companion.ui.columns import ColumnsArea
from companion.ui.main_window import MainWindow
from companion.ui.materials import Materials
from companion.ui.page_list import PAGES
from companion.ui.pages.report import ReportPage
from companion.ui.routine_runner import RoutineRunner
from companion.ui.widgets.body_map import BodyMap
from companion.ui.widgets.rail_item import RailItem
from companion.ui.widgets.scale_input import ScaleInput
from companion.ui.widgets.toast import Toast
from companion.ui.workspace import Workspace
from tests.builders import a_mark, a_moment, a_self_count, an_answer, an_entry
from tests.ui.diaries import Opened, add
from tests.ui.finding import named, press, words_on
from tests.ui.widgets.body_builders import a_theme

# The offscreen screen says that it cannot pass on a window's size hints; a real one can.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
EACH_PAGE = pytest.mark.parametrize(
    ("number", "title"),
    [
        (Qt.Key.Key_2, "Diary"),
        (Qt.Key.Key_3, "Trends"),
        (Qt.Key.Key_4, "Routines"),
        (Qt.Key.Key_5, "Learn"),
        (Qt.Key.Key_6, "Report"),
        (Qt.Key.Key_7, "Settings"),
    ],
)


class Desk:
    """A window with its workspace, and the settings that were stored."""

    def __init__(self, found: Opened, folder: Path) -> None:
        self.kept: list[Settings] = []
        self.work = Workspace(a_theme(), found.diary, Materials(resources()), folder)
        self.work.use_settings(Settings(build=Build.STRAIGHT, theme="light"), self.kept.append)
        self.window = MainWindow(self.work, PAGES)
        RoutineRunner(self.work, self.window)


@pytest.fixture
def desk(qtbot: QtBot, found: Opened, tmp_path: Path) -> Iterator[Desk]:
    """The window on its first page."""
    made = Desk(found, tmp_path)
    qtbot.addWidget(made.window)
    made.window.show_page("today")
    with qtbot.waitExposed(made.window):
        made.window.show()
    yield made
    made.window.hide()


def key(desk: Desk, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    QTest.keyClick(desk.window, key, modifier)


@EACH_PAGE
def test_each_page_has_a_key(desk: Desk, number: Qt.Key, title: str) -> None:
    key(desk, number, Qt.KeyboardModifier.AltModifier)

    current = [item.text() for item in desk.window.findChildren(RailItem) if item.isChecked()]

    assert current == [title] or title in words_on(desk.window)


@EACH_PAGE
def test_a_page_opened_by_its_key_has_the_keyboard_where_another_press_changes_nothing(
    desk: Desk, number: Qt.Key, title: str
) -> None:
    desk.window.activateWindow()
    desk.window.findChild(BodyMap).setFocus(Qt.FocusReason.TabFocusReason)

    key(desk, number, Qt.KeyboardModifier.AltModifier)

    focus = desk.window.focusWidget()
    assert isinstance(focus, RailItem)
    assert focus.text() == title


def test_the_report_has_a_key_of_its_own(desk: Desk) -> None:
    key(desk, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)

    assert desk.window.findChild(ReportPage).isVisible()


def test_the_key_of_the_page_that_is_shown_leaves_the_keyboard_where_it_is(desk: Desk) -> None:
    desk.window.activateWindow()
    body_map = desk.window.findChild(BodyMap)
    body_map.setFocus(Qt.FocusReason.TabFocusReason)

    key(desk, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)

    assert desk.window.focusWidget() is body_map


def test_get_help_has_the_keyboard_on_its_text_so_that_page_keys_scroll_it(desk: Desk) -> None:
    desk.window.activateWindow()
    desk.window.findChild(BodyMap).setFocus(Qt.FocusReason.TabFocusReason)

    key(desk, Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier)
    area = desk.window.focusWidget()
    QTest.keyClick(area, Qt.Key.Key_PageDown)

    assert isinstance(area, ColumnsArea)
    assert area.verticalScrollBar().value() > 0


def test_get_help_opens_with_f1_and_goes_back_to_where_the_person_was(desk: Desk) -> None:
    key(desk, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)

    key(desk, Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier)
    shown = words_on(desk.window)
    press(desk.window, "Back")

    assert "Your local emergency number" in shown
    assert "Slow stretches" in words_on(desk.window)


@pytest.mark.parametrize("opener", ["Today", "Settings"])
def test_the_page_about_medicines_opens_from_two_pages_and_goes_back(desk: Desk, opener: str) -> None:
    press(desk.window, opener)
    steps = {
        "Today": ["Add a medicine or something you try", "Add a medicine"],
        "Settings": ["Medicines", "Open the page about medicines"],
    }
    for step in steps[opener]:
        press(desk.window, step)

    shown = words_on(desk.window)
    press(desk.window, "Back")

    assert "What you write here is counted and never judged." in shown
    assert "What you write here is counted and never judged." not in words_on(desk.window)
    assert opener in [item.text() for item in desk.window.findChildren(RailItem) if item.current]


def test_the_page_about_visits_opens_from_the_diary_and_goes_back(desk: Desk) -> None:
    press(desk.window, "Diary")

    press(desk.window, "Visits")
    shown = words_on(desk.window)
    press(desk.window, "Back")

    assert "Kept in your diary alone." in shown
    assert "Kept in your diary alone." not in words_on(desk.window)
    assert [item.text() for item in desk.window.findChildren(RailItem) if item.current] == ["Diary"]


def test_heavy_answers_lead_to_get_help_and_back(desk: Desk, found: Opened) -> None:
    add(found.diary, a_self_count("phq4", dict.fromkeys(("nervous", "worrying", "interest", "down"), 3)))
    press(desk.window, "Diary")
    press(desk.window, "Self-counts")
    press(desk.window, "PHQ-4")

    press(desk.window, "People to talk to")
    helped = words_on(desk.window)
    press(desk.window, "Back")

    assert "Talk to someone now" in helped
    assert "12 of 12" in words_on(desk.window)


def test_undo_works_from_another_page(desk: Desk, found: Opened) -> None:
    add(found.diary, an_entry(marks=(a_mark("low_back_r"),)))
    key(desk, Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)

    key(desk, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert found.diary.entries() == []


def test_undo_and_redo_by_key_say_what_they_did(desk: Desk, found: Opened) -> None:
    entry = an_entry(marks=(a_mark("low_back_r"),))
    found.diary.record("Value of Lower back, right", Replacement(before=None, after=entry))

    key(desk, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    (toast,) = desk.window.findChildren(Toast)
    undone, stored = toast.text(), found.diary.entries()
    key(desk, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)

    assert undone == "Undone: Value of Lower back, right"
    assert stored == []
    assert toast.text() == "Done again: Value of Lower back, right"
    assert found.diary.entries() == [entry]
    assert desk.window.findChildren(Toast) == [toast]
    assert toast.isVisible()
    assert [each.text() for each in toast.findChildren(QAbstractButton) if each.isVisible()] == []


def test_undo_by_key_with_nothing_to_take_back_says_nothing(desk: Desk) -> None:
    key(desk, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert desk.window.findChild(Toast) is None


def test_what_was_removed_is_in_the_toast_with_a_way_back(desk: Desk, found: Opened) -> None:
    add(found.diary, an_entry(marks=(a_mark("low_back_r"),)))
    found.diary.undo()
    found.diary.redo()

    desk.work.removed.emit("Lower back, right removed")
    toast = desk.window.findChild(Toast)
    press(toast, "Undo")

    assert toast.text() == "Lower back, right removed"
    assert found.diary.entries() == []


def test_the_next_change_takes_the_toast_away_so_that_it_never_undoes_another(
    desk: Desk, found: Opened
) -> None:
    desk.work.removed.emit("Lower back, right removed")

    add(found.diary, an_entry(marks=(a_mark("neck_r"),)))

    assert desk.window.findChild(Toast).isHidden()


def test_keys_of_the_pages_rest_while_a_layer_is_open(desk: Desk, found: Opened) -> None:
    entry = an_entry(marks=(a_mark("low_back_r"),))
    add(found.diary, entry)
    layer = QLineEdit()
    desk.window.open_layer(layer)

    key(desk, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    key(desk, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert layer.isVisible()
    assert found.diary.entries() == [entry]


def test_a_routine_offers_the_pain_of_today_as_a_hint_and_stores_nothing_yet(
    desk: Desk, found: Opened
) -> None:
    add(found.diary, an_entry(a_moment(), answers=(an_answer("pain_now", 6),)))

    desk.work.routine_asked.emit(next(iter(desk.work.materials.routines)))
    before = named(desk.window, ScaleInput, "Pain before")

    assert before.value() is None
    assert before._last == 6
    assert found.diary.sessions() == []


def test_text_grows_and_shrinks_by_key_and_is_kept(desk: Desk) -> None:
    key(desk, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    grown = desk.work.theme.scale
    key(desk, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)

    assert grown == pytest.approx(1.15)
    assert [settings.text_size for settings in desk.kept] == [115, 100]


def test_a_change_that_is_not_saved_stays_on_screen_and_says_so(desk: Desk, found: Opened) -> None:
    found.fill_disk()

    add(found.diary, *(an_entry(marks=(a_mark("low_back_r"),)) for _ in range(300)))
    told = words_on(desk.window.notices)
    found.free_disk()
    press(desk.window.notices, "Try again")

    assert "The disk is full" in told
    assert "kept in memory" in told
    assert not desk.window.notices.isVisible()
    assert found.diary.unsaved == 0


def test_a_line_being_typed_is_saved_when_the_window_closes(desk: Desk, found: Opened) -> None:
    desk.window.resize(1366, 900)
    line = next(each for each in desk.window.findChildren(QLineEdit) if each.isVisible())

    line.setFocus()
    QTest.keyClicks(line, "Walked")
    desk.window.close()

    assert [entry.value("mattered") for entry in found.diary.entries()] == ["Walked"]


def test_closing_waits_once_while_a_change_is_in_memory_alone(desk: Desk, found: Opened) -> None:
    found.fill_disk()
    add(found.diary, *(an_entry(marks=(a_mark("low_back_r"),)) for _ in range(300)))

    closed = [desk.window.close()]
    told = words_on(desk.window.notices)
    closed.append(desk.window.close())

    assert "Closing the window again leaves it unsaved." in told
    assert closed == [False, True]


def test_closing_saves_what_the_disk_takes_again(desk: Desk, found: Opened) -> None:
    found.fill_disk()
    add(found.diary, *(an_entry(marks=(a_mark("low_back_r"),)) for _ in range(300)))
    found.free_disk()

    closed = desk.window.close()

    assert closed
    assert found.diary.unsaved == 0
