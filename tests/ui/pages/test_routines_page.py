"""The library: choosing a routine, and reading what is inside before starting it."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from companion.content.poses import read_motion
from companion.domain.precautions import CONDITIONS, STOP_SIGNS
from companion.ui.pages.routines import RoutinesPage
from companion.ui.widgets.library_card import LibraryCard
from tests.routine_builders import CONTENT, the_library, the_routines
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

TITLE = "Neck and shoulders, seated"


def a_page(qtbot: QtBot, *, width: int = 1158, scale: float = 1.0) -> RoutinesPage:
    routines = {routine.key: routine for routine in the_routines()}
    page = RoutinesPage(
        a_theme(scale=scale), routines, the_library(), partial(read_motion, CONTENT / "poses")
    )
    hosted(qtbot, page, width, 690)
    return page


def press(page: RoutinesPage, name: str) -> None:
    found = [
        button
        for button in page.findChildren(QAbstractButton)
        if name in (button.accessibleName(), button.text()) and button.isVisible()
    ]
    assert len(found) == 1
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def texts(page: RoutinesPage) -> str:
    labels: list[QLabel] = page.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisibleTo(page))


def test_a_card_names_the_routine_its_length_and_its_position(qtbot: QtBot) -> None:
    page = a_page(qtbot)

    shown = texts(page)

    assert TITLE in shown
    assert "about 8 min" in shown
    assert "Chair" in shown


def test_start_asks_for_the_routine(qtbot: QtBot) -> None:
    page = a_page(qtbot)

    with qtbot.waitSignal(page.start_asked) as asked:
        press(page, f"Start {TITLE}")

    assert asked.args == ["neck-shoulders-seated"]


def test_inside_stand_doses_cautions_sources_and_who_asks_first(qtbot: QtBot) -> None:
    page = a_page(qtbot)

    press(page, f"Look inside {TITLE}")

    shown = texts(page)
    assert "2 times on each side, held for 15 seconds" in shown
    assert "Do not pull with a hand; the weight of the head is enough." in shown
    assert "V = read on the organisation's own page." in shown
    assert CONDITIONS["bones"] in shown
    assert all(sign in shown for sign in STOP_SIGNS.values())
    assert "Reviewed: no. It needs a physiotherapist's review." in shown


def test_every_exercise_of_the_routine_is_described_inside(qtbot: QtBot) -> None:
    page = a_page(qtbot)

    press(page, f"Look inside {TITLE}")

    shown = texts(page)
    for step in the_routines()[0].steps:
        exercise = the_library()[step.exercise]
        assert exercise.name in shown
        assert exercise.description in shown


def test_from_inside_the_routine_can_be_started_or_left(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    press(page, f"Look inside {TITLE}")

    with qtbot.waitSignal(page.start_asked):
        press(page, f"Start {TITLE}")
    press(page, "All routines")

    assert f"Look inside {TITLE}" in [
        button.accessibleName() for button in page.findChildren(QAbstractButton) if button.isVisible()
    ]


def test_the_keyboard_comes_back_to_where_the_routine_was_looked_into(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    press(page, f"Look inside {TITLE}")

    press(page, "All routines")

    focused = page.window().focusWidget()
    assert focused is not None
    assert focused.accessibleName() == f"Look inside {TITLE}"


@pytest.mark.parametrize(("width", "scale"), [(1158, 1.0), (1712, 1.0), (1098, 2.0)])
def test_nothing_is_wider_than_the_page(qtbot: QtBot, width: int, scale: float) -> None:
    page = a_page(qtbot, width=width, scale=scale)
    card = page.findChild(LibraryCard)

    press(page, f"Look inside {TITLE}")

    assert page.minimumSizeHint().width() <= width
    assert card.width() <= width
