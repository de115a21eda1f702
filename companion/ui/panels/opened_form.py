"""Scrolls to a form that has just opened: where the keyboard is, the eye finds it."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QWidget

from companion.ui.after_paint import after_first_paint
from companion.ui.widgets.in_view import bring_into_view


def show_opened(form: QWidget) -> None:
    """Bring a form into view as soon as it has its place on the page."""
    QTimer.singleShot(0, form, partial(_bring_twice, form))


def _bring_twice(form: QWidget) -> None:
    """What is new in a form takes its look from the style sheet when it is painted, and may grow then."""
    _bring(form)
    after_first_paint(form, partial(_bring, form))
    form.update()


def _bring(form: QWidget) -> None:
    if form.isVisible():
        # From the form up to its page, each layout asks the next: all of them answer before the page scrolls.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        bring_into_view(form, form.rect())
