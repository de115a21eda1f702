"""The Tab key goes through parts that are made later as they stand."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from companion.ui.widgets.tab_chain import chain
from tests.ui.hosts import hosted


def walked(page: QWidget, number: int) -> list[str]:
    """The names of so many stops."""
    found = []
    for _stop in range(number):
        focused = page.window().focusWidget()
        assert focused is not None
        found.append(focused.accessibleName())
        QTest.keyClick(page.window(), Qt.Key.Key_Tab)
    return found


def a_button(name: str, page: QWidget) -> QPushButton:
    made = QPushButton(page)
    made.setAccessibleName(name)
    made.show()
    return made


def test_what_is_made_later_comes_where_it_stands(qtbot: QtBot) -> None:
    page = QWidget()
    first, place, last = a_button("first", page), QWidget(page), a_button("last", page)
    hosted(qtbot, page, 200, 200)
    QVBoxLayout(place)
    place.show()
    holder = QWidget(place)
    holder.show()
    upper, label, lower = a_button("upper", holder), QLabel("words", holder), a_button("lower", holder)

    end = chain(place, holder)

    first.setFocus()
    assert walked(page, 4) == ["first", "upper", "lower", "last"]
    assert end is lower
    assert label.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert {upper, last} <= set(page.findChildren(QPushButton))


def test_parts_that_changed_places_are_walked_in_their_new_order(qtbot: QtBot) -> None:
    page = QWidget()
    parts = [a_button(name, page) for name in ("one", "two", "three")]
    hosted(qtbot, page, 200, 200)

    chain(page, *reversed(parts))

    parts[2].setFocus()
    assert walked(page, 3) == ["three", "two", "one"]
