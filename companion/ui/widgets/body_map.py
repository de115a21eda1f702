"""The body map: two figures whose regions are chosen with the mouse, the keyboard or a screen reader."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from companion.content.body import BodyDrawing
from companion.domain.body import Region, View
from companion.domain.questions import SCALE_TOP
from companion.domain.text import _
from companion.ui.theme import Theme
from companion.ui.widgets import body_keys
from companion.ui.widgets.body_accessible import MapAccessible, make_accessible, tell_focus, tell_marks
from companion.ui.widgets.body_cursor import Spot, mirrored, stepped, turned
from companion.ui.widgets.body_name_tag import NameTag
from companion.ui.widgets.body_painter import NUMBERS_FROM
from companion.ui.widgets.body_view import BodyView
from companion.ui.widgets.body_words import UNMARKED, part_and_side, spoken_words
from companion.ui.widgets.focus_ring import OWN_FOCUS

REPEAT = 400
"""A second click on the same region within so many ms is a trembling hand, not a wish."""
TREMOR = 12
"""A press and a release this near to each other, in px, are one click on the pressed region."""


class BodyMap(BodyView):
    """Shows the values it is given and asks for changes by signals; nothing changes by itself.

    `region_clicked`: a click, Space or Enter. `value_typed`: a digit, X for 10, plus or minus.
    `removal_asked`: Del. `region_pointed`: the region under the mouse or the keyboard focus, "" for none.
    `list_asked`: L.
    """

    region_clicked = Signal(str)
    value_typed = Signal(str, int)
    removal_asked = Signal(str)
    region_pointed = Signal(str)
    list_asked = Signal()

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
        self._pressed: tuple[Spot, QPointF] | None = None
        self._last_click = ("", 0)
        self._by_keyboard = False
        self._pointed: Spot | None = None
        self._tag = NameTag(theme, self)
        self.accessible: MapAccessible | None = None
        ordered = sorted(regions.values(), key=lambda region: region.order)
        self.spots = tuple(
            Spot(region=region.id, view=view) for view in View for region in ordered if view in region.views
        )
        # Before the name: telling it makes the accessible interface, and the first one made is kept.
        make_accessible()
        self.setAccessibleName(_("Body map, front and back"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(OWN_FOCUS, True)
        self.setMouseTracking(True)

    @property
    def current(self) -> Spot:
        """Where the keyboard is: the region last used, at first the first one of the map."""
        return self._current or self.spots[0]

    def region_rect(self, region: str, view: View | None = None) -> QRect:
        """The box of a region in widget coordinates; without a view, where it was last used."""
        return self.spot_rect(Spot(region=region, view=view or self._view_of(region)))

    def spoken(self, region: str, view: View | None = None) -> str:
        """Part, side, view and value, for example "Lower back, right, back view, pain 7"."""
        return spoken_words(
            self._regions[region],
            view or self._view_of(region),
            self.value_of(region),
            ghost=region in self._ghosts,
        )

    def press(self, spot: Spot) -> None:
        """Choose a region as a click does; for the screen reader."""
        self._go_to(spot)
        self.region_clicked.emit(spot.region)

    def minimumSizeHint(self) -> QSize:
        return self._size_for(NUMBERS_FROM)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_name()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            spot = self.spot_at(event.position())
            self._pressed = (spot, event.position()) if spot else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        spot, start = pressed
        moved = (event.position() - start).manhattanLength()
        if moved <= TREMOR or self.spot_at(event.position()) == spot:
            self._by_keyboard = False
            self._go_to(spot)
            self._click(spot, event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.spot_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & body_keys.COMMANDS or not (self._move(event) or self._ask(event)):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.ShortcutFocusReason,
        ):
            self._by_keyboard = True
        self._go_to(self.current)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_focused(None)
        self._point()

    def _marks_changed(self, regions: Collection[str]) -> None:
        tell_marks(self, regions)

    def _move(self, event: QKeyEvent) -> bool:
        """Whether the key went to another region."""
        key = Qt.Key(event.key())
        if key in body_keys.ARROWS:
            target = stepped(self.views, self.current, body_keys.ARROWS[key])
        elif key == body_keys.TURN:
            target = turned(self.views, self.current)
        elif key == body_keys.OTHER_SIDE:
            target = mirrored(self._regions, self.current)
        else:
            return False
        self._by_keyboard = True
        self._go_to(target)
        return True

    def _ask(self, event: QKeyEvent) -> bool:
        """Whether the key asked for something on the current region."""
        key, region = Qt.Key(event.key()), self.current.region
        if key in body_keys.OPENING:
            if not event.isAutoRepeat():
                self._click(self.current, event)
        elif key in body_keys.VALUES:
            self.value_typed.emit(region, body_keys.VALUES[key])
        elif key in body_keys.STEPS:
            self._step_value(region, body_keys.STEPS[key])
        elif key in body_keys.REMOVING:
            self.removal_asked.emit(region)
        elif key == body_keys.LIST:
            self.list_asked.emit()
        else:
            return False
        self._by_keyboard = True
        self._go_to(self.current)
        return True

    def _step_value(self, region: str, step: int) -> None:
        """One step from the value there is; a part without one begins below 1."""
        value = self.value_of(region)
        known = value if value is not None and value != UNMARKED else 0
        if 0 <= known + step <= SCALE_TOP:
            self.value_typed.emit(region, known + step)

    def _click(self, spot: Spot, event: QInputEvent) -> None:
        before, since = self._last_click
        # Events made by a program carry no time; they are never a trembling hand.
        at = event.timestamp()
        self._last_click = (spot.region, at)
        if not (at and spot.region == before and at - since < REPEAT):
            self.region_clicked.emit(spot.region)

    def _go_to(self, spot: Spot) -> None:
        moved, self._current = spot != self._current, spot
        self._show_focused(spot if self._by_keyboard and self.hasFocus() else None)
        self._point()
        if moved and self.hasFocus():
            tell_focus(self, spot)

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
            self._tag.show_beside(part_and_side(self._regions[spot.region]), self.spot_rect(spot))

    def _view_of(self, region: str) -> View:
        """The view in which a region was last used, else the first that shows it."""
        seen = self._regions[region].views
        return self.current.view if self.current.view in seen else seen[0]
