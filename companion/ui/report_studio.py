"""Makes the report that was asked for last: reads in pieces, works things out in the background."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from companion.analysis.periods import Span
from companion.domain.body import Build
from companion.domain.routine import Routine
from companion.paths import resources
from companion.reports.summary_choice import ReportChoice
from companion.reports.summary_records import ReportRecords
from companion.ui.background import run
from companion.ui.date_names import date_names
from companion.ui.diary import Diary
from companion.ui.materials import Materials
from companion.ui.printing.report_desk import ReportDesk
from companion.ui.report_reader import ReportReader
from companion.ui.theme import Theme

if TYPE_CHECKING:
    from companion.reports.summary import ReportSummary
    from companion.ui.printing.report_sheet import ReportContent

LOG = logging.getLogger(__name__)

# Numbers and pages are worked out on another thread, which imports what that needs.
# ruff: noqa: PLC0415


@dataclass(frozen=True, kw_only=True)
class MadeReport:
    """A page that is ready, and what it was made with. `turn` counts what was asked for."""

    turn: int
    desk: ReportDesk
    content: "ReportContent"
    choice: ReportChoice
    image: QImage
    spoken: str


@dataclass(frozen=True, kw_only=True)
class _Summed:
    """`reading` counts the readings of the diary."""

    reading: int
    summary: "ReportSummary"


class ReportStudio(QObject):
    """`begun` comes when a page is on its way, `made` carries a MadeReport, `stopped` says why there is none.

    What is overtaken by another wish is not announced.
    """

    begun = Signal()
    made = Signal(object)
    stopped = Signal()

    def __init__(self, diary: Diary, materials: Materials, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._materials = materials
        # A page of paper is light whatever the window looks like.
        self._paper = Theme(resources() / "themes", self)
        self._choice = ReportChoice()
        self._build = Build.STRAIGHT
        self._turn = self._reading = 0
        self._summary: ReportSummary | None = None
        self._reader = ReportReader(diary, self)
        self._reader.read.connect(self._sum_up)

    def set_build(self, build: Build) -> None:
        """Which figure is drawn from the next page on."""
        self._build = build

    def read(self, span: Span) -> None:
        """Read the diary anew and make the page."""
        self._summary = None
        self._reading += 1
        self._begin()
        self._reader.start(span)

    def choose(self, choice: ReportChoice) -> None:
        """Make the page anew with what was read; before anything was read it is kept for then."""
        self._choice = choice
        if self._summary is not None:
            self._begin()
            self._draw(self._summary)

    def _begin(self) -> None:
        self._turn += 1
        self.begun.emit()

    def _sum_up(self, records: ReportRecords) -> None:
        run(partial(_summed, self._reading, records), self._take_summary, self._explain)

    def _take_summary(self, found: _Summed) -> None:
        if found.reading == self._reading:
            self._summary = found.summary
            self._draw(found.summary)

    def _draw(self, summary: "ReportSummary") -> None:
        run(partial(_made, self._turn, summary, self._choice, self._desk()), self._take_page, self._explain)

    def _desk(self) -> ReportDesk:
        body = self._materials.body
        return ReportDesk(
            theme=self._paper,
            drawing=body.drawing,
            regions=body.regions,
            dates=date_names(),
            routines=partial(_routines, self._materials),
            build=self._build,
        )

    def _take_page(self, page: MadeReport) -> None:
        if page.turn == self._turn:
            self.made.emit(page)

    def _explain(self, problem: Exception) -> None:
        LOG.warning("the report is not available: %s", type(problem).__name__)
        self.stopped.emit()


def _summed(reading: int, records: ReportRecords) -> _Summed:
    from companion.reports.summary import summarised

    return _Summed(reading=reading, summary=summarised(records))


def _made(turn: int, summary: "ReportSummary", choice: ReportChoice, desk: ReportDesk) -> MadeReport:
    from companion.reports.summary_spoken import spoken
    from companion.ui.printing.report_work import content_of, picture_of

    content = content_of(desk, summary, choice)
    return MadeReport(
        turn=turn,
        desk=desk,
        content=content,
        choice=choice,
        image=picture_of(desk, content, choice.paper),
        spoken=spoken(content.words),
    )


def _routines(materials: Materials) -> Mapping[str, Routine]:
    return materials.routines
