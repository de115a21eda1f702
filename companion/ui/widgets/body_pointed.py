"""The body map with names: the region under the mouse or the keyboard is outlined and named beside it."""

from collections.abc import Collection, Mapping
from functools import partial

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from companion.content.body import BodyDrawing
from companion.domain.body import Region, View
from companion.ui.theme import Theme
from companion.ui.widgets.body_accessible import tell_focus, tell_marks, tell_words
from companion.ui.widgets.body_cursor import Spot
from companion.ui.widgets.body_name_tag import NameTag
from companion.ui.widgets.body_view import BodyView
from companion.ui.widgets.body_words import UNMARKED, part_and_side, spoken_words

TRIED = (6, 3)
"""How many points of a name tag, across and down, are tried for what lies below it."""
BODY, GHOST, MARK = 1, 20, 100
"""What covering a point of the body costs, of a dashed and of a marked region."""
WORDS = 60
"""What covering the words of the sides costs."""


class PointedBody(BodyView):
    """Knows where the mouse and the keyboard are. `region_pointed`: the region named now, "" for none."""

    region_pointed = Signal(str)

    def __init__(
        self,
        theme: Theme,
        regions: Mapping[str, Region],
        drawing: BodyDrawing,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, drawing, header=True, parent=parent)
        self._regions = regions
        self._current: Spot | None = None
        self._by_keyboard = False
        self._pointed: Spot | None = None
        self._details: Mapping[str, str] = {}
        # Qt tells of the map as a whole after the event that brings the keyboard.
        self._arrived = QTimer(self, singleShot=True, interval=0)
        self._arrived.timeout.connect(self._tell_current)
        self._tag = NameTag(theme, self)
        ordered = sorted(regions.values(), key=lambda region: region.order)
        self.spots = tuple(
            Spot(region=region.id, view=view) for view in View for region in ordered if view in region.views
        )

    @property
    def current(self) -> Spot:
        """Where the keyboard is: the region last used, at first the first one of the map."""
        return self._current or self.spots[0]

    def region_rect(self, region: str, view: View | None = None) -> QRect:
        """The box of a region in widget coordinates; without a view, where it was last used."""
        return self.spot_rect(Spot(region=region, view=view or self._view_of(region)))

    def spoken(self, region: str, view: View | None = None) -> str:
        """Part, side, view, value and details, for example "Lower back, right, back view, pain 7, aching"."""
        return spoken_words(
            self._regions[region],
            view or self._view_of(region),
            self.value_of(region),
            details=self._details.get(region, ""),
            ghost=self._ghosts.get(region, UNMARKED),
        )

    def set_spoken_details(self, details: Mapping[str, str]) -> None:
        """What is said of marked regions after their value, for example "tight, aching, with movement"."""
        before, self._details = self._details, dict(details)
        changed = [
            region
            for region in before.keys() | details.keys()
            if before.get(region, "") != details.get(region, "")
        ]
        self._words_changed(changed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_name()

    def _marks_changed(self, regions: Collection[str]) -> None:
        tell_marks(self, regions)

    def _words_changed(self, regions: Collection[str]) -> None:
        tell_words(self, regions)

    def _go_to(self, spot: Spot) -> None:
        moved, self._current = spot != self._current, spot
        self._show_focused(spot if self._by_keyboard and self.hasFocus() else None)
        self._point()
        if moved and self.hasFocus():
            tell_focus(self, spot)

    def _tell_current(self) -> None:
        if self.hasFocus():
            tell_focus(self, self.current)

    def _hover(self, spot: Spot | None) -> None:
        if spot != self._hovered:
            self._show_hovered(spot)
            self._point()

    def _point(self) -> None:
        """Name the region under the mouse, else the one with the keyboard focus."""
        spot = self._hovered or self._focused
        if spot == self._pointed:
            return
        self._pointed = spot
        self._show_name()
        self.region_pointed.emit(spot.region if spot else "")

    def _show_name(self) -> None:
        spot = self._pointed
        if spot is None:
            self._tag.hide()
        else:
            words = part_and_side(self._regions[spot.region])
            self._tag.show_beside(words, self.spot_rect(spot), partial(self._covered, spot))

    def _covered(self, named: Spot, place: QRect) -> float:
        """What the tag of a region would cover there beside it: marks and words above all, then the body."""
        across, down = TRIED
        tried = [
            place.topLeft() + QPoint(place.width() * (2 * x + 1) // (2 * across), place.height() * y // 2)
            for x in range(across)
            for y in range(down)
        ]
        words = any(column.header.intersects(QRectF(place)) for column in self._columns)
        own = self.spot_rect(named)
        below = [
            region
            for point in tried
            if (region := self.drawn_at(QPointF(point)))
            and not (region == named.region and own.contains(point))
        ]
        return sum(map(self._worth, below)) + (WORDS if words else 0)

    def _worth(self, region: str) -> int:
        if self.value_of(region) != UNMARKED:
            return MARK
        return GHOST if region in self._ghosts else BODY

    def _view_of(self, region: str) -> View:
        """The view in which a region was last used, else the first that shows it."""
        seen = self._regions[region].views
        return self.current.view if self.current.view in seen else seen[0]
