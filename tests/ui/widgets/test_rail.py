"""Navigation rail and page header."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from companion.ui.widgets.page_header import PageHeader
from companion.ui.widgets.rail import Rail
from tests.ui.widgets.body_builders import a_theme
from tests.ui.widgets.shown import a_window, click, press

Key = Qt.Key
PAGES = [("today", "Today", "sun"), ("diary", "Diary", "calendar"), ("trends", "Trends", "chart")]
BOTTOM = [("help", "Get help", "help", "danger")]


def a_rail(qtbot: QtBot, *, scale: float = 1.0) -> tuple[Rail, list[str], QWidget]:
    rail = Rail(a_theme(scale=scale), PAGES, BOTTOM)
    asked: list[str] = []
    rail.page_chosen.connect(asked.append)
    return rail, asked, a_window(qtbot, rail)


def button(widget: QWidget, name: str) -> QAbstractButton:
    found: list[QAbstractButton] = widget.findChildren(QAbstractButton)
    return next(each for each in found if name in (each.accessibleName(), each.text()))


def test_a_click_asks_for_the_page(qtbot: QtBot) -> None:
    rail, asked, _window = a_rail(qtbot)

    click(rail.item("diary"))
    click(rail.item("help"))

    assert asked == ["diary", "help"]


def test_the_current_page_is_spoken_as_selected(qtbot: QtBot) -> None:
    rail, _asked, _window = a_rail(qtbot)

    rail.set_current("diary")

    spoken = {key: QAccessible.queryAccessibleInterface(rail.item(key)).state() for key in ("today", "diary")}
    assert spoken["diary"].selected
    assert not spoken["today"].selected


def test_a_screen_reader_can_press_a_page(qtbot: QtBot) -> None:
    rail, asked, _window = a_rail(qtbot)
    spoken = QAccessible.queryAccessibleInterface(rail.item("trends"))

    spoken.actionInterface().doAction("Press")

    assert asked == ["trends"]


def test_the_pages_are_one_tab_stop_that_starts_at_the_current_one(qtbot: QtBot) -> None:
    rail, asked, window = a_rail(qtbot)
    rail.set_current("diary")
    rail.item("diary").setFocus()

    press(window, Key.Key_Down, Key.Key_Space, Key.Key_Tab)

    assert asked == ["trends"]
    assert QApplication.focusWidget() is rail.item("help")


def test_a_compact_rail_keeps_names_for_ear_and_tooltip(qtbot: QtBot) -> None:
    rail, _asked, _window = a_rail(qtbot)

    rail.set_compact(True)

    assert rail.width() == 76
    assert rail.item("today").toolTip() == "Today"
    assert rail.item("today").accessibleName() == "Today"


def test_rows_stay_low_enough_at_the_largest_text(qtbot: QtBot) -> None:
    rail, _asked, _window = a_rail(qtbot, scale=2.0)

    assert rail.width() == 268
    assert rail.item("today").sizeHint().height() == 56


def a_header(qtbot: QtBot) -> PageHeader:
    header = PageHeader(a_theme(), "Good morning")
    a_window(qtbot, header, width=900)
    return header


def test_undo_says_what_it_takes_back_and_rests_when_there_is_nothing(qtbot: QtBot) -> None:
    header = a_header(qtbot)

    header.set_undo("Mark lower back")
    header.set_redo(None)

    assert button(header, "Undo").toolTip() == "Undo: Mark lower back"
    assert button(header, "Undo").isEnabled()
    assert not button(header, "Redo").isEnabled()


def test_undo_and_redo_ask(qtbot: QtBot) -> None:
    header = a_header(qtbot)
    header.set_undo("one")
    header.set_redo("two")

    with qtbot.waitSignals([header.undo_clicked, header.redo_clicked]):
        click(button(header, "Undo"))
        click(button(header, "Redo"))


def test_a_page_that_edits_nothing_has_no_undo(qtbot: QtBot) -> None:
    header = a_header(qtbot)

    assert button(header, "Undo").isHidden()
    assert button(header, "Redo").isHidden()
