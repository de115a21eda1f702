"""Since when: as far as it is known, never later than today, and nothing by accident."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from companion.domain.since import Since
from companion.ui.widgets.drop_down import DropDown
from companion.ui.widgets.since_field import SinceField
from tests.ui.widgets.body_builders import a_theme
from tests.ui.widgets.shown import a_window

TODAY = date(2026, 11, 21)
YEAR, MONTH, DAY = "Since which year", "Since which month", "Since which day"


class Asked:
    """A field in a window, and what it announced."""

    def __init__(self, qtbot: QtBot, since: Since | None = None) -> None:
        self.field = SinceField(a_theme())
        self.told: list[Since | None] = []
        self.field.since_chosen.connect(self.told.append)
        self.field.show_since(since, TODAY)
        self.window = a_window(qtbot, self.field)

    def parts(self) -> dict[str, DropDown]:
        return {part.accessibleName(): part for part in self.field.findChildren(DropDown) if part.isVisible()}

    def words(self, name: str) -> list[str]:
        part = self.parts()[name]
        return [part.itemText(place) for place in range(part.count())]

    def choose(self, name: str, words: str) -> None:
        """Choose an entry as the list that opens does."""
        part = self.parts()[name]
        part.setCurrentIndex(part.findText(words))
        part.activated.emit(part.currentIndex())
        # Chosen is stored, and what is stored is shown again.
        self.field.show_since(self.told[-1], TODAY)


def test_nothing_is_said_at_first_and_the_year_is_all_that_is_asked(qtbot: QtBot) -> None:
    asked = Asked(qtbot)

    assert list(asked.parts()) == [YEAR]
    assert asked.words(YEAR)[:3] == ["not said", "2026", "2025"]
    assert asked.told == []


def test_a_year_is_enough_and_month_and_day_make_it_more_exact(qtbot: QtBot) -> None:
    asked = Asked(qtbot)

    asked.choose(YEAR, "2024")
    asked.choose(MONTH, "May")
    asked.choose(DAY, "12")

    assert asked.told == [Since(2024), Since(2024, 5), Since(2024, 5, 12)]


def test_nothing_later_than_today_is_offered(qtbot: QtBot) -> None:
    asked = Asked(qtbot, Since(2026, 11))

    assert asked.words(YEAR)[1] == "2026"
    assert asked.words(MONTH)[-1] == "November"
    assert asked.words(DAY)[-1] == "21"


@pytest.mark.parametrize(
    ("since", "name", "words", "left"),
    [
        (Since(2024, 3, 31), MONTH, "April", Since(2024, 4)),
        (Since(2025, 12, 5), YEAR, "2026", Since(2026)),
        (Since(2024, 2, 29), YEAR, "2023", Since(2023, 2)),
    ],
)
def test_what_the_calendar_does_not_have_becomes_less_exact(
    qtbot: QtBot, since: Since, name: str, words: str, left: Since
) -> None:
    asked = Asked(qtbot, since)

    asked.choose(name, words)

    assert asked.told == [left]


def test_it_can_be_taken_back_part_by_part(qtbot: QtBot) -> None:
    asked = Asked(qtbot, Since(2024, 5, 12))

    asked.choose(DAY, "not said")
    asked.choose(MONTH, "not said")
    asked.choose(YEAR, "not said")

    assert asked.told == [Since(2024, 5), Since(2024), None]
    assert list(asked.parts()) == [YEAR]


def test_an_old_year_is_shown_and_stays(qtbot: QtBot) -> None:
    asked = Asked(qtbot, Since(1931))

    assert asked.parts()[YEAR].currentText() == "1931"
    assert asked.told == []


def test_the_wheel_changes_nothing(qtbot: QtBot) -> None:
    asked = Asked(qtbot, Since(2024))
    year = asked.parts()[YEAR]
    year.setFocus()

    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(year.mapToGlobal(QPoint(5, 5))),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(year, event)

    assert year.currentText() == "2024"
    assert not event.isAccepted()


def test_keys_choose_and_del_takes_back(qtbot: QtBot) -> None:
    asked = Asked(qtbot)
    year = asked.parts()[YEAR]

    QTest.keyClick(year, Qt.Key.Key_Down)
    QTest.keyClick(year, Qt.Key.Key_Delete)

    assert asked.told == [Since(2026), None]


def test_del_on_what_is_not_said_says_nothing(qtbot: QtBot) -> None:
    asked = Asked(qtbot)

    QTest.keyClick(asked.parts()[YEAR], Qt.Key.Key_Delete)

    assert asked.told == []
