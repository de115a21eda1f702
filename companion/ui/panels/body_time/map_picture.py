"""A body map with its name, what it measures and of which days above it, and its legend below."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from companion.domain.body import View
from companion.ui.columns import LARGE_TEXT
from companion.ui.theme import Theme
from companion.ui.widgets.body_map import BodyMap
from companion.ui.widgets.labels import Label
from companion.ui.widgets.ramp_legend import RampLegend
from companion.ui.widgets.stacks import Column

WORDS_HEIGHT, TALLEST, LINES = 66, 420, 2
"""Room for the words over the figures, and the tallest map, px at 100 % text; lines kept for the words."""


class MapPicture(QWidget):
    """The words are what a screen reader hears of the map first."""

    def __init__(
        self,
        theme: Theme,
        body_map: BodyMap,
        measure: str,
        legend: RampLegend,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._measure = Label(theme, measure, role="small", wrap=True)
        self._line = Label(theme, "", role="small", tone="muted", wrap=True)
        self._map = body_map
        # Small maps are read; whoever wants to look closer opens the map of one period.
        body_map.bar.hide()
        column = Column(theme, self, gap=2)
        column.addWidget(Label(theme, body_map.accessibleName(), role="strong"))
        for label in (self._measure, self._line):
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            column.addWidget(label)
        column.addWidget(body_map, 100)
        column.addWidget(legend)
        column.addStretch(1)
        theme.changed.connect(self._fit)
        self._fit()

    def set_words(self, words: str) -> None:
        self._line.setText(words)
        self._map.setAccessibleDescription(f"{self._measure.text()} {words}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Pictures side by side stand on one line, and no taller than their width lets the figures be."""
        page = self._map.views[View.FRONT].page
        figure = self.width() / 2 * page.height() / page.width()
        least = self._map.minimumSizeHint().height()
        fitting = min(round(figure) + self._theme.px(WORDS_HEIGHT), self._theme.px(TALLEST))
        self._map.setFixedHeight(max(least, fitting))
        # Large text stands in one column, where no line has to match that of a neighbour.
        lines = LINES if self._theme.scale < LARGE_TEXT else 0
        for label in (self._measure, self._line):
            label.setMinimumHeight(lines * self._theme.line_height("small"))
