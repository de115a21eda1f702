"""Trends: the pain of many days as a chart, in words and as a table, and on the body map."""

import logging
from datetime import timedelta
from functools import partial

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QWidget

from companion.analysis.periods import Period
from companion.analysis.records import PainRecords
from companion.charts.loading import ChartKit, load
from companion.domain.changes import Changes
from companion.domain.day import marks_of_day
from companion.domain.record import Kind
from companion.domain.settings import Settings
from companion.domain.text import N_, _
from companion.ui.background import run
from companion.ui.columns import ABOVE, BELOW, LARGE_TEXT, MARGIN, ColumnsArea
from companion.ui.diary import Diary
from companion.ui.materials import Materials
from companion.ui.pain_reader import PainReader
from companion.ui.panels.body_time.moving import moved
from companion.ui.panels.body_time.place import BodyTimePlace
from companion.ui.theme import Theme
from companion.ui.widgets.chart_card import ChartCard
from companion.ui.widgets.chart_view import look_of
from companion.ui.widgets.flow import Flow
from companion.ui.widgets.last_marks import LastMarks
from companion.ui.widgets.page_header import PageHeader
from companion.ui.widgets.stacks import Column, Row
from companion.ui.widgets.view_switch import ViewSwitch

LOG = logging.getLogger(__name__)
START_AFTER = 7
LATELY = timedelta(days=91)
CHARTS, BODY = "charts", "body"
PERIODS = (
    (Period.FOUR_WEEKS, N_("4 weeks")),
    (Period.THREE_MONTHS, N_("3 months")),
    (Period.YEAR, N_("Year")),
    (Period.ALL, N_("All")),
)


