"""Puts off what the first picture of a widget does not need, so that a window is there sooner."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


def after_first_paint(widget: QWidget, then: Callable[[], None]) -> None:
    """Call `then` once, when the next paint of the widget is on the screen.

    Nothing is called for a widget that is deleted before it was painted.
    """
    _Watch(widget, then)


class _Watch(QObject):
    """Belongs to the widget and leaves when it has seen a paint."""

    def __init__(self, widget: QWidget, then: Callable[[], None]) -> None:
        super().__init__(widget)
        self._then = then
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            # The whole window is painted and sent within one event; a timer has its turn after it.
            QTimer.singleShot(0, self, self._call)
        return False

    def _call(self) -> None:
        self.deleteLater()
        self._then()
