"""What stands on the screen of the running program, and where. Used inside its process by the actor."""

import math
from collections.abc import Iterator
from datetime import date
from typing import Any

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from companion.domain.neighbours import Direction
from companion.ui.widgets.body_cursor import Spot, stepped
from companion.ui.widgets.body_map import BodyMap
from companion.ui.widgets.body_words import UNMARKED, part_and_side
from companion.ui.widgets.calendar_month import CalendarMonth
from companion.ui.widgets.chart_view import ChartView
from companion.ui.widgets.options import OptionGroup
from companion.ui.widgets.popover import Popover
from companion.ui.widgets.scale_input import ScaleInput
from companion.ui.widgets.shadow import Shadow

SMALL_SCREEN = QSize(1366, 768)


class NotOnScreenError(LookupError):
    """What was looked for is not there, or is covered or scrolled away."""


def window() -> QWidget:
    """The one window of the program."""
    shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    if len(shown) != 1:
        raise NotOnScreenError(f"{len(shown)} windows: {[type(each).__name__ for each in shown]}")
    return shown[0]


def name_of(widget: QWidget) -> str:
    """What a screen reader says first."""
    if widget.accessibleName():
        return widget.accessibleName()
    if isinstance(widget, QAbstractButton):
        return widget.text()
    return widget.text() if isinstance(widget, QLabel) else ""


def seen_part(widget: QWidget) -> QRegion:
    """What is not hidden or scrolled away, in the widget's coordinates."""
    return widget.visibleRegion() if widget.isVisible() else QRegion()


def visible(place: QWidget) -> Iterator[QWidget]:
    for widget in place.findChildren(QWidget):
        if widget.isVisible():
            yield widget


def find(name: str, within: str = "") -> QWidget:
    """The visible control with that name, inside the group with the other name or beside those words."""
    place = _place(within) if within else window()
    found = [each for each in visible(place) if not isinstance(each, QLabel) and name_of(each) == name]
    if len(found) != 1:
        raise NotOnScreenError(f"{len(found)} controls “{name}” among {names(place)}")
    return found[0]


def _place(words: str) -> QWidget:
    for label in visible(window()):
        around = label.parentWidget()
        if isinstance(label, QLabel) and label.text() == words and around is not None:
            return around
    return find(words)


def names(place: QWidget) -> list[str]:
    return sorted({name_of(each) for each in visible(place) if not isinstance(each, QLabel)} - {""})


def body_map() -> BodyMap:
    found = [each for each in visible(window()) if isinstance(each, BodyMap)]
    if len(found) != 1:
        raise NotOnScreenError(f"{len(found)} body maps")
    return found[0]


def middle_of(widget: QWidget) -> QPoint:
    """A point of the window where a click reaches the widget."""
    part = seen_part(widget)
    if part.isEmpty():
        raise NotOnScreenError(f"“{name_of(widget)}” is scrolled away")
    return uncovered(widget, part.boundingRect().center())


def place_of_part(part: str) -> QPoint:
    """Where to click a region, named as the map names it: "Lower back, right"."""
    shown = body_map()
    for spot in shown.spots:
        if part_and_side(shown._regions[spot.region]) == part:
            return uncovered(shown, shown.anchor_of(spot))
    raise NotOnScreenError(part)


def way_to_part(part: str) -> str | None:
    """The next key towards a region, as somebody chooses it who sees the map; None on the region itself."""
    shown = body_map()
    here = shown.current
    if part_and_side(shown._regions[here.region]) == part:
        return None
    spots = [spot for spot in shown.spots if part_and_side(shown._regions[spot.region]) == part]
    there = next((spot for spot in spots if spot.view is here.view), None)
    if there is None:
        return "B"
    ways = {"Left": Direction.LEFT, "Right": Direction.RIGHT, "Up": Direction.UP, "Down": Direction.DOWN}
    return min(ways, key=lambda key: _steps_after(shown, here, ways[key], there))


def _steps_after(shown: BodyMap, here: Spot, direction: Direction, there: Spot) -> float:
    """How many keys it takes in all when this one comes first."""
    seen, edge, steps = {here}, {stepped(shown.views, here, direction)} - {here}, 1
    while edge:
        if there in edge:
            return steps
        seen |= edge
        edge = {stepped(shown.views, spot, way) for spot in edge for way in Direction} - seen
        steps += 1
    return math.inf


