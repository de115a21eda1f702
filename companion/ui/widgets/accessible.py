"""What screen readers hear of the controls that Qt cannot describe by itself."""

from functools import cache, partial
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QLabel, QPushButton, QWidget
from shiboken6 import isValid


@runtime_checkable
class Place(Protocol):
    """A button of the navigation."""

    current: bool


@runtime_checkable
class Heads(Protocol):
    """A label that heads what stands below it."""

    heads: bool


class GroupOfControls(QWidget):
    """A widget whose own name is spoken before those of its parts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        describe_controls()


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


class HeadingInterface(QAccessibleWidget):
    """A heading; its name is what stands on it."""

    def __init__(self, label: QLabel) -> None:
        super().__init__(label, QAccessible.Role.Heading, "")
        self._label = label

    def text(self, kind: QAccessible.Text) -> str:
        return self._label.text() if kind == QAccessible.Text.Name else super().text(kind)


@cache
def describe_controls() -> None:
    """Tell Qt, once, of the interfaces made here."""
    QAccessible.installFactory(_interface)


def _interface(_class_name: str, described: QObject) -> QAccessibleInterface | None:
    made: QAccessibleInterface | None = None
    if isinstance(described, GroupOfControls):
        made = QAccessibleWidget(described, QAccessible.Role.Grouping, "")
    elif isinstance(described, QPushButton) and isinstance(described, Place):
        made = PlaceInterface(described, described)
    elif isinstance(described, QLabel) and isinstance(described, Heads):
        made = HeadingInterface(described)
    if made is not None:
        keep(described, made)
    return made


def keep(described: QObject, *interfaces: QAccessibleInterface) -> None:
    """Let interfaces live as long as what they describe: Qt holds plain pointers to them.

    Each time the binding gives an object another meta-object, as it does when a method becomes a slot,
    Qt asks for one more interface and keeps the one before: none of them may go earlier than the object.
    """
    described.destroyed.connect(partial(_forget, interfaces))


def _forget(interfaces: tuple[QAccessibleInterface, ...]) -> None:
    for interface in interfaces:
        # Qt may have let go of it already: it hears first of an object that it knew before.
        if isValid(interface):  # type: ignore[no-untyped-call]  # untyped in the stubs
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(interface))
