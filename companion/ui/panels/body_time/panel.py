"""The body over time as trends show it: the period map, then and now, and the page of a region above them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from companion.analysis.periods import Period, Span, span_of
from companion.domain.body import Build
from companion.domain.body_days import BodyDays
from companion.ui.columns import ColumnsArea
from companion.ui.diary import Diary
from companion.ui.materials import Materials
from companion.ui.panels.body_time.period_panel import PeriodPanel
from companion.ui.panels.body_time.reader import BodyReader
from companion.ui.theme import Theme


class BodyTimePanel(QStackedWidget):
    """Reads the diary when `refresh` is called, and shows the chosen period of it."""

    shown = Signal()

    def __init__(
        self, theme: Theme, diary: Diary, materials: Materials, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._diary = diary
        self._days: BodyDays | None = None
        self._period = Period.THREE_MONTHS
        self._reader = BodyReader(diary, self)
        self._area = ColumnsArea(theme, self)
        self._map = PeriodPanel(theme, materials.body, self)
        self.addWidget(self._area)
        self._reader.read.connect(self._take)
        theme.changed.connect(self._arrange)
        self._arrange()

    def set_build(self, build: Build) -> None:
        self._map.set_build(build)

    def show_period(self, period: Period) -> None:
        """Show these days, of what was read already."""
        self._period = period
        self._show()

    def refresh(self) -> None:
        """Read the diary again; `shown` comes when that is done."""
        self._reader.start()

    def pause(self) -> None:
        """Stop what is playing."""
        self._map.pause()

    def _take(self, days: BodyDays) -> None:
        self._days = days
        self._show()
        self.shown.emit()

    def _show(self) -> None:
        if self._days is not None:
            self._map.show_days(self._days, self._span(self._days))

    def _span(self, days: BodyDays) -> Span:
        return span_of(self._period, days.last, days.first)

    def _arrange(self) -> None:
        self._area.place([(0, [self._map])], growing=self._map)
