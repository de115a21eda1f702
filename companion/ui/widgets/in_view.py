"""Scrolls the page so that a part of a widget on it can be seen."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QScrollArea, QWidget

EDGE = 24


def bring_into_view(widget: QWidget, rect: QRect) -> None:
    """Scroll what the widget lies in until `rect`, in its coordinates, is in view; nothing if it is."""
    around = widget.parentWidget()
    while around is not None:
        content = around.widget() if isinstance(around, QScrollArea) else None
        if isinstance(around, QScrollArea) and content is not None:
            middle = widget.mapTo(content, rect.center())
            across, down = rect.width() // 2 + EDGE, rect.height() // 2 + EDGE
            around.ensureVisible(middle.x(), middle.y(), across, down)
        around = around.parentWidget()
