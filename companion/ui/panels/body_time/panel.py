"""The body over time as trends show it: the period map, then and now, and the page of a region above them."""

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from companion.analysis.periods import Period
from companion.analysis.region_history import RegionRecords, history_of
from companion.domain.body_days import BodyDays
from companion.domain.settings import Settings
from companion.ui.columns import LARGE_TEXT, ColumnsArea
from companion.ui.diary import Diary
from companion.ui.materials import Materials
from companion.ui.panels.body_time.map_choice import CHANGE, PERIOD, MapChoice
from companion.ui.panels.body_time.moving import moved
from companion.ui.panels.body_time.period_panel import PeriodPanel
from companion.ui.panels.body_time.reader import BodyReader
from companion.ui.theme import Theme
from companion.ui.visit_book import VisitBook
from companion.ui.widgets.stacks import Column

if TYPE_CHECKING:
    from companion.ui.panels.body_time.change_panel import ChangePanel
    from companion.ui.panels.body_time.region_page import RegionPage

# Then and now and the page of a region are made when they are first asked for: the map is there sooner.
# Then and now with its three maps takes so long that the window has turns in between.
# ruff: noqa: PLC0415


class BodyTimePanel(QStackedWidget):
    """Reads the diary when `refresh` is called, and shows the chosen period of it."""

    def __init__(
        self, theme: Theme, diary: Diary, materials: Materials, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._diary = diary
        self._materials = materials
        self._days: BodyDays | None = None
        self._change: ChangePanel | None = None
        self._region = ""
        self._came_from: QWidget | None = None
        self._head: QWidget | None = None
        self._reader = BodyReader(diary, self)
        self._maps = QWidget(self)
        self._choice = MapChoice(theme, self._maps)
        self._area = ColumnsArea(theme, self._maps)
        self._period_map = PeriodPanel(theme, materials.body, self)
        self._settings = Settings()
        self._lay_out()
        self._connect()
        self._arrange()

    def apply_settings(self, settings: Settings) -> None:
        """Take over which figure is drawn, and whether as in a mirror."""
        self._settings = settings
        self._period_map.apply_settings(settings)
        if self._change is not None:
            self._change.apply_settings(settings)

    def show_period(self, period: Period) -> None:
        """Show these days, of what was read already; own dates are given up."""
        self._choice.set_period(period)
        self._show()

    def refresh(self) -> None:
        """Read the diary again and show what it says."""
        self._reader.start()

    def pause(self) -> None:
        """Stop what is playing."""
        self._period_map.pause()

    def carry(self, head: QWidget | None) -> None:
        """Let the head of the page scroll with the maps; None where it stands above them."""
        self._head = head
        self._arrange()

    @cached_property
    def _page(self) -> "RegionPage":
        from companion.ui.panels.body_time.region_page import RegionPage

        page = RegionPage(self._theme, self._materials, self)
        page.closed.connect(self._close_region)
        page.asked.connect(self._keep_question)
        page.set_changeable(changeable=not self._diary.read_only)
        self.addWidget(page)
        return page

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._change is not None:
            self._change.arrange(self.width())

    def _lay_out(self) -> None:
        self._column = Column(self._theme, self._maps, gap=4)
        self._column.addWidget(self._choice)
        self._column.addWidget(self._area, 1)
        self.addWidget(self._maps)

    def _connect(self) -> None:
        self._reader.read.connect(self._take)
        self._choice.map_changed.connect(self._change_map)
        self._choice.span_changed.connect(self._show)
        self._period_map.region_chosen.connect(self._open_region)
        self._theme.changed.connect(self._arrange)

    def _change_map(self) -> None:
        self.pause()
        if self._choice.shown == PERIOD or self._change is not None:
            self._show_map()
        else:
            QTimer.singleShot(0, self, self._load_change)

    def _load_change(self) -> None:
        from companion.ui.panels.body_time.change_panel import ChangePanel

        QTimer.singleShot(0, self, partial(self._make_change, ChangePanel))

    def _make_change(self, kind: "type[ChangePanel]") -> None:
        if self._change is None:
            self._change = kind(self._theme, self._materials.body, self)
            self._change.hide()
            self._change.apply_settings(self._settings)
            self._change.region_chosen.connect(self._open_region)
            QTimer.singleShot(0, self, self._show_change)

    def _show_change(self) -> None:
        """The person may have gone back meanwhile, and placing cards anew takes the keyboard from them."""
        if self._choice.shown == CHANGE:
            self._show_map()

    def _show_map(self) -> None:
        self._arrange()
        self._show()

    def _take(self, days: BodyDays) -> None:
        self._days = days
        self._choice.set_diary(days.first, days.last)
        self._show()

    def _show(self) -> None:
        if self._days is None:
            return
        if self._region:
            self._show_region(self._days)
        if self._choice.shown == PERIOD:
            self._period_map.show_days(self._days, self._choice.span())
        elif self._change is not None:
            self._change.show_days(self._days)

    def _open_region(self, region: str) -> None:
        if self._days is None or self._region:
            # Some styles say twice that a row was chosen: by the click, and by what a click means there.
            return
        self.pause()
        self._region = region
        self._came_from = self.focusWidget()
        self._show_region(self._days)
        self.setCurrentWidget(self._page)
        self._page.focus_back()

    def _show_region(self, days: BodyDays) -> None:
        """Since when is looked for in the whole diary, everything else in the chosen days."""
        span = self._choice.span()
        records = RegionRecords(
            region=self._region,
            marks=self._diary.region_marks(self._region, days.first, days.last),
            sessions=self._diary.session_days(span.first, span.last),
            routines=self._materials.routines,
            around=self._diary.pain_around(self._region, span.first, span.last),
        )
        self._page.show_history(history_of(records, days, span))

    def _keep_question(self, words: str) -> None:
        VisitBook(self._diary).ask(words, self._region)

    def _close_region(self) -> None:
        self._region = ""
        self.setCurrentWidget(self._maps)
        if self._came_from is not None:
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        """Large text would leave little of the window below the choices, so they scroll with the maps."""
        period = self._choice.shown == PERIOD or self._change is None
        cards: list[QWidget] = [self._period_map]
        if self._change is not None:
            cards.append(self._change)
            self._change.arrange(self.width())
        with moved(self._choice):
            above: list[QWidget] = []
            if self._theme.scale >= LARGE_TEXT:
                above = [self._choice] if self._head is None else [self._head, self._choice]
            else:
                self._column.insertWidget(0, self._choice)
            self._area.place([(0, [*above, *cards])], growing=self._period_map if period else None)
        for card in cards:
            card.setVisible((card is self._period_map) == period)
