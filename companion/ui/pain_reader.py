"""Reads the pain of a time from the diary, however many years it is, while the window answers."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QObject, Signal

from companion.analysis.periods import Period, Span, span_of
from companion.analysis.records import PainRecords, lead_in
from companion.domain.medicine_turns import medicine_turns
from companion.ui.diary import Diary
from companion.ui.in_pieces import InPieces, spans


class PainReader(QObject):
    """`read` carries the PainRecords of the time that was asked for last; a short one comes at once."""

    read = Signal(PainRecords)

    def __init__(self, diary: Diary, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._diary = diary
        self._span = span_of(Period.FOUR_WEEKS, diary.today(), None)
        self._since: date | None = None
        self._ratings: list[tuple[date, int]] = []
        self._answered: list[date] = []
        self._flares: list[date] = []
        self._reading = InPieces(self)
        self._reading.done.connect(self._tell)

    def start(self, period: Period) -> None:
        """Read anew; what is being read is given up."""
        self._since = self._diary.first_day()
        self._span = span_of(period, self._diary.today(), self._since)
        self._ratings, self._answered, self._flares = [], [], []
        if self._reading.start(self._pieces(self._span)):
            self._tell()

    def _pieces(self, span: Span) -> Iterator[None]:
        for first, last in spans(lead_in(span), span.last):
            self._ratings += self._diary.pain_ratings(first, last)
            if last >= span.first:
                within = max(first, span.first), last
                self._answered += self._diary.answered_days(*within)
                self._flares += self._diary.flare_days(*within)
            yield

    def _tell(self) -> None:
        span = self._span
        self.read.emit(
            PainRecords(
                span=span,
                ratings=tuple(self._ratings),
                answered=tuple(self._answered),
                flares=tuple(self._flares),
                since=self._since,
                turns=tuple(medicine_turns(self._diary.medicines(), span.first, span.last)),
            )
        )