def place_of_value(scale: str, value: int) -> QPoint:
    """Where to click a cell of a scale from 0 to 10."""
    found = find(scale)
    if not isinstance(found, ScaleInput):
        raise NotOnScreenError(f"“{scale}” is no scale")
    return uncovered(found, found.cell_rect(value).center().toPoint())


def place_of_day(day: date) -> QPoint:
    """Where to click a day of the month that is shown."""
    (calendar,) = [each for each in visible(window()) if isinstance(each, CalendarMonth)]
    return uncovered(calendar, calendar.day_rect(day).center().toPoint())


def uncovered(widget: QWidget, point: QPoint) -> QPoint:
    """The point in the coordinates of the window; nothing else may lie over it."""
    place = widget.mapTo(widget.window(), point)
    hit = widget.window().childAt(place)
    if hit is None or not (hit is widget or widget.isAncestorOf(hit)):
        raise NotOnScreenError(f"{place} of “{name_of(widget)}” is covered by {hit}")
    return place


def words() -> list[str]:
    """All sentences and names that can be read without scrolling."""
    found = [name_of(each) for each in visible(window()) if not seen_part(each).isEmpty()]
    return list(dict.fromkeys(text for text in found if text))


def value_of(widget: QWidget) -> Any:
    """The answer that a control shows; None where it shows none or has none."""
    match widget:
        case ScaleInput():
            return widget.value()
        case OptionGroup():
            chosen = widget.value()
            return sorted(chosen) if isinstance(chosen, frozenset) else chosen
        case QLineEdit():
            return widget.text()
        case QPlainTextEdit():
            return widget.toPlainText()
        case QAbstractButton():
            return widget.isChecked()
        case _:
            return None


def marks() -> dict[str, int | None]:
    """The marked parts of the body map with the values they show."""
    shown = body_map()
    values = {spot.region: shown.value_of(spot.region) for spot in shown.spots}
    return {part_and_side(shown._regions[key]): value for key, value in values.items() if value != UNMARKED}


def charts() -> list[str]:
    """The names of the charts that are drawn."""
    return [name_of(each) for each in visible(window()) if isinstance(each, ChartView)]


def colours(name: str) -> int:
    """How many different colours a control is painted with."""
    picture = find(name).grab().toImage()
    return len({picture.pixel(x, y) for x in range(picture.width()) for y in range(0, picture.height(), 4)})


def focused() -> str:
    """The name of the control with the keyboard; a part of a group is named after the group."""
    widget = QApplication.focusWidget()
    return _group_name(widget) if widget is not None else ""


def _group_name(widget: QWidget) -> str:
    group = widget.parentWidget()
    return name_of(group) if isinstance(group, OptionGroup) else name_of(widget)


def scrolled_area(widget: QWidget) -> QScrollArea:
    """The area that has to be scrolled to bring a widget into view."""
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if area is None:
        raise NotOnScreenError(f"nothing to scroll around “{name_of(widget)}”")
    return area


def too_wide() -> list[str]:
    """What stands out to the left or right of the window, and words that have less width than they need.

    A window that needs more than a small screen has grown beyond it.
    """
    shown = window()
    least = shown.minimumSizeHint()
    found = [] if SMALL_SCREEN.expandedTo(least) == SMALL_SCREEN else [f"the window needs {least.toTuple()}"]
    for widget in visible(shown):
        left = widget.mapTo(shown, QPoint()).x()
        # Shadow and beak of the popover need room around its frame, and nothing can be read there.
        around = isinstance(widget, Shadow | Popover)
        if not around and (left < 0 or left + widget.width() > shown.width()):
            found.append(f"{_described(widget)} from {left} to {left + widget.width()}")
        elif _is_cut(widget):
            found.append(f"{_described(widget)} has {widget.width()} of {widget.sizeHint().width()}")
    return found


def _is_cut(widget: QWidget) -> bool:
    if isinstance(widget, QLabel):
        return not widget.wordWrap() and bool(widget.text()) and widget.width() < widget.sizeHint().width()
    if isinstance(widget, QAbstractButton):
        return widget.width() < widget.fontMetrics().horizontalAdvance(widget.text())
    return False


def _described(widget: QWidget) -> str:
    return f"{type(widget).__name__} “{name_of(widget)}”"
