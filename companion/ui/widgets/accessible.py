"""What screen readers hear of the controls that Qt cannot describe by itself."""

from functools import cache
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QAccessibleValueChangeEvent,
    QAccessibleValueInterface,
)
from PySide6.QtWidgets import QAccessibleWidget, QPushButton, QWidget
from shiboken6 import getCppPointer


@runtime_checkable
class Rated(Protocol):
    """A control that holds a whole number or nothing."""

    rating_range: tuple[int, int]

    def rating(self) -> int | None:
        """The number, None = not answered."""

    def rating_words(self) -> str:
        """The number as it is spoken."""

    def rate(self, value: int) -> None:
        """Choose a number as the person would."""


@runtime_checkable
class Place(Protocol):
    """A button of the navigation."""

    current: bool


class GroupOfControls(QWidget):
    """A widget whose own name is spoken before those of its parts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        describe_controls()


class RatedValue(QAccessibleValueInterface):
    """The number of a rated control, for reading and setting."""

    def __init__(self, rated: Rated) -> None:
        super().__init__()
        self._rated = rated

    def currentValue(self) -> int | None:  # noqa: N802 - Qt's name
        return self._rated.rating()

    def setCurrentValue(self, value: object) -> None:  # noqa: N802 - Qt's name
        self._rated.rate(int(str(value)))

    def minimumValue(self) -> int:  # noqa: N802 - Qt's name
        return self._rated.rating_range[0]

    def maximumValue(self) -> int:  # noqa: N802 - Qt's name
        return self._rated.rating_range[1]

    def minimumStepSize(self) -> int:  # noqa: N802 - Qt's name
        return 1


class RatedInterface(QAccessibleWidget):
    """A slider whose value may be missing."""

    def __init__(self, widget: QWidget, rated: Rated) -> None:
        super().__init__(widget, QAccessible.Role.Slider, "")
        self._rated = rated
        self._value = RatedValue(rated)

    def text(self, kind: QAccessible.Text) -> str:
        return self._rated.rating_words() if kind == QAccessible.Text.Value else super().text(kind)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        """Qt asks for parts by address."""
        if kind == QAccessible.InterfaceType.ValueInterface:
            addresses: tuple[int, ...] = getCppPointer(self._value)  # type: ignore[no-untyped-call]  # no stubs
            return addresses[0]
        return 0


class PlaceInterface(QAccessibleWidget):
    """A row of the navigation: selected while its page is shown, and can be pressed."""

    def __init__(self, button: QPushButton, place: Place) -> None:
        super().__init__(button, QAccessible.Role.PageTab, "")
        self._button = button
        self._place = place

    def state(self) -> QAccessible.State:
        state = super().state()
        state.selectable = True
        state.selected = self._place.current
        return state

    def actionNames(self) -> list[str]:
        return [self.pressAction(), *super().actionNames()]

    def doAction(self, name: str) -> None:
        if name == self.pressAction():
            self._button.click()
        else:
            super().doAction(name)


@cache
def describe_controls() -> None:
    """Tell Qt, once, of the interfaces made here."""
    QAccessible.installFactory(_interface)


def announce_value(widget: QWidget, value: int | None) -> None:
    """Say a new value where a screen reader listens."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleValueChangeEvent(widget, value))


def _interface(_class_name: str, described: QObject) -> QAccessibleInterface | None:
    made: QAccessibleInterface | None = None
    if isinstance(described, GroupOfControls):
        made = QAccessibleWidget(described, QAccessible.Role.Grouping, "")
    elif isinstance(described, QPushButton) and isinstance(described, Place):
        made = PlaceInterface(described, described)
    elif isinstance(described, QWidget) and isinstance(described, Rated):
        made = RatedInterface(described, described)
    if made is not None:
        # Qt does not keep it: it lives as long as the widget's Python side.
        described.__dict__["_spoken_interface"] = made
    return made
