"""Scrolls to a form that has just opened: where the keyboard is, the eye finds it."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from companion.ui.widgets.in_view import bring_into_view

SETTLED_MS = 300


def show_opened(form: QWidget) -> None:
    """Bring a form into view as soon as it has its place on the page, and as the page grows with it."""
    _Arrival(form)


class _Arrival(QObject):
    """Belongs to the form for a moment: what is new in it gets its height over several turns and paints."""

    def __init__(self, form: QWidget) -> None:
        super().__init__(form)
        self._form = form
        around = form.parentWidget()
        while around is not None:
            if isinstance(around, QScrollArea):
                around.verticalScrollBar().rangeChanged.connect(self._bring)
            around = around.parentWidget()
        QTimer.singleShot(0, self, self._bring)
        QTimer.singleShot(SETTLED_MS, self, self.deleteLater)

    def _bring(self) -> None:
        if self._form.isVisible():
            bring_into_view(self._form, self._form.rect())
