"""The ways between lessons and the pages on which they can be acted on."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy

from companion.domain.lesson import Destination
from companion.paths import resources
from companion.ui.materials import Materials
from companion.ui.ways import Ways
from companion.ui.workspace import Workspace
from tests.ui.diaries import Opened
from tests.ui.widgets.body_builders import a_theme

pytestmark = pytest.mark.usefixtures("qapp")

PARTS = (Destination.SLEEP, Destination.ACTIVITIES, Destination.THERAPIES)


class Window:
    """What a window is asked to show, in order."""

    def __init__(self, work: Workspace) -> None:
        self.shown: list[str] = []
        self.ways = Ways(work, self.shown.append, partial(self.shown.append, "help"), work)


@pytest.fixture
def work(found: Opened, tmp_path: Path) -> Workspace:
    return Workspace(a_theme(), found.diary, Materials(resources()), tmp_path)


@pytest.mark.parametrize(
    ("destination", "page"),
    [
        (Destination.DIARY, "diary"),
        (Destination.TRENDS, "trends"),
        (Destination.ROUTINES, "routines"),
        (Destination.HELP, "help"),
        (Destination.MAP, "today"),
        *((part, "today") for part in PARTS),
    ],
)
def test_a_destination_is_shown_on_its_page(work: Workspace, destination: Destination, page: str) -> None:
    window = Window(work)

    work.destination_asked.emit(destination)

    assert window.shown == [page]


@pytest.mark.parametrize("part", PARTS)
def test_a_part_of_today_gets_the_keyboard_once_the_page_is_there(work: Workspace, part: Destination) -> None:
    window = Window(work)
    seen = []
    work.part_asked.connect(lambda asked: seen.append((asked, tuple(window.shown))))

    work.destination_asked.emit(part)

    assert seen == [(part, ("today",))]


@pytest.mark.parametrize(
    ("destination", "signal"),
    [
        (Destination.MAP, "map_asked"),
        (Destination.MEDICINES, "medicines_asked"),
        (Destination.VISITS, "visits_asked"),
        (Destination.QUESTIONS, "questions_asked"),
        (Destination.FLARE_PLAN, "flare_plan_asked"),
    ],
)
def test_what_opens_in_a_way_of_its_own_is_asked_for(
    work: Workspace, destination: Destination, signal: str
) -> None:
    window = Window(work)
    asked = QSignalSpy(getattr(work, signal))

    work.destination_asked.emit(destination)

    assert asked.count() == 1
    assert set(window.shown) <= {"today"}


def test_there_is_a_way_to_every_destination(work: Workspace) -> None:
    window = Window(work)

    for destination in Destination:
        work.destination_asked.emit(destination)

    assert len(window.shown) == 8


def test_a_lesson_is_opened_once_its_page_is_there(work: Workspace) -> None:
    window = Window(work)
    seen = []
    work.lesson_opened.connect(lambda key: seen.append((key, tuple(window.shown))))

    work.lesson_asked.emit("sleep")

    assert seen == [("sleep", ("learn",))]
