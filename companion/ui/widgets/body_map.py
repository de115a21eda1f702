"""The body map: two figures whose regions are chosen with the mouse, the keyboard or a screen reader."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QHideEvent, QInputEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from companion.content.body import BodyDrawing
from companion.domain.body import Region
from companion.domain.questions import SCALE_TOP
from companion.domain.text import _
from companion.ui.theme import Theme
from companion.ui.widgets import body_keys
from companion.ui.widgets.body_accessible import make_accessible
from companion.ui.widgets.body_cursor import Spot, mirrored, stepped, turned
from companion.ui.widgets.body_mouse import Clicks, Press
from companion.ui.widgets.body_painter import NUMBERS_FROM
from companion.ui.widgets.body_placed import PlacingBody
from companion.ui.widgets.body_words import UNMARKED
from companion.ui.widgets.focus_ring import OWN_FOCUS


class BodyMap(PlacingBody):
    """Shows the values it is given and asks for changes by signals; nothing changes by itself.

    `region_clicked`: a click, Space or Enter. `both_clicked`: the same with Shift, for a region and its
    mirror. `region_swept`: a region the pressed mouse went over, with `set_dragging`; `sweep_ended`: the
    release after it. `value_typed`: a digit, X for 10, plus or minus. `removal_asked`: Del.
    `ghost_accepted`: Y on a dashed region. `list_asked`: L.
    """

    region_clicked = Signal(str)
    both_clicked = Signal(str)
    region_swept = Signal(str)
    sweep_ended = Signal()
    value_typed = Signal(str, int)
    removal_asked = Signal(str)
    ghost_accepted = Signal(str)
    list_asked = Signal()

    region_role = QAccessible.Role.CheckBox
    """What a region is for screen readers: it is marked or not."""

    def __init__(
        self,
        theme: Theme,
        regions: Mapping[str, Region],
        drawing: BodyDrawing,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, regions, drawing, parent)
        self._press: Press | None = None
        self._clicks = Clicks()
        self._dragging = False
        # Before the name: telling it makes the accessible interface, and the first one made is kept.
        make_accessible()
        self.setAccessibleName(_("Body map, front and back"))
        self.setAccessibleDescription(
            _("Arrow keys move. B is the other view, S the other side, F finds a part, Z looks nearer.")
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(OWN_FOCUS, True)
        self.setMouseTracking(True)

    def set_dragging(self, on: bool) -> None:
        """Whether a pressed mouse that moves over regions asks for each of them."""
        self._dragging = on

    def press(self, spot: Spot) -> None:
        """Choose a region as a click does; for the screen reader."""
        self._follow(spot)
        self._go_to(spot)
        self.region_clicked.emit(spot.region)

    def minimumSizeHint(self) -> QSize:
        return self._size_for(NUMBERS_FROM)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._end_sweep()
            spot = self.spot_at(event.position())
            self._press = Press.on(spot, event.position()) if spot else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self._end_sweep()
        press, self._press = self._press, None
        if press and press.is_click(event.position(), self.spot_at):
            self._by_keyboard = False
            self._click(press, event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.spot_at(event.position()))
        if self._press and self._dragging and not self.placing:
            for region in self._press.sweep(event.position(), self.spot_at):
                self.region_swept.emit(region)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._end_sweep()
        self._press = None

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UngrabMouse:
            self._end_sweep()
        return super().event(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & body_keys.COMMANDS or not self._take(event):
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
        self._arrived.start()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_focused(None)
        self._point()

    def _end_sweep(self) -> None:
        """The release may never come: a page can change, and a list drop down, under a pressed mouse."""
        if self._press and self._press.swept:
            self._press = None
            self.sweep_ended.emit()

    def _take(self, event: QKeyEvent) -> bool:
        """Whether the key means something here. While a place is being chosen, values cannot be typed."""
        if self.placing:
            return self._place_by_key(event) or self._look_around(event)
        return self._look_around(event) or self._move(event) or self._ask(event)

    def _look_around(self, event: QKeyEvent) -> bool:
        """Whether the key changed what is looked at, or opened the search for it."""
        key = Qt.Key(event.key())
        if key in body_keys.FINDING:
            self.open_find()
        elif key != body_keys.MAGNIFYING:
            return False
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.open_parts()
        elif self.magnified:
            self.look_at_whole()
        else:
            self.look_nearer()
        return True

    def _move(self, event: QKeyEvent) -> bool:
        """Whether the key went to another region."""
        key = Qt.Key(event.key())
        if key in body_keys.ARROWS:
            way = body_keys.ARROWS[key]
            target = stepped(self.views, self.current, way, mirror=self._look.mirrored)
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
                self._choose(self.current, event)
        elif key in body_keys.VALUES:
            self.value_typed.emit(region, body_keys.VALUES[key])
        elif key in body_keys.STEPS:
            self._step_value(region, body_keys.STEPS[key])
        elif key in body_keys.REMOVING:
            self.removal_asked.emit(region)
        elif key == body_keys.LIST:
            self.list_asked.emit()
        elif key == body_keys.ACCEPTING and self._is_ghost(region):
            self.ghost_accepted.emit(region)
        else:
            return False
        self._by_keyboard = True
        self._go_to(self.current)
        return True

    def _is_ghost(self, region: str) -> bool:
        return region in self._ghosts and self.value_of(region) == UNMARKED

    def _step_value(self, region: str, step: int) -> None:
        """One step from the value there is; a part without one begins below 1."""
        value = self.value_of(region)
        known = value if value is not None and value != UNMARKED else 0
        if 0 <= known + step <= SCALE_TOP:
            self.value_typed.emit(region, known + step)

    def _click(self, press: Press, event: QMouseEvent) -> None:
        if not self.placing:
            self._go_to(press.spot)
            self._choose(press.spot, event)
        elif self._clicks.count(press.spot.region, event.timestamp()):
            self._clicks.rest(event.timestamp())
            self._place_by_mouse(press.spot, press.start)

    def _choose(self, spot: Spot, event: QInputEvent) -> None:
        if not self._clicks.count(spot.region, event.timestamp()):
            return
        both = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        (self.both_clicked if both else self.region_clicked).emit(spot.region)
