"""What the pictures show: each scene brings the window of a running program to a page."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from types import MappingProxyType

from PySide6.QtCore import QDeadlineTimer

from companion import paths
from companion.app import Program
from companion.domain.exercise import PhaseKind
from companion.domain.player import Beat, Player
from companion.domain.preparing import as_written
from companion.ui.diary import Diary
from companion.ui.flare_opener import FlareOpener
from companion.ui.materials import Materials
from companion.ui.pages.diary import DiaryPage
from companion.ui.pages.flare import FlarePage
from companion.ui.pages.player import PlayerPage
from companion.ui.playback import Playback
from companion.ui.theme import Theme
from companion.ui.widgets.body_map import BodyMap
from companion.ui.widgets.chart_view import ChartView
from companion.ui.widgets.large_choices import LargeChoices
from companion.ui.widgets.scale_input import ScaleInput
from screenshots.acting import settle, window_of
from screenshots.more_scenes import MORE
from screenshots.morning import LAST_MARK, NOW

CHART_WITHIN_MS = 20_000
SECONDS_LEFT = 12
PAIN_IN_FLARE = 7


def show_today(program: Program) -> None:
    """With a value typed on the map a moment ago."""
    window_of(program).show_page("today")
    settle()
    window_of(program).findChild(BodyMap).value_typed.emit(*LAST_MARK)


def show_scale(program: Program) -> None:
    """The form that a second click on a part opens."""
    show_today(program)
    window_of(program).findChild(BodyMap).region_clicked.emit("low_back_r")


def show_diary(program: Program) -> None:
    window = window_of(program)
    window.show_page("diary")
    window.findChild(DiaryPage).show_day(NOW.day - timedelta(days=2))


def show_trends(program: Program) -> None:
    window = window_of(program)
    window.show_page("trends")
    deadline = QDeadlineTimer(CHART_WITHIN_MS)
    while not any(chart.accessibleDescription() for chart in window.findChildren(ChartView)):
        if deadline.hasExpired():
            raise RuntimeError("the chart did not come")
        settle()


def show_player(program: Program) -> None:
    """In the middle of a hold. Its clocks stand still, so the seconds shown are always the same."""
    theme, diary = program.findChild(Theme), program.findChild(Diary)
    materials = Materials(paths.resources())
    page = PlayerPage(theme, materials, diary.now, clocks=lambda: Beat(monotonic=0.0, wall=0.0))
    page.open(as_written(next(iter(materials.routines.values())), materials.exercises))
    window_of(program).open_layer(page)
    playback, player = page.findChild(Playback), page.player
    if player is None:
        raise RuntimeError("no routine is open")
    playback.do(Player.start)
    playback.do(Player.skip)
    while player.phase.kind is not PhaseKind.HOLD or player.seconds_left > SECONDS_LEFT:
        player.advance(0.5)
    playback.beat()


def show_flare(program: Program) -> None:
    """With the pain answered, and the first part marked."""
    window = window_of(program)
    show_today(program)
    window.findChild(FlareOpener).open()
    window.findChild(FlarePage).findChild(ScaleInput).value_chosen.emit(PAIN_IN_FLARE)
    window.findChild(LargeChoices).pressed_on.emit(LAST_MARK[0])


def show_page(key: str) -> Callable[[Program], None]:
    def show(program: Program) -> None:
        window_of(program).show_page(key)

    return show


SCENES: Mapping[str, Callable[[Program], None]] = MappingProxyType(
    {
        "today": show_today,
        "diary": show_diary,
        "trends": show_trends,
        "routines": show_page("routines"),
        "settings": show_page("settings"),
        "help": show_page("help"),
        "scale": show_scale,
        "player": show_player,
        "flare": show_flare,
        **MORE,
    }
)
