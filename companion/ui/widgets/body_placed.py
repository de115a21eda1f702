"""The body map while the place of a tender point is being chosen: clicks and keys move a cross."""

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent

from companion.domain.text import _
from companion.ui.announce import announce
from companion.ui.widgets import body_keys
from companion.ui.widgets.body_cursor import OPPOSITE, SWAPPED, Spot
from companion.ui.widgets.body_layout import Look
from companion.ui.widgets.body_magnified import MagnifiedBody
from companion.ui.widgets.body_placing import Cross, cross_box, paint_cross

ROOM = 88
"""A region less wide or high than this on the screen has no room for a cross, in px at 100 % text."""


class PlacingBody(MagnifiedBody):
    """`knot_placed`: a region and the `Knot` chosen in it. `placing_ended`: Esc, no more points are wanted.

    A click inside the region places a point there; arrows move the cross and Enter places it.
    """

    knot_placed = Signal(str, object)
    placing_ended = Signal()

    _cross: Cross | None = None
    """Asked for already while the map is being made."""
    _came_near = False
    """Whether the close-up is there for the sake of the cross."""

    def set_placing(self, region: str) -> None:
        """Let the person choose the place of a tender point in a region; "" ends it.

        A region too small for that is looked at magnified as long as it lasts.
        """
        if region:
            spot = Spot(region=region, view=self._view_of(region))
            self._come_near(spot)
            self._move_cross(Cross.in_middle(self.views, spot))
            self.setCursor(Qt.CursorShape.CrossCursor)
            self._by_keyboard = True
            self._go_to(spot)
            announce(self, _("Arrows move the cross, Enter keeps its place, Esc ends."))
        else:
            self._move_cross(None)
            self.unsetCursor()
            if self._came_near:
                self._came_near = False
                self.look_at_whole()

    @property
    def placing(self) -> str:
        """The region in which a place is being chosen, or ""."""
        return self._cross.spot.region if self._cross else ""

    def event(self, event: QEvent) -> bool:
        if self._cross and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            # Esc ends this before it closes what lies below.
            event.setAccepted(event.key() == body_keys.LEAVING)
            return event.isAccepted()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._cross:
            painter = QPainter(self)
            paint_cross(painter, self.theme, self._centre(self._cross))
            painter.end()

    def _place_by_mouse(self, pressed: Spot, point: QPointF) -> None:
        """A click; beside the region it asks for nothing."""
        page = self._placement(pressed.view).to_page(point)
        # What is drawn counts before the grown targets of small neighbours.
        hit = {pressed.region, self.views[pressed.view].region_at(page)}
        if self._cross and self._cross.spot.region in hit:
            spot = Spot(region=self._cross.spot.region, view=pressed.view)
            self._move_cross(Cross.at(self.views, spot, page))
            self._give()

    def _place_by_key(self, event: QKeyEvent) -> bool:
        """Whether the key belongs to the cross."""
        cross, key = self._cross, Qt.Key(event.key())
        if cross is None:
            return False
        if key in body_keys.ARROWS:
            seen = body_keys.ARROWS[key]
            way = SWAPPED.get(seen, seen) if self._look.mirrored else seen
            self._move_cross(cross.moved(self.views, way))
            self._tell_place()
        elif key in body_keys.OPENING:
            self._give()
        elif key == body_keys.TURN:
            self._turn_cross(cross)
        elif key == body_keys.LEAVING:
            self.set_placing("")
            self.placing_ended.emit()
        else:
            return False
        return True

    def _come_near(self, spot: Spot) -> None:
        box = self.spot_rect(spot)
        if self.magnified:
            self._follow(spot)
        elif min(box.width(), box.height()) < self.theme.px(ROOM):
            self._came_near = True
            self.zoom_to_region(spot.region, spot.view)

    def _turn_cross(self, cross: Cross) -> None:
        """To the other view, where the region is seen from both sides."""
        spot = Spot(region=cross.spot.region, view=OPPOSITE[cross.spot.view])
        if spot in self.spots:
            self._move_cross(Cross.in_middle(self.views, spot))
            self._go_to(spot)

    def _give(self) -> None:
        if self._cross:
            announce(self, _("Point placed."))
            self.knot_placed.emit(self._cross.spot.region, self._cross.knot)

    def _tell_place(self) -> None:
        """Where the cross is, for who cannot see it."""
        if self._cross:
            # A bare "left" would be taken for the person's left.
            across = 1 - self._cross.x if self._look.mirrored else self._cross.x
            words = _("{across} % from the edge at the left of the picture, {down} % from the top")
            announce(self, words.format(across=round(100 * across), down=round(100 * self._cross.y)))

    def _move_cross(self, cross: Cross | None) -> None:
        for each in (self._cross, cross):
            if each:
                self.update(cross_box(self.theme, self._centre(each)))
        self._cross = cross

    def _centre(self, cross: Cross) -> QPointF:
        return self._placement(cross.spot.view).transform.map(cross.place(self.views))

    def _look_so(self, look: Look) -> None:
        super()._look_so(look)
        self.update()
