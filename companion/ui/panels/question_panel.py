"""A question beside the figure: heading, sentences, controls and choices, scrolling where room is short."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.labels import Label
from companion.ui.widgets.point_list import PointList
from companion.ui.widgets.stacks import Column, Row


class QuestionPanel(QScrollArea):
    """Fill it from top to bottom. `first` is the choice that the keyboard starts at."""

    first: Button

    def __init__(self, theme: Theme, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ground = QWidget(self)
        ground.setProperty("page", "true")
        # Room at the sides for the keyboard ring.
        self._column = Column(theme, ground, gap=10, margins=(6, 4, 12, 8))
        self.heading = Label(theme, heading, role="title", wrap=True)
        self._column.addWidget(self.heading)
        self._column.addStretch(1)
        self.setWidget(ground)

    def add(self, widget: QWidget) -> None:
        self._column.insertWidget(self._column.count() - 1, widget)

    def add_sentence(self, text: str, tone: str = "text") -> Label:
        label = Label(self._theme, text, role="body", tone=tone, wrap=True)
        self.add(label)
        return label

    def add_heading(self, text: str) -> None:
        self.add(Label(self._theme, text, role="heading", wrap=True))

    def add_points(self, texts: Iterable[str] = ()) -> PointList:
        """Sentences as a list."""
        points = PointList(self._theme, texts)
        self.add(points)
        return points

    def add_choice(self, text: str, kind: str = "secondary", icon: str = "") -> Button:
        """A button as wide as the column, so that choices line up."""
        button = Button(self._theme, text, kind=kind, icon=icon)
        self.add(button)
        return button

    def add_pair(self, first: Button, second: Button) -> None:
        """Two choices side by side."""
        row = Row(self._theme, gap=10)
        row.addWidget(first, 1)
        row.addWidget(second, 1)
        self._column.insertLayout(self._column.count() - 1, row)
