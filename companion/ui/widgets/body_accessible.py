"""The body map for screen readers: each region of each view is a check box or a button to press."""

from collections.abc import Collection
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleStateChangeEvent,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import VoidPtr, isValid

from companion.domain.text import _
from companion.ui.widgets.accessible import keep
from companion.ui.widgets.body_cursor import Spot
from companion.ui.widgets.body_words import UNMARKED

if TYPE_CHECKING:
    from companion.ui.widgets.body_map import BodyMap
    from companion.ui.widgets.body_pointed import PointedBody

MAP_CLASS = "BodyMap"


class PressAction(QAccessibleActionInterface):
    """What a screen reader can do with a region: press it."""

    def __init__(self, body_map: "BodyMap", spot: Spot) -> None:
        super().__init__()
        self._map = body_map
        self._spot = spot

    def actionNames(self) -> list[str]:
        return [self.pressAction()]

    def doAction(self, name: str) -> None:
        if name == self.pressAction():
            self._map.press(self._spot)

    def keyBindingsForAction(self, name: str) -> list[str]:
        return [_("Space")] if name == self.pressAction() else []


class RegionAccessible(QAccessibleInterface):
    """One region in one view."""

    def __init__(self, body_map: "BodyMap", spot: Spot) -> None:
        super().__init__()
        self._map = body_map
        self._spot = spot
        self._press = PressAction(body_map, spot)

    def isValid(self) -> bool:  # noqa: N802 - named by Qt
        return bool(isValid(self._map))  # type: ignore[no-untyped-call]  # untyped in the stubs

    def object(self) -> QObject | None:  # type: ignore[override]  # a part of a widget is no QObject
        return None

    def window(self) -> QWindow:
        return self._map.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self._map)

    def child(self, _index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # Qt takes null
        return None

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # same
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        return -1

    def rect(self) -> QRect:
        """The box of the region on the screen."""
        box = self._map.spot_rect(self._spot)
        return QRect(self._map.mapToGlobal(box.topLeft()), box.size())

    def role(self) -> QAccessible.Role:
        return self._map.region_role

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Name:
            return self._map.spoken(self._spot.region, self._spot.view)
        return ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:  # noqa: N802 - named by Qt
        """Regions cannot be renamed."""

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.focusable = True
        state.checkable = self.role() == QAccessible.Role.CheckBox
        state.checked = state.checkable and self._map.value_of(self._spot.region) != UNMARKED
        state.offscreen = self._map.spot_rect(self._spot).isEmpty()
        state.focused = self._map.hasFocus() and self._map.current == self._spot
        return state

    def interface_cast(  # type: ignore[override]  # the stubs say int; these are what becomes a pointer
        self, kind: QAccessible.InterfaceType
    ) -> QAccessibleActionInterface | VoidPtr:
        # None and 0 would reach Qt as the address of a Python object; this is the true null.
        return self._press if kind == QAccessible.InterfaceType.ActionInterface else VoidPtr(0)


class MapAccessible(QAccessibleWidget):
    """The map itself: a group of the regions, in the order of the table, front view first.

    After them come the tool bar and what is open over the map.
    """

    def __init__(self, body_map: "BodyMap") -> None:
        # Without a name of its own it has that of the map, also when that is another one later.
        super().__init__(body_map, QAccessible.Role.Grouping)
        self._map = body_map
        self.regions = [RegionAccessible(body_map, spot) for spot in body_map.spots]
        keep(body_map, self, *self.regions)

    def childCount(self) -> int:
        return len(self.regions) + len(self._map.panels)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # Qt takes null
        if 0 <= index < len(self.regions):
            return self.regions[index]
        panels = self._map.panels[max(0, index - len(self.regions)) :]
        return QAccessible.queryAccessibleInterface(panels[0]) if panels else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        if child in self.regions:
            return self.regions.index(child)
        panels: list[QObject] = [*self._map.panels]
        return len(self.regions) + panels.index(child.object()) if child.object() in panels else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # Qt takes null
        """What is at a place of the screen."""
        place = self._map.mapFromGlobal(QPoint(x, y))
        panel = next((panel for panel in self._map.panels if panel.geometry().contains(place)), None)
        if panel is not None:
            return QAccessible.queryAccessibleInterface(panel)
        spot = self._map.spot_at(QPointF(place))
        return self.regions[self._map.spots.index(spot)] if spot else None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]  # Qt takes null
        if not self._map.hasFocus():
            return None
        return self.regions[self._map.spots.index(self._map.current)]


@cache
def make_accessible() -> None:
    """From now on every body map answers screen readers; installed once for the program."""
    QAccessible.installFactory(_interface_for)


def tell_focus(body_map: "PointedBody", spot: Spot) -> None:
    """The keyboard is at another region now."""
    if QAccessible.isActive():
        event = QAccessibleEvent(body_map, QAccessible.Event.Focus)
        event.setChild(body_map.spots.index(spot))
        QAccessible.updateAccessibility(event)


def tell_marks(body_map: "PointedBody", regions: Collection[str]) -> None:
    """These regions were marked, changed or cleared: name and state are new."""
    if not QAccessible.isActive():
        return
    changed = QAccessible.State()
    changed.checked = True
    for place, spot in enumerate(body_map.spots):
        if spot.region in regions:
            state_event = QAccessibleStateChangeEvent(body_map, changed)
            name_event = QAccessibleEvent(body_map, QAccessible.Event.NameChanged)
            for event in (state_event, name_event):
                event.setChild(place)
                QAccessible.updateAccessibility(event)


def tell_words(body_map: "PointedBody", regions: Collection[str]) -> None:
    """Something else is said of these regions; their state is as before."""
    if not QAccessible.isActive():
        return
    for place, spot in enumerate(body_map.spots):
        if spot.region in regions:
            event = QAccessibleEvent(body_map, QAccessible.Event.NameChanged)
            event.setChild(place)
            QAccessible.updateAccessibility(event)


def _interface_for(class_name: str, widget: QObject) -> QAccessibleInterface | None:
    """Qt asks for the interface of a widget the first time a screen reader needs it."""
    if class_name != MAP_CLASS:
        return None
    body_map: BodyMap = widget  # type: ignore[assignment]  # the class name says so
    return MapAccessible(body_map)
