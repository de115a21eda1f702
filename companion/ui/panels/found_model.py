"""The days that were found, newest first, each with a line in which the words are marked."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from companion.domain.day_filter import FoundDay
from companion.domain.text import _
from companion.domain.word_search import Excerpt, excerpt, words_of
from companion.ui.panels.day_delegate import DayRow
from companion.ui.panels.day_words import BETWEEN, long_day
from companion.ui.panels.days_model import SUMMARY

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
KEPT_ROWS = 256


class FoundModel(QAbstractListModel):
    """The found day is under the role SUMMARY; its text is what a screen reader says."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._days: Sequence[FoundDay] = ()
        self._words: tuple[str, ...] = ()
        self._today = date.min
        # A row is asked for many times over while the list rolls by, and its note may be very long.
        self._kept_row = lru_cache(maxsize=KEPT_ROWS)(self._made_row)

    def show_days(self, days: Sequence[FoundDay], typed: str, today: date) -> None:
        """Show these days and mark the words that were typed."""
        self.beginResetModel()
        self._days, self._words, self._today = days, tuple(words_of(typed)), today
        self._kept_row.cache_clear()
        self.endResetModel()

    def row(self, found: object) -> DayRow | None:
        """What is drawn of a found day."""
        return self._kept_row(found) if isinstance(found, FoundDay) else None

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._days)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        found = self._days[index.row()]
        if role == SUMMARY:
            return found
        return self._spoken(found) if role == Qt.ItemDataRole.DisplayRole else None

    def _spoken(self, found: FoundDay) -> str:
        row = self._kept_row(found)
        value = _("not rated") if found.value is None else _("pain {n}").format(n=found.value)
        return ", ".join(part for part in (row.title, value, row.words) if part)

    def _made_row(self, found: FoundDay) -> DayRow:
        line = self._line(found)
        before = _("Flare") + BETWEEN if found.flare and line.text else _("Flare") if found.flare else ""
        marked = tuple((first + len(before), last + len(before)) for first, last in line.spans)
        title = long_day(found.day, self._today)
        return DayRow(value=found.value, title=title, words=before + line.text, marked=marked)

    def _line(self, found: FoundDay) -> Excerpt:
        """From the text with the words in it, else from the first."""
        for text in found.texts:
            line = excerpt(text, self._words)
            if line.spans:
                return line
        return excerpt(found.texts[0], ()) if found.texts else Excerpt(text="")
