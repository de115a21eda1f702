"""A small still body map for days, lists and reports: marks by colour, beside a list that has the numbers."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from companion.content.body import BodyDrawing
from companion.ui.theme import Theme
from companion.ui.widgets.body_view import BodyView

USUAL_HEIGHT, LEAST_HEIGHT = 250, 120


class BodyPicture(BodyView):
    """Takes no input. Its accessible description, the marks in words, is set by the page."""

    def __init__(self, theme: Theme, drawing: BodyDrawing, parent: QWidget | None = None) -> None:
        super().__init__(theme, drawing, header=False, parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        return self._size_for(self.theme.px(USUAL_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self._size_for(LEAST_HEIGHT)
