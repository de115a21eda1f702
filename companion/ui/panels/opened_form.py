"""Scrolls to a form that has just opened: where the keyboard is, the eye finds it."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from companion.ui.widgets.in_view import bring_into_view


def show_opened(form: QWidget) -> None:
    """Bring a form into view as soon as it has its place on the page."""
    QTimer.singleShot(0, form, partial(_bring, form))


def _bring(form: QWidget) -> None:
    bring_into_view(form, form.rect())
