"""Then and now: the maps of two periods, their difference, and the numbers of both."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from companion.analysis.body_use import period_map, soreness_in
from companion.analysis.comparison import Comparison, compared
from companion.analysis.periods import Span
from companion.domain.body import Build
from companion.domain.body_days import BodyDays
from companion.domain.settings import Settings
from companion.domain.text import _
from companion.ui.columns import LARGE_TEXT
from companion.ui.materials import BodyMaterial
from companion.ui.panels.body_time import change_words
from companion.ui.panels.body_time.heat import LITTLE, NO_ROOM, Measure, legend_of, load_of
from companion.ui.panels.body_time.map_picture import MapPicture
from companion.ui.panels.body_time.map_tools import MapTools
from companion.ui.panels.body_time.periods_choice import PeriodsChoice
from companion.ui.panels.body_time.region_table import RegionTable
from companion.ui.panels.body_time.whole_card import WholeCard
from companion.ui.theme import Theme
from companion.ui.widgets import ramp_legend
from companion.ui.widgets.body_patch import Change
from companion.ui.widgets.body_tinted import TintedMap
from companion.ui.widgets.day_table import DayTable
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column, Row

if TYPE_CHECKING:
    from companion.ui.printing.body_sheet import BodyContent

BESIDE_FROM = 1000


class ChangePanel(WholeCard):
    """`region_chosen` asks for the page of a region."""

    region_chosen = Signal(str)

    def __init__(self, theme: Theme, body: BodyMaterial, parent: QWidget | None = None) -> None:
        super().__init__(theme, gap=10, parent=parent)
        self._theme = theme
        self._body = body
        self._days: BodyDays | None = None
        self._lasting: BodyDays | None = None
        # Made in the order in which they stand, because the Tab key follows that.
        self.choice = PeriodsChoice(theme, self)
        self._changes: Mapping[str, Change] = {}
        self._settings = Settings()
        self._sentence = Label(theme, "", role="strong", wrap=True)
        self._maps = Row(theme, gap=12)
        self.then, self.now, self.change = (
            TintedMap(theme, body.regions, body.drawing, name, self)
            for name in (_("Then"), _("Now"), _("Difference"))
        )
        self._legend = ramp_legend.ChangeLegend(theme, self)
        self._then, self._now = (
            MapPicture(theme, body_map, _(change_words.MEASURE), self._heat_legend(), self)
            for body_map in (self.then, self.now)
        )
        self._change = MapPicture(theme, self.change, _(change_words.DIFFERENCE), self._legend, self)
        self._numbers_hint = Label(theme, "", role="small", tone="muted", wrap=True)
        self._soreness = Label(theme, "", role="small", tone="muted", wrap=True)
        self._tools = MapTools(theme, body, self.content, parent=self)
        self._tables = Row(theme, gap=24)
        self._parts = QWidget(self)
        self._table = RegionTable(theme, _("Difference by part"), body.regions, self)
        self._numbers = DayTable(
            theme, _("Numbers of both periods"), self, rows_shown=len(change_words.FACTS)
        )
        self._lay_out()
        self._connect()

    def apply_settings(self, settings: Settings) -> None:
        """Take over which figure is drawn, and whether as in a mirror."""
        self._settings = settings
        for body_map in (self.then, self.now, self.change):
            body_map.set_build(settings.build or Build.STRAIGHT)
            body_map.set_mirrored(settings.mirrored_map)

    def show_days(self, days: BodyDays) -> None:
        """Compare the chosen periods of this diary."""
        self._days, self._lasting = days, days.without_soreness()
        self.choice.set_diary(days.first, days.last)
        self._show(*self.choice.spans())

    def arrange(self, width: int) -> None:
        """Maps and tables stand side by side where there is room in `width`, and below each other otherwise.

        The width is given from outside: on its way into a page a card has others for a moment.
        """
        beside = self._theme.scale < LARGE_TEXT and width >= self._theme.px(BESIDE_FROM)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._maps.setDirection(direction)
        self._tables.setDirection(direction)

    def _lay_out(self) -> None:
        for picture in (self._then, self._now, self._change):
            self._maps.addWidget(picture, 1)
        for holder, table in ((self._parts, self._table), (QWidget(self), self._numbers)):
            column = Column(self._theme, holder, gap=4)
            column.addWidget(Label(self._theme, table.accessibleName(), role="strong"))
            column.addWidget(table)
            self._tables.addWidget(holder, 1)
        self.body.addWidget(self.choice)
        self.body.addWidget(self._sentence)
        self.body.addLayout(self._maps, 1)
        self.body.addWidget(self._numbers_hint)
        self.body.addWidget(self._soreness)
        self.body.addWidget(self._tools)
        self.body.addLayout(self._tables)

    def _heat_legend(self) -> ramp_legend.RampLegend:
        legend = ramp_legend.BodyHeatLegend(self._theme, self)
        legend.set_scale(*legend_of(Measure.STRENGTH))
        return legend

    def _connect(self) -> None:
        self.choice.spans_chosen.connect(self._show)
        for body_map in (self.then, self.now, self.change):
            body_map.region_clicked.connect(self.region_chosen)
            body_map.list_asked.connect(self._table.setFocus)
        self._table.region_chosen.connect(self.region_chosen)

    def _show(self, then: Span, now: Span) -> None:
        if self._days is None or self._lasting is None:
            return
        comparison = compared(period_map(self._lasting, then), period_map(self._lasting, now))
        self._sentence.setText(change_words.change_sentence(comparison))
        self._then.set_words(change_words.period_words(comparison.then))
        self._now.set_words(change_words.period_words(comparison.now))
        self.then.show_tints(load_of(comparison.then))
        self.now.show_tints(load_of(comparison.now))
        self._show_difference(comparison)
        left_out = soreness_in(self._days, then) + soreness_in(self._days, now)
        self._soreness.setText(change_words.soreness_words(left_out))
        self._soreness.setVisible(bool(left_out))
        headings = [_("What is counted"), _("Then"), _("Now")]
        self._numbers.show_rows(
            headings, change_words.number_rows(comparison, self._body.regions, self._body.codes)
        )

    def _show_difference(self, comparison: Comparison) -> None:
        """Nothing is compared while a period has too few days; both periods themselves are shown."""
        self._changes = {region: Change(points=points) for region, points in comparison.points.items()}
        self.change.show_tints(self._changes)
        self._change.set_words("" if comparison.enough else _("Not shown: too few days."))
        hints = [_(LITTLE), _(NO_ROOM)] if comparison.enough else [_(LITTLE)]
        self._numbers_hint.setText(" ".join(hints))
        headings, rows = change_words.change_rows(comparison)
        self._table.show_regions(headings, rows if comparison.enough else [])
        for part in (self._legend, self._tools, self._parts):
            part.setVisible(comparison.enough)

    def content(self) -> "BodyContent":
        """The difference, for a picture."""
        from companion.ui.printing.body_sheet import BodyContent  # noqa: PLC0415 - asked for rarely

        then, now = self.choice.spans()
        return BodyContent(
            build=self._settings.build or Build.STRAIGHT,
            tints=self._changes,
            mirrored=self._settings.mirrored_map,
            legend=(ramp_legend.change_words(), ramp_legend.CHANGE_CELLS),
            caption=change_words.caption(then, now),
            last_day=now.last,
        )
