"""Report: one page to take along to a visit, as it will be printed, and what goes into it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from companion.domain.body import Build
from companion.domain.changes import Changes
from companion.domain.settings import Settings
from companion.domain.text import _
from companion.ui.columns import MARGIN, ColumnsArea, columns_for
from companion.ui.diary import Diary
from companion.ui.materials import Materials
from companion.ui.panels.report_options import ReportOptions
from companion.ui.panels.report_saving import ReportSaving
from companion.ui.panels.report_text import ReportText
from companion.ui.report_studio import MadeReport, ReportStudio
from companion.ui.theme import Theme
from companion.ui.widgets.page_header import PageHeader
from companion.ui.widgets.paper_view import PaperView
from companion.ui.widgets.stacks import Column

SIDE_WIDTH = 372


class ReportPage(QWidget):
    """Reads the diary anew when it is shown and something has changed. `visits_asked` opens the questions."""

    visits_asked = Signal()

    def __init__(
        self, theme: Theme, diary: Diary, materials: Materials, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._theme = theme
        self._diary = diary
        self._stale = True
        self._shown_on = diary.today()
        self._columns = 0
        self._build = Build.STRAIGHT
        self._studio = ReportStudio(diary, materials, self)
        self._header = PageHeader(theme, _("Report"), self)
        self._paper = PaperView(theme, _("The page as it will be printed"), self)
        self._text = ReportText(theme, self)
        self._saving = ReportSaving(theme, self)
        self._options = ReportOptions(theme, diary.today(), self)
        self._area = ColumnsArea(theme, self)
        column = Column(theme, self, gap=8, margins=(MARGIN, 14, MARGIN, 0))
        column.addWidget(self._header)
        column.addWidget(self._area, 1)
        self._connect()

    def apply_settings(self, settings: Settings) -> None:
        """Take over which figure is drawn. Left and right are never mirrored for other eyes."""
        build = settings.build or Build.STRAIGHT
        if build is not self._build:
            self._build = build
            self._studio.set_build(build)
            self._refresh_if_seen()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale or self._shown_on != self._diary.today():
            self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _connect(self) -> None:
        self._diary.changed.connect(self._follow)
        self._theme.changed.connect(self._restyle)
        self._options.span_chosen.connect(self._studio.read)
        self._options.choice_changed.connect(self._studio.choose)
        self._options.points_asked.connect(self.visits_asked)
        self._studio.begun.connect(self._wait)
        self._studio.made.connect(self._show)
        self._studio.stopped.connect(self._explain)

    def _follow(self, _changes: Changes) -> None:
        self._refresh_if_seen()

    def _refresh_if_seen(self) -> None:
        self._stale = True
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        self._stale = False
        self._shown_on = self._diary.today()
        self._options.set_today(self._shown_on)
        self._studio.read(self._options.span())

    def _wait(self) -> None:
        self._saving.set_report(None)
        self._header.set_line(_("The page is being made."))

    def _show(self, report: MadeReport) -> None:
        self._paper.show_page(report.image, report.spoken)
        self._text.set_text(report.spoken)
        self._saving.set_report(report)
        self._header.set_line(_("One page to take along. It is made here, and nothing is sent anywhere."))

    def _explain(self) -> None:
        """The next time the page is shown it is tried again."""
        self._stale = True
        self._header.set_line(_("The report cannot be made now. Your entries are all there."))

    def _restyle(self) -> None:
        self._columns = 0
        self._arrange()

    def _arrange(self) -> None:
        columns = min(2, columns_for(self.width(), self._theme.scale))
        if columns == self._columns:
            return
        self._columns = columns
        side: list[QWidget] = [self._saving, self._options]
        if columns == 1:
            self._area.place([(0, [*side, self._text, self._paper])])
        else:
            self._area.place([(0, [self._paper, self._text]), (SIDE_WIDTH, side)])
