"""The body map stays where it is while marks are made: what is clicked on next does not move away."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.body import Build
from companion.domain.settings import Settings
from companion.paths import resources
from companion.ui.after_paint import after_first_paint
from companion.ui.materials import Materials
from companion.ui.pages.today import TodayPage
from companion.ui.panels.held_note import HeldNote
from companion.ui.panels.questions_panel import QuestionsPanel
from companion.ui.widgets.body_map import BodyMap
from companion.ui.widgets.page_header import PageHeader
from companion.ui.widgets.routine_card import RoutineCard
from tests.builders import a_mark, an_answer
from tests.ui.diaries import Opened, add, yesterday
from tests.ui.finding import named, press
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

# What a window of 1366 x 690 or 1366 x 768 leaves beside the rail.
SIZES = [(1158, 690), (1158, 768)]


def a_page(qtbot: QtBot, found: Opened, size: tuple[int, int], *, scale: float = 1.0) -> TodayPage:
    page = TodayPage(a_theme(scale=scale), found.diary, Materials(resources()))
    page.apply_settings(Settings(build=Build.STRAIGHT))
    painted: list[bool] = []
    after_first_paint(page, lambda: painted.append(True))
    hosted(qtbot, page, *size)
    qtbot.waitUntil(lambda: bool(painted))
    return page


def place_of_map(page: TodayPage) -> QRect:
    """Where the figures are on the page, once it has had its turns to follow what was done."""
    for _turn in range(5):
        QCoreApplication.processEvents()
    figure = named(page, BodyMap, "Body map, front and back")
    return QRect(figure.mapTo(page, QPoint(0, 0)), figure.size())


def click(region: str) -> Callable[[TodayPage], None]:
    """A click on the part, and a number for its value."""

    def mark(page: TodayPage) -> None:
        figure = named(page, BodyMap, "Body map, front and back")
        spot = next(spot for spot in figure.spots if spot.region == region)
        at = figure.anchor_of(spot)
        QTest.mouseClick(figure, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_6)

    return mark


def same_as_yesterday(page: TodayPage) -> None:
    press(page, "Same as yesterday")


ACTS = [click("low_back_l"), click("hand_r"), same_as_yesterday]


@pytest.mark.parametrize("size", SIZES)
def test_the_map_stays_in_its_place_while_marks_and_a_suggestion_come(
    qtbot: QtBot, found: Opened, size: tuple[int, int]
) -> None:
    add(found.diary, yesterday(a_mark("neck_back_l", 5), answers=(an_answer("pain_now", 4),)))
    page = a_page(qtbot, found, size)
    before = place_of_map(page)

    click("shoulder_top_l")(page)
    places = [place_of_map(page)]
    qtbot.waitUntil(lambda: bool(page.findChildren(RoutineCard)))
    places.append(place_of_map(page))
    for act in ACTS:
        act(page)
        places.append(place_of_map(page))
    qtbot.waitUntil(lambda: bool(page.findChildren(HeldNote)))
    places.append(place_of_map(page))

    area = page.findChild(QScrollArea)
    assert area is not None
    assert area.verticalScrollBar().maximum() > 0
    assert places == [before] * len(places)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_cards_end_where_the_head_of_the_page_ends(qtbot: QtBot, found: Opened, scale: float) -> None:
    page = a_page(qtbot, found, SIZES[0], scale=scale)

    place_of_map(page)

    edges = {
        right_edge(page, part) for kind in (PageHeader, QuestionsPanel) for part in page.findChildren(kind)
    }
    assert len(edges) == 1


def right_edge(page: TodayPage, part: QWidget) -> int:
    return part.mapTo(page, part.rect().topRight()).x()