class TrendsPage(QWidget):
    """Loads what charts need when they are first shown, and reads the diary anew when that has changed."""

    def __init__(
        self, theme: Theme, diary: Diary, materials: Materials, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._theme = theme
        self._diary = diary
        self._kit: ChartKit | None = None
        self._reader = PainReader(diary, self)
        self._needs = frozenset({Kind.ENTRIES})
        self._loading = False
        self._stale = True
        self._enough = False
        self._shown_on = diary.today()
        self._shown: list[QWidget] = []
        self._period = Period.THREE_MONTHS
        self._top = QWidget(self)
        self._header = PageHeader(theme, _("Trends"), self._top)
        self._view = ViewSwitch(theme, _("Show"), [(CHARTS, _("Charts")), (BODY, _("Body map"))], self._top)
        self._choice = ViewSwitch(
            theme, _("Period"), [(each.name, _(words)) for each, words in PERIODS], self._top
        )
        self._choice.show_view(self._period.name)
        self._start = LastMarks(theme, materials.body.regions, START_AFTER, self)
        self._cards: list[ChartCard] = []
        self._views = QStackedWidget(self)
        self._area = ColumnsArea(theme, self)
        self._body = BodyTimePlace(theme, diary, materials, self)
        for view in (self._area, self._body):
            self._views.addWidget(view)
        self._head = Row(theme, self._top, gap=8)
        self._head.addWidget(self._header, 1)
        switches = Flow(theme, gap=8)
        switches.addWidget(self._view)
        switches.addWidget(self._choice)
        self._head.addLayout(switches)
        self._column = Column(theme, self, gap=8, margins=(MARGIN, 14, MARGIN, 0))
        self._column.addWidget(self._top)
        self._column.addWidget(self._views, 1)
        self._add_card()
        self._view.switched.connect(self._change_view)
        self._choice.switched.connect(self._choose_period)
        self._reader.read.connect(self._show_charts)
        diary.changed.connect(self._follow)
        theme.changed.connect(self._arrange)

    def apply_settings(self, settings: Settings) -> None:
        """Take over how the person wants the body to be drawn."""
        self._body.apply_settings(settings)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale or self._shown_on != self._diary.today():
            self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._body.pause()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _follow(self, changes: Changes) -> None:
        if not self._needs & changes.kinds:
            return
        self._stale = True
        if self.isVisible():
            self._refresh()

    def _choose_period(self, key: str) -> None:
        self._period = Period[key]
        self._body.show_period(self._period)
        if self._view.shown == CHARTS:
            self._refresh()

    def _change_view(self) -> None:
        self._body.pause()
        if self._theme.scale >= LARGE_TEXT:
            self._arrange()
        self._refresh()

    def _refresh(self) -> None:
        if self._stale or self._shown_on != self._diary.today():
            self._look_again()
        if self._view.shown == BODY:
            self._show_body()
        else:
            self._show_charts_or_start()

    def _look_again(self) -> None:
        """What holds for every period until the diary changes."""
        self._stale = False
        self._shown_on = self._diary.today()
        self._enough = self._has_enough()

    def _has_enough(self) -> bool:
        """Mostly the last days say so, and nobody reads the others."""
        since, today = self._diary.first_day(), self._shown_on
        lately = max(since or today, today - LATELY)
        return any(
            len(self._diary.answered_days(first, today)) >= START_AFTER for first in (lately, since) if first
        )

    def _show_body(self) -> None:
        self._needs |= {Kind.SESSIONS}
        self._choice.show()
        self._views.setCurrentWidget(self._body)
        self._body.refresh()

    def _show_charts_or_start(self) -> None:
        self._views.setCurrentWidget(self._area)
        self._show_parts(enough=self._enough)
        if not self._enough:
            self._show_last_marks()
        elif self._kit is None:
            self._load()
        else:
            self._reader.start(self._period)

    def _add_card(self) -> None:
        card = ChartCard(self._theme, self)
        card.opened.connect(self._bring_into_view)
        self._cards.append(card)

    def _bring_into_view(self, table: QWidget) -> None:
        # The layout makes room for it first.
        QTimer.singleShot(0, table, partial(self._area.ensureWidgetVisible, table))

    def _show_parts(self, *, enough: bool) -> None:
        shown: list[QWidget] = [self._choice, *self._cards] if enough else [self._start]
        for part in (self._choice, self._start, *self._cards):
            part.setVisible(part in shown)
        # Placing anew hides everything for a moment, so it is done when something else stands there.
        if shown != self._shown:
            self._shown = shown
            self._arrange()

    def _arrange(self) -> None:
        large = self._theme.scale >= LARGE_TEXT
        below, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._head.setDirection(below if large else beside)
        with moved(self._top):
            self._place_top(large=large)
        self._fit()

    def _place_top(self, *, large: bool) -> None:
        """Large text would leave little of the window below the head: it scrolls with what is shown."""
        cards: list[QWidget] = [self._start, *self._cards]
        with_charts = large and self._view.shown == CHARTS
        if not with_charts:
            self._column.insertWidget(0, self._top)
        self._area.place([(0, [self._top, *cards] if with_charts else cards)])
        self._body.carry(self._top if large and not with_charts else None)

    def _fit(self) -> None:
        """A chart is as tall as the window allows; what does not fit is reached by scrolling."""
        # Asked of the area: handing the viewport to Python would look through every kind of widget.
        room = self._area.maximumViewportSize().height() - self._theme.px(ABOVE + BELOW)
        for card in self._cards:
            card.fit(room)

    def _load(self) -> None:
        """In the background: the page is there at once, and says that it is getting ready."""
        if not self._loading:
            self._loading = True
            self._cards[0].say(_("Getting your chart ready"))
            run(partial(load, look_of(self._theme)), self._take_kit, self._explain)

    def _take_kit(self, kit: ChartKit) -> None:
        self._loading = False
        self._kit = kit
        self._needs = self._needs.union(*(chart.needs for chart in kit.charts))
        while len(self._cards) < len(kit.charts):
            self._add_card()
        if self._view.shown == CHARTS:
            self._refresh()

    def _explain(self, problem: Exception) -> None:
        """The next time the page is shown it is tried again."""
        self._loading = False
        self._stale = True
        LOG.warning("charts are not available: %s", type(problem).__name__)
        self._cards[0].say(_("The chart cannot be shown now. Your entries are all there, on the Diary page."))

    def _show_charts(self, records: PainRecords) -> None:
        if self._kit is not None:
            for card, chart in zip(self._cards, self._kit.charts, strict=True):
                card.show_chart(self._kit.render, chart, chart.data(records))

    def _show_last_marks(self) -> None:
        """There are few days yet, so all entries can be read."""
        marked = [entry for entry in self._diary.entries() if entry.marks]
        if not marked:
            self._start.show_marks("", {})
            return
        day = marked[-1].moment.day
        marks = marks_of_day(entry for entry in marked if entry.moment.day == day)
        self._start.show_marks(QLocale().toString(day, "dddd d MMMM"), marks)
