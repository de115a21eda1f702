"""The part of a day about self-counts: a tile with the result of each."""

from datetime import date

from PySide6.QtWidgets import QWidget

from companion.domain.instrument_scores import result_of
from companion.domain.text import _
from companion.ui.diary import Diary
from companion.ui.panels.instrument_words import name_words, short_words
from companion.ui.saved_state import short_time
from companion.ui.theme import Theme
from companion.ui.widgets.fact_tile import FactTile
from companion.ui.widgets.stacks import Column


class DaySelfCounts(QWidget):
    """Read only: the page of self-counts is where they are answered."""

    def __init__(self, theme: Theme, diary: Diary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._diary = diary
        self._tiles: list[FactTile] = []
        self._is_empty = True
        self._column = Column(theme, self, gap=10)
        self.hide()

    @property
    def is_empty(self) -> bool:
        return self._is_empty

    def show_day(self, day: date) -> None:
        """Show what was answered on a day, by time."""
        counts = self._diary.self_counts(day, day)
        self._is_empty = not counts
        while len(self._tiles) < len(counts):
            tile = FactTile(self._theme, "list", "", parent=self)
            self._column.addWidget(tile)
            self._tiles.append(tile)
        for place, tile in enumerate(self._tiles):
            tile.setVisible(place < len(counts))
            if place < len(counts):
                count = counts[place]
                words = _("{time}, {result}")
                line = words.format(time=short_time(count.moment), result=short_words(result_of(count)))
                tile.set_text(name_words(count.instrument), line)
        self.setHidden(self._is_empty)
