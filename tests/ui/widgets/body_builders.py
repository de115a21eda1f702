"""Body maps for tests, shown on the offscreen screen, and a mouse whose clock the test holds."""

from functools import cache

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPaintEvent, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from companion.content.body import BodyDrawing, read_regions
from companion.domain.body import View
from companion.paths import resources
from companion.ui.theme import Theme, load_fonts
from companion.ui.widgets.body_cursor import Spot
from companion.ui.widgets.body_map import BodyMap

FOLDER = resources() / "bodymap"
REGIONS = read_regions(FOLDER)
DRAWING = BodyDrawing(FOLDER)


@cache
def bundled_fonts() -> None:
    load_fonts(resources() / "fonts")


def a_theme(name: str = "light", *, scale: float = 1.0) -> Theme:
    bundled_fonts()
    theme = Theme(resources() / "themes")
    theme.use(name, scale=scale)
    return theme


def a_body_map(qtbot: QtBot, theme: Theme | None = None) -> BodyMap:
    """A body map as large as on Today, painted once, without the keyboard."""
    body_map = BodyMap(theme or a_theme(), REGIONS, DRAWING)
    qtbot.addWidget(body_map)
    body_map.resize(440, 512)
    with qtbot.waitExposed(body_map):
        body_map.show()
    body_map.repaint()
    return body_map


def with_keyboard(body_map: BodyMap, region: str, view: View) -> BodyMap:
    """The same map after Tab brought the keyboard to it and arrows to a region."""
    body_map.press(Spot(region=region, view=view))
    body_map.clearFocus()
    body_map.setFocus(Qt.FocusReason.TabFocusReason)
    return body_map


def middle_of(body_map: BodyMap, region: str, view: View) -> QPointF:
    return QPointF(body_map.anchor_of(Spot(region=region, view=view)))


def mouse(
    body_map: BodyMap,
    kind: QEvent.Type,
    place: QPointF,
    *,
    at: int = 1000,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """One event of the left button at a time in ms."""
    moving = kind == QEvent.Type.MouseMove
    button = Qt.MouseButton.NoButton if moving else Qt.MouseButton.LeftButton
    screen = body_map.mapToGlobal(place)
    event = QMouseEvent(kind, place, screen, button, button, modifier)
    event.setTimestamp(at)
    QApplication.sendEvent(body_map, event)


def click(
    body_map: BodyMap,
    region: str,
    view: View,
    *,
    at: int = 1000,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """A click into the middle of a region at a time in ms."""
    place = middle_of(body_map, region, view)
    mouse(body_map, QEvent.Type.MouseButtonPress, place, at=at, modifier=modifier)
    mouse(body_map, QEvent.Type.MouseButtonRelease, place, at=at, modifier=modifier)


def drag(body_map: BodyMap, *places: QPointF) -> None:
    """The left button pressed at the first place, carried over the others and let go at the last."""
    mouse(body_map, QEvent.Type.MouseButtonPress, places[0])
    for place in places[1:]:
        mouse(body_map, QEvent.Type.MouseMove, place)
    mouse(body_map, QEvent.Type.MouseButtonRelease, places[-1])


class PaintWatch(QObject):
    """Collects what a widget paints again."""

    def __init__(self, body_map: BodyMap) -> None:
        super().__init__(body_map)
        self.painted = QRegion()
        body_map.installEventFilter(self)

    @property
    def pixels(self) -> int:
        return sum(box.width() * box.height() for box in self.painted)  # type: ignore[attr-defined]  # missing in the stubs

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.painted += event.region()
        return False


def press_key(
    body_map: BodyMap, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(body_map, key, modifier)
