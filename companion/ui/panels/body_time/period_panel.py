"""The map of a period: how strongly or how often each part was marked, as a whole or week by week."""

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from companion.analysis.body_use import PeriodMap, WeekFrames, period_map
from companion.analysis.periods import Span
from companion.charts.dates import span_words
from companion.domain.body import Build
from companion.domain.body_days import BodyDays
from companion.domain.settings import Settings
from companion.domain.text import _
from companion.ui.announce import announce
from companion.ui.columns import LARGE_TEXT
from companion.ui.date_names import date_names
from companion.ui.materials import BodyMaterial
from companion.ui.panels.body_time.heat import Measure, explanation, heat_of, legend_of, rows_of
from companion.ui.panels.body_time.map_tools import MapTools
from companion.ui.panels.body_time.region_table import RegionTable
from companion.ui.panels.body_time.week_player import WeekPlayer
from companion.ui.panels.body_time.whole_card import WholeCard
from companion.ui.panels.body_time.words import entries_sentence, period_sentence, week_words
from companion.ui.theme import Theme
from companion.ui.widgets.body_tinted import TintedMap
from companion.ui.widgets.flow import Flow
from companion.ui.widgets.labels import Label
from companion.ui.widgets.ramp_legend import BodyHeatLegend
from companion.ui.widgets.stacks import Column, Row
from companion.ui.widgets.view_switch import ViewSwitch

if TYPE_CHECKING:
    from companion.ui.printing.body_sheet import BodyContent

WHOLE, WEEKS = "whole", "weeks"
LIST_WIDTH, WIDEST, BESIDE_FROM = 440, 16777215, 860


class PeriodMapView(TintedMap):
    """Grows with the card, and asks for no more than its numbers need."""

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()


