"""The days that have an entry, newest first; older months are read when the list comes to them."""

from bisect import bisect_left
from collections.abc import Callable, Iterable
from datetime import date, timedelta

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from companion.domain.day_summary import DaySummary, summaries
from companion.ui.diary import Diary

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
SUMMARY = Qt.ItemDataRole.UserRole
ENOUGH = 20
LEAP = timedelta(days=30)


class DaysModel(QAbstractListModel):
    """`spoken` puts a day into words. The summary is under the role SUMMARY."""

    def __init__(
        self, diary: Diary, spoken: Callable[[DaySummary], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._diary = diary
        self._spoken = spoken
        self._days: list[DaySummary] = []
        self._next = diary.today()
        # Until it is loaded there is nothing to fetch: a view asks for rows also while nobody sees it.
        self._first: date | None = None

    def reload(self) -> None:
        """Read from the newest day on again."""
        self.beginResetModel()
        self._days = []
        self._next = self._diary.today()
        self._first = self._diary.first_day()
        self.endResetModel()
        self.fetchMore()

    def follow(self, days: Iterable[date]) -> None:
        """Read these days again; the place in the list is kept."""
        self._first = self._diary.first_day()
        for day in days:
            if day > self._next:
                self._replace(
                    day, summaries(self._diary.entries(day, day), self._diary.flare_days(day, day)).get(day)
                )

    def row_of(self, day: date) -> int | None:
        row = self._place(day)
        return row if row < len(self._days) and self._days[row].day == day else None

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._days)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        summary = self._days[index.row()]
        if role == SUMMARY:
            return summary
        return self._spoken(summary) if role == Qt.ItemDataRole.DisplayRole else None

    def canFetchMore(self, parent: Index = NOWHERE) -> bool:  # noqa: N802 - Qt's name
        return not parent.isValid() and self._first is not None and self._next >= self._first

    def fetchMore(self, _parent: Index = NOWHERE) -> None:  # noqa: N802 - Qt's name
        """Read back over long gaps until there are enough new rows to fill a window."""
        found: list[DaySummary] = []
        while self.canFetchMore() and len(found) < ENOUGH:
            first = self._next - LEAP
            span = first + timedelta(days=1), self._next
            read = summaries(self._diary.entries(*span), self._diary.flare_days(*span))
            found += sorted(read.values(), key=_newest_first)
            self._next = first
        if found:
            self.beginInsertRows(NOWHERE, len(self._days), len(self._days) + len(found) - 1)
            self._days += found
            self.endInsertRows()

    def _replace(self, day: date, summary: DaySummary | None) -> None:
        row = self._place(day)
        known = self.row_of(day) is not None
        if summary is None and known:
            self.beginRemoveRows(NOWHERE, row, row)
            del self._days[row]
            self.endRemoveRows()
        elif summary is not None and known:
            self._days[row] = summary
            self.dataChanged.emit(self.index(row), self.index(row))
        elif summary is not None:
            self.beginInsertRows(NOWHERE, row, row)
            self._days.insert(row, summary)
            self.endInsertRows()

    def _place(self, day: date) -> int:
        """Where a day stands or would stand."""
        return bisect_left(self._days, -day.toordinal(), key=_newest_first)


def _newest_first(summary: DaySummary) -> int:
    return -summary.day.toordinal()
