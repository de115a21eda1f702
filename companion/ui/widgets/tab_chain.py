"""Keeps the Tab key in the order of reading where parts of a page are made later, or change their places."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def chain(before: QWidget, *parts: QWidget) -> QWidget:
    """Let Tab go from `before` through all stops of these parts; returns the last of them.

    `before` may be any widget that was made in its right place, also one that takes no focus itself.
    """
    last = _stop_up_to(before)
    for part in parts:
        for widget in (part, *part.findChildren(QWidget)):
            # The lists that fields open are windows of their own.
            if _is_stop(widget) and widget.window() is last.window():
                QWidget.setTabOrder(last, widget)
                last = widget
    return last


def _stop_up_to(widget: QWidget) -> QWidget:
    """The widget itself or the nearest before it that takes the focus: Qt puts nothing behind others."""
    found: QWidget | None = widget
    while found is not None and not _is_stop(found):
        found = found.previousInFocusChain()
        if found is widget:
            break
    return found or widget


def _is_stop(widget: QWidget) -> bool:
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None
