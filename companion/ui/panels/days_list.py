"""All days with an entry as a list, newest first; a press or Enter opens a day."""

from collections.abc import Iterable, Mapping
from datetime import date

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView, QStackedWidget, QVBoxLayout, QWidget

from companion.domain.body import Region
from companion.domain.day_summary import DaySummary
from companion.domain.text import _
from companion.ui.diary import Diary
from companion.ui.panels.day_delegate import DayDelegate, DayRow
from companion.ui.panels.day_words import long_day, summary_words
from companion.ui.panels.days_model import SUMMARY, DaysModel
from companion.ui.theme import Theme
from companion.ui.widgets.labels import Label


class DaysList(QWidget):
    """Reads nothing before it is opened for the first time."""

    day_chosen = Signal(object)

    def __init__(
        self, theme: Theme, diary: Diary, regions: Mapping[str, Region], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._diary = diary
        self._regions = regions
        self._opened = False
        self._chosen: date | None = None
        self._model = DaysModel(diary, self._spoken, self)
        self._view = QListView(self)
        self._view.setModel(self._model)
        self._view.setItemDelegate(DayDelegate(theme, self._row_of, self._view))
        self._view.setUniformItemSizes(True)
        self._view.setMouseTracking(True)
        self._view.setFrameShape(QListView.Shape.NoFrame)
        self._view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._view.setAccessibleName(_("Days with an entry"))
        self._empty = Label(theme, _("Nothing written yet. That is fine."), tone="muted", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._view)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._view.clicked.connect(self._choose)
        self._view.activated.connect(self._choose)
        theme.changed.connect(self._view.reset)

    def open(self) -> None:
        """Read the newest days if that has not happened yet."""
        if not self._opened:
            self._opened = True
            self.refresh()

    def refresh(self) -> None:
        """Read again from the newest day on."""
        if self._opened:
            self._model.reload()
            self._show_chosen()

    def follow(self, days: Iterable[date]) -> None:
        """Read these days again."""
        if self._opened:
            self._model.follow(days)
            self._show_chosen()

    def set_chosen(self, day: date) -> None:
        """Choose the row of a day, if it is in the list."""
        self._chosen = day
        self._show_chosen()

    def _show_chosen(self) -> None:
        self._stack.setCurrentIndex(0 if self._model.rowCount() else 1)
        row = self._model.row_of(self._chosen) if self._chosen else None
        self._view.setCurrentIndex(QModelIndex() if row is None else self._model.index(row))

    def _choose(self, index: QModelIndex) -> None:
        summary = index.data(SUMMARY)
        if isinstance(summary, DaySummary) and summary.day != self._chosen:
            self.day_chosen.emit(summary.day)

    def _row_of(self, summary: object) -> DayRow | None:
        if not isinstance(summary, DaySummary):
            return None
        title, words = self._lines(summary)
        return DayRow(value=summary.value, title=title, words=words)

    def _lines(self, summary: DaySummary) -> tuple[str, str]:
        return long_day(summary.day, self._diary.today()), summary_words(summary, self._regions)

    def _spoken(self, summary: DaySummary) -> str:
        day, words = self._lines(summary)
        value = _("not rated") if summary.value is None else _("pain {n}").format(n=summary.value)
        return f"{day}, {value}, {words}"
