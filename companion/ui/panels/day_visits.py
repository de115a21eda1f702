"""The part of a day about visits: those of the day, and a quiet way to keep a question for one to come."""

from collections.abc import Sequence
from datetime import date
from itertools import zip_longest

from PySide6.QtWidgets import QWidget

from companion.domain.visit import Visit
from companion.ui.diary import Diary
from companion.ui.panels.ask_form import AskForm
from companion.ui.panels.stamps import Stamps
from companion.ui.panels.visit_words import tile_words
from companion.ui.theme import Theme
from companion.ui.visit_book import VisitBook
from companion.ui.widgets.fact_tile import FactTile
from companion.ui.widgets.stacks import Column


class DayVisits(QWidget):
    """What a person asks about here waits for the next visit; the day is told by when it was written."""

    def __init__(self, theme: Theme, diary: Diary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._book = VisitBook(diary)
        self._day = diary.today()
        self._is_empty = True
        self._tiles: list[tuple[FactTile, Stamps]] = []
        self._ask = AskForm(theme, self)
        self._column = Column(theme, self, gap=10)
        self._column.addWidget(self._ask)
        self._ask.asked.connect(self._keep)

    @property
    def is_empty(self) -> bool:
        """Whether there is no visit on the day."""
        return self._is_empty

    def show_day(self, day: date) -> None:
        """Show what is stored about a day; on another day a question that was begun is put away."""
        if day != self._day:
            self._ask.put_away()
        self._day = day
        visits = self._book.visits_on(day)
        self._is_empty = not visits
        self._show_tiles(visits)
        self._ask.setHidden(self._book.read_only)

    def _show_tiles(self, visits: Sequence[Visit]) -> None:
        while len(self._tiles) < len(visits):
            tile, stamps = FactTile(self._theme, "calendar", "", parent=self), Stamps(self._theme)
            tile.add_below(stamps)
            self._column.insertWidget(len(self._tiles), tile)
            self._tiles.append((tile, stamps))
        for (tile, stamps), visit in zip_longest(self._tiles, visits):
            tile.setVisible(visit is not None)
            if visit is not None:
                tile.set_text(*tile_words(visit, len(self._book.asked_at(visit))))
                stamps.show_record(visit)

    def _keep(self, words: str) -> None:
        self._book.ask(words)
