"""Reads the marks of the whole diary, a season at a time, so that the window answers in between."""

from datetime import date, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from companion.domain.body_days import BodyDays, BodyDaysBuilder
from companion.ui.diary import Diary

PIECE = timedelta(days=91)


class BodyReader(QObject):
    """`read` carries the BodyDays from the first day of the diary to today."""

    read = Signal(BodyDays)

    def __init__(self, diary: Diary, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._diary = diary
        self._today = diary.today()
        self._next = self._today
        self._builder = BodyDaysBuilder(self._today, self._today)
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._read_piece)

    def start(self) -> None:
        """Read all of it; a reading that is under way begins again, because the diary may have changed."""
        self._today = self._diary.today()
        self._next = min(self._diary.first_day() or self._today, self._today)
        self._builder = BodyDaysBuilder(self._next, self._today)
        self._read_piece()

    def _read_piece(self) -> None:
        last: date = min(self._today, self._next + PIECE)
        self._builder.add(self._diary.day_marks(self._next, last))
        self._next = last + timedelta(days=1)
        if self._next > self._today:
            self._turn.stop()
            self.read.emit(self._builder.made())
        else:
            self._turn.start()
