"""The body map of Trends with a real diary, used as a person uses it."""

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.entry import Entry, Mark
from companion.domain.record import Record
from companion.paths import resources
from companion.ui.diary import Diary
from companion.ui.materials import Materials
from companion.ui.pages.trends import TrendsPage
from companion.ui.theme import Theme
from tests.builders import A_DAY, a_mark, a_moment, an_entry
from tests.ui.day_builders import a_diary
from tests.ui.finding import named, press, words_on
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

SIZE = (1158, 768)
GETTING_READY = "Getting your body map ready"
MAP = "Body map of a period, front and back"
LIST = "Marked parts"


def back(days: int) -> date:
    return A_DAY - timedelta(days=days)


def marked(days_back: int, *marks: Mark) -> Entry:
    return an_entry(a_moment(day=back(days_back)), marks=marks)


def daily(region: str, values: str) -> list[Entry]:
    """A check-in a day, the last one today; "." is one without a mark, T is 10."""
    return [
        marked(
            len(values) - 1 - place,
            *([] if sign == "." else [a_mark(region, 10 if sign == "T" else int(sign))]),
        )
        for place, sign in enumerate(values)
    ]


def trends(
    qtbot: QtBot, diary: Diary, theme: Theme | None = None, size: tuple[int, int] = SIZE
) -> TrendsPage:
    page = TrendsPage(theme or a_theme(), diary, Materials(resources()))
    hosted(qtbot, page, *size)
    return page


def body_page(
    qtbot: QtBot, folder: Path, *records: Record, theme: Theme | None = None, size: tuple[int, int] = SIZE
) -> TrendsPage:
    """Trends with the body map chosen, read and shown."""
    page = trends(qtbot, a_diary(folder, *records), theme, size)
    show_body(qtbot, page)
    return page


def show_body(qtbot: QtBot, page: TrendsPage) -> None:
    """Choose the body map, and wait until it is there."""
    press(page, "Body map")
    qtbot.waitUntil(lambda: GETTING_READY not in words_on(page))


def show_then_and_now(qtbot: QtBot, page: QWidget) -> None:
    """Choose the comparison, and wait until it is there."""
    press(page, "Then and now")
    qtbot.waitUntil(lambda: "Difference" in words_on(page).splitlines())


def table(page: QWidget, name: str) -> list[tuple[str, ...]]:
    """The rows of a table as they are read."""
    model = named(page, QTableView, name).model()
    return [
        tuple(str(model.index(row, column).data()) for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def open_row(page: QWidget, name: str, row: int = 0) -> None:
    """Enter on a row, as with the keyboard."""
    view = named(page, QTableView, name)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    view.setCurrentIndex(view.model().index(row, 0))
    QTest.keyClick(view, Qt.Key.Key_Return)


def button_words(page: QWidget) -> list[str]:
    buttons: list[QAbstractButton] = page.findChildren(QAbstractButton)
    return [each.text() for each in buttons if each.isVisible()]
