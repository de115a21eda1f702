"""Reads what a report needs from the diary, however many years it is, while the window answers."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from companion.analysis.periods import Span
from companion.analysis.records import PainRecords, lead_in
from companion.domain.body_days import BodyDaysBuilder
from companion.domain.medicine_turns import medicine_turns
from companion.reports.summary_records import ReportRecords, counted_from
from companion.ui.diary import Diary
from companion.ui.in_pieces import InPieces, spans

if TYPE_CHECKING:
    from companion.domain.dose import DoseDay
    from companion.domain.routine import Session
    from companion.domain.self_count import SelfCount
    from companion.domain.sleep import Night


class ReportReader(QObject):
    """`read` carries the ReportRecords of the days that were asked for last; a short time comes at once."""

    read = Signal(ReportRecords)

    def __init__(self, diary: Diary, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._diary = diary
        self._found = _Found(Span(first=diary.today(), last=diary.today()), None)
        self._reading = InPieces(self)
        self._reading.done.connect(self._tell)

    def start(self, span: Span) -> None:
        """Read anew; what is being read is given up."""
        self._found = _Found(span, self._diary.first_day())
        if self._reading.start(self._pieces(self._found)):
            self._tell()

    def _pieces(self, found: "_Found") -> Iterator[None]:
        diary, span = self._diary, found.span
        found.ratings += diary.pain_ratings(lead_in(span), span.first - timedelta(days=1))
        for first, last in spans(span.first, span.last):
            found.ratings += diary.pain_ratings(first, last)
            found.answered += diary.answered_days(first, last)
            found.late += diary.late_days(first, last)
            found.flares += diary.flare_days(first, last)
            yield
            found.marks.add(diary.day_marks(first, last))
            yield
            found.nights += diary.nights(first, last)
            found.dose_days += diary.dose_days(first, last)
            yield
            found.sessions += diary.sessions(first, last)
            found.self_counts += diary.self_counts(first, last)
            yield

    def _tell(self) -> None:
        found, medicines = self._found, self._diary.medicines()
        span = found.span
        pain = PainRecords(
            span=span,
            ratings=tuple(found.ratings),
            answered=tuple(found.answered),
            flares=tuple(found.flares),
            since=found.since,
            turns=tuple(medicine_turns(medicines, span.first, span.last)),
        )
        self.read.emit(
            ReportRecords(
                pain=pain,
                days=found.marks.made(),
                today=self._diary.today(),
                late=tuple(found.late),
                nights=tuple(found.nights),
                self_counts=tuple(found.self_counts),
                medicines=tuple(medicines),
                dose_days=tuple(found.dose_days),
                flares=tuple(self._diary.flares()),
                sessions=tuple(found.sessions),
                questions=tuple(self._diary.visit_questions()),
            )
        )


class _Found:
    """What was read so far."""

    def __init__(self, span: Span, since: date | None) -> None:
        self.span = span
        self.since = since
        self.ratings: list[tuple[date, int]] = []
        self.answered: list[date] = []
        self.late: list[date] = []
        self.flares: list[date] = []
        self.marks = BodyDaysBuilder(counted_from(span, since), span.last)
        self.nights: list[Night] = []
        self.dose_days: list[DoseDay] = []
        self.sessions: list[Session] = []
        self.self_counts: list[SelfCount] = []
