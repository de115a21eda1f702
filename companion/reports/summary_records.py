"""What the diary gives for the one-page report of a stretch of days."""

from dataclasses import dataclass
from datetime import date

from companion.analysis.periods import Span
from companion.analysis.records import PainRecords
from companion.domain.body_days import BodyDays
from companion.domain.dose import DoseDay
from companion.domain.flare import Flare
from companion.domain.medicine import Medicine
from companion.domain.routine import Session
from companion.domain.self_count import SelfCount
from companion.domain.sleep import Night
from companion.domain.visit import VisitQuestion


@dataclass(frozen=True, kw_only=True)
class ReportRecords:
    """`pain` has the days; `days` begins with the first of them on which there was a diary already.

    `late` are days with a check-in that was written on a later day. Medicines, flares and questions are all
    there are, the rest is of the days alone.
    """

    pain: PainRecords
    days: BodyDays
    today: date
    late: tuple[date, ...] = ()
    nights: tuple[Night, ...] = ()
    self_counts: tuple[SelfCount, ...] = ()
    medicines: tuple[Medicine, ...] = ()
    dose_days: tuple[DoseDay, ...] = ()
    flares: tuple[Flare, ...] = ()
    sessions: tuple[Session, ...] = ()
    questions: tuple[VisitQuestion, ...] = ()

    @property
    def span(self) -> Span:
        return self.pain.span


def counted_from(span: Span, since: date | None) -> date:
    """The first day of a span on which there was a diary: days before it are no days without an entry."""
    return span.first if since is None else min(max(span.first, since), span.last)