class PeriodPanel(WholeCard):
    """`region_chosen` asks for the page of a region."""

    region_chosen = Signal(str)

    def __init__(self, theme: Theme, body: BodyMaterial, parent: QWidget | None = None) -> None:
        super().__init__(theme, gap=10, parent=parent)
        self._theme = theme
        self._whole: PeriodMap | None = None
        self._frames: WeekFrames | None = None
        self._shown: PeriodMap | None = None
        self._week = 0
        self._settings = Settings()
        # Made in the order in which they stand, because the Tab key follows that.
        self._measure = ViewSwitch(
            theme, _("What the map shows"), [(each.name, _(each.value)) for each in Measure], self
        )
        self._pace = ViewSwitch(
            theme, _("Show the period"), [(WHOLE, _("Whole period")), (WEEKS, _("Week by week"))], self
        )
        self._tools = MapTools(theme, body, self.content, self._regions, self)
        self._player = WeekPlayer(theme, self)
        self._entries = Label(theme, "", role="strong", wrap=True)
        self._sentence = Label(theme, "", tone="muted", wrap=True)
        self.map = PeriodMapView(
            theme, body.regions, body.drawing, _("Body map of a period, front and back"), self
        )
        self._legend = BodyHeatLegend(theme, self)
        self._title = Label(theme, "", role="strong")
        self._explanation = Label(theme, "", role="small", tone="muted", wrap=True)
        self._table = RegionTable(theme, _("Marked parts"), body.regions, self)
        self._hint = Label(
            theme, _("Choose a part, here or on the map, to see its history."), role="small", tone="muted"
        )
        self._words = QWidget(self)
        self._middle = Row(theme, gap=20)
        self._lay_out()
        self._connect()
        self._change_measure()
        self._arrange()

    def apply_settings(self, settings: Settings) -> None:
        """Take over which figure is drawn, and whether as in a mirror."""
        self._settings = settings
        self.map.set_build(settings.build or Build.STRAIGHT)
        self.map.set_mirrored(settings.mirrored_map)

    def show_days(self, days: BodyDays, span: Span) -> None:
        """Show a span of the diary. The chosen week stays where the span has it, and is else the newest."""
        self._whole = period_map(days, span)
        frames = WeekFrames(days, span)
        self._week = self._same_week(frames)
        self._frames = frames
        self._player.set_weeks(len(frames), self._week)
        self._show()

    def pause(self) -> None:
        self._player.pause()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        switches = Flow(self._theme, gap=16)
        switches.addWidget(self._measure)
        switches.addWidget(self._pace)
        switches.addWidget(self._tools)
        words = Column(self._theme, self._words, gap=8)
        words.addWidget(self._entries)
        words.addWidget(self._sentence)
        words.addWidget(self._table, 100)
        words.addWidget(self._hint)
        words.addStretch(1)
        picture = Column(self._theme, gap=6)
        about = Column(self._theme, gap=0)
        about.addWidget(self._title)
        about.addWidget(self._explanation)
        picture.addLayout(about)
        picture.addWidget(self.map, 1)
        picture.addWidget(self._legend)
        self._middle.addLayout(picture, 1)
        self._middle.addWidget(self._words)
        self.body.addLayout(switches)
        # Above the map, where it is seen in a low window, too.
        self.body.addWidget(self._player)
        self.body.addLayout(self._middle, 1)

    def _connect(self) -> None:
        self._measure.switched.connect(self._change_measure)
        self._pace.switched.connect(self._change_pace)
        self._player.week_chosen.connect(self._show_week)
        self._player.stopped.connect(self._tell_week)
        self.map.region_clicked.connect(self.region_chosen)
        self.map.list_asked.connect(self._table.setFocus)
        self._table.region_chosen.connect(self.region_chosen)
        self._theme.changed.connect(self._arrange)

    def _change_measure(self) -> None:
        self._legend.set_scale(*legend_of(Measure[self._measure.shown]))
        self._show()

    def _change_pace(self) -> None:
        self._player.pause()
        self._show()

    def _show_week(self, week: int) -> None:
        self._week = week
        self._show()
        if not self._player.playing:
            self._announce()

    def _tell_week(self) -> None:
        """While weeks play, nothing is said: it would be over before it was heard."""
        self._show()
        self._announce()

    def _announce(self) -> None:
        if self.isVisible():
            announce(self, self._entries.text())

    def _tell(self) -> None:
        """What the map shows now, for screen readers."""
        self.map.tell()
        self.map.setAccessibleDescription(f"{self._entries.text()} {self._sentence.text()}")
        self._player.set_words(self._entries.text())

    def _show(self) -> None:
        if self._whole is None or self._frames is None:
            return
        weekly = self._pace.shown == WEEKS
        period = self._shown = self._frames[self._week] if weekly else self._whole
        measure = Measure[self._measure.shown]
        self._entries.setText(entries_sentence(period))
        self._sentence.setText(period_sentence(period, weekly=weekly))
        self._title.setText(_(measure.value))
        self._explanation.setText(explanation(period, measure))
        self.map.show_tints(heat_of(period, measure), told=False)
        # Rows that change places many times a second cannot be followed.
        self._table.show_regions(*rows_of(period, measure, self._whole if self._player.playing else None))
        self._player.show_days(week_words(period.span))
        self._player.setVisible(weekly)
        if not self._player.playing:
            self._tell()
        for part in (self._table, self._hint, self._legend, self._title, self._explanation):
            part.setVisible(bool(self._whole.uses))

    def _same_week(self, frames: WeekFrames) -> int:
        """The week of `frames` with the last day of the one that was chosen; the newest stays the newest."""
        newest = len(frames) - 1
        if self._frames is None or self._week == len(self._frames) - 1:
            return newest
        last = self._frames.weeks[self._week].last
        return next(
            (place for place, week in enumerate(frames.weeks) if week.first <= last <= week.last), newest
        )

    def _regions(self) -> Collection[str]:
        """What counts as widespread pain: soreness after effort alone does not."""
        uses = self._shown.uses if self._shown else {}
        return [region for region, use in uses.items() if use.lasts]

    def content(self) -> "BodyContent":
        """What is shown now, for a picture."""
        from companion.ui.printing.body_sheet import BodyContent  # noqa: PLC0415 - asked for rarely

        measure = Measure[self._measure.shown]
        return BodyContent(
            build=self._settings.build or Build.STRAIGHT,
            tints=heat_of(self._shown, measure) if self._shown else {},
            mirrored=self._settings.mirrored_map,
            legend=legend_of(measure),
            caption=(_(measure.value), span_words(self._shown.span, date_names())) if self._shown else (),
            last_day=self._shown.span.last if self._shown else None,
        )

    def _arrange(self) -> None:
        """The list stands beside the map where there is room, and below it otherwise."""
        theme = self._theme
        beside = theme.scale < LARGE_TEXT and self.width() >= theme.px(BESIDE_FROM)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._middle.setDirection(direction)
        self._words.setMinimumWidth(theme.px(LIST_WIDTH) if beside else 0)
        self._words.setMaximumWidth(theme.px(LIST_WIDTH) if beside else WIDEST)
