"""What a person does on the body map: stores it in the check-in and opens the popover beside the part."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from companion.domain.body import unknown_region
from companion.domain.knot import Knot
from companion.domain.text import _, plural
from companion.ui.announce import announce
from companion.ui.check_in import CheckIn
from companion.ui.map_commands import MapCommands
from companion.ui.materials import BodyMaterial
from companion.ui.panels.mark_list import mark_words
from companion.ui.theme import Theme
from companion.ui.widgets.body_map import BodyMap
from companion.ui.widgets.body_words import part_and_side
from companion.ui.widgets.in_view import bring_into_view

if TYPE_CHECKING:
    from companion.ui.panels.map_line import MapLine
    from companion.ui.panels.mark_popover import MarkPopover
    from companion.ui.panels.side_question import SideCheck

# What opens beside the map is made after the first paint or when it is needed.
# ruff: noqa: PLC0415


class MapActions(QObject):
    """A click is answered by the painted part; whatever else belongs to it comes afterwards.

    `removed` is a sentence for the toast; `typing` says that words are not stored yet; `line_made` carries
    the line that the card shows under the map.
    """

    removed = Signal(str)
    typing = Signal(bool)
    line_made = Signal(object)

    def __init__(
        self, theme: Theme, check_in: CheckIn, body: BodyMaterial, body_map: BodyMap, card: QWidget
    ) -> None:
        super().__init__(card)
        self._theme = theme
        self._check_in = check_in
        self._regions = body.regions
        self._map = body_map
        self._card = card
        self._commands = MapCommands(check_in, body.regions)
        self.scale_on_first_click = True
        self.changeable = True
        self.asks_about_side = True
        self._swept: dict[str, int | None] = {}
        self._to_ask: tuple[str, ...] = ()
        self._placing = check_in
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._ask_about_side)
        body_map.region_clicked.connect(self._click)
        body_map.value_typed.connect(self._rate)
        body_map.removal_asked.connect(self.remove)
        body_map.both_clicked.connect(self._mark_both)
        body_map.region_swept.connect(self._sweep)
        body_map.sweep_ended.connect(self._end_sweep)
        body_map.ghost_accepted.connect(self._accept_last)
        body_map.knot_placed.connect(self._place_knot)
        body_map.placing_ended.connect(self._end_placing)

    def prepare(self) -> None:
        """Let the first click be answered as quickly as the others."""
        self.popover.prepare()

    def show_marks(self) -> None:
        """Show the values on the map, with those of a drag that goes on."""
        self._map.set_marks(self._swept | {mark.region: mark.intensity for mark in self._check_in.marks})

    def refresh(self) -> None:
        """Let what stands beside the map follow what is stored."""
        if "popover" in self.__dict__:
            self.popover.refresh()
        here = self._placing if self._map.placing else self._check_in
        if "_line" in self.__dict__ and here.mark_of(self._line.region) is None:
            self._clear_line()

    def open_long(self, region: str) -> None:
        """Open the long form; of a part without a place on the map, what is known of its mark."""
        self.leave_placing()
        mark = self._check_in.mark_of(region)
        if region in self._regions:
            self.popover.open(region, long=True)
        elif mark is not None:
            words = mark_words(unknown_region(region), mark)
            announce(self._map, self._line.show_unknown(region, words))

    def remove(self, region: str) -> None:
        """Take a mark away, if there is one, with a sentence for the toast."""
        if self._check_in.mark_of(region) is not None and self.changeable:
            part = self._regions.get(region) or unknown_region(region)
            self._check_in.remove(part)
            self.removed.emit(_("{part} removed").format(part=part_and_side(part)))

    def close(self) -> None:
        """Close the popover and leave the showing of a knot, if they are open."""
        if "popover" in self.__dict__:
            self.popover.close()
        self.leave_placing()

    def leave_placing(self) -> None:
        """No knot is to be shown any more."""
        if self._map.placing:
            self._clear_line()

    @cached_property
    def popover(self) -> "MarkPopover":
        """The popover beside a part, made when it is first needed."""
        from companion.ui.panels.mark_popover import MarkPopover

        popover = MarkPopover(self._theme, self._check_in, self._regions, self._map, self._card)
        popover.removed.connect(self.removed)
        popover.typing.connect(self.typing)
        popover.knot_asked.connect(self._begin_placing)
        return popover

    @cached_property
    def _line(self) -> "MapLine":
        from companion.ui.panels.map_line import MapLine

        line = MapLine(self._theme, self._card)
        line.kept.connect(self._clear_line)
        line.moved.connect(self._move_side)
        line.left.connect(self._leave_line)
        line.removal_asked.connect(self._remove_unknown)
        self.line_made.emit(line)
        return line

    @cached_property
    def _sides(self) -> "SideCheck":
        from companion.ui.panels.side_question import SideCheck

        return SideCheck(self._check_in, self._regions)

    def _click(self, region: str) -> None:
        if not self.changeable:
            return
        first = self._check_in.mark_of(region) is None
        if first:
            self._check_in.mark(self._regions[region])
            announce(self._map, self._map.spoken(region))
            self._ask_later(region)
        if not first or self.scale_on_first_click:
            self.popover.open(region, long=not first)

    def _rate(self, region: str, value: int) -> None:
        if not self.changeable:
            return
        first = self._check_in.mark_of(region) is None
        self._check_in.rate(self._regions[region], value)
        announce(self._map, self._map.spoken(region))
        if first:
            self._ask_later(region)

    def _mark_both(self, region: str) -> None:
        if self.changeable:
            self.close()
            self._commands.mark_both(self._regions[region])
            announce(self._map, _("{part}: both sides marked").format(part=_(self._regions[region].name)))

    def _sweep(self, region: str) -> None:
        """Shown at once; what is marked already keeps its value, and all of it is stored as one step."""
        if self.changeable and self._check_in.mark_of(region) is None:
            if not self._swept:
                self.close()
            self._swept[region] = self._check_in.last_intensity()
            self.show_marks()

    def _end_sweep(self) -> None:
        swept = [*self._swept]
        self._swept.clear()
        self._commands.mark_swept(swept)
        if swept:
            announce(self._map, plural("{n} part marked", "{n} parts marked", len(swept)))
            self._ask_later(*swept)

    def _accept_last(self, region: str) -> None:
        if self.changeable:
            self._check_in.take_over_region(self._regions[region])
            announce(self._map, self._map.spoken(region))

    def _begin_placing(self, region: str) -> None:
        """The popover has made room for the map and comes back afterwards."""
        self._placing = self._check_in.held()
        self._line.show_placing(self._regions[region])
        bring_into_view(self._map, self._map.region_rect(region))
        self._map.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._map.set_placing(region)

    def _place_knot(self, region: str, knot: Knot) -> None:
        mark = self._placing.mark_of(region)
        if mark is not None:
            self._placing.describe(self._regions[region], knots=(*mark.knots, knot))
        self._end_placing()

    def _end_placing(self) -> None:
        region = self._line.region
        self._clear_line()
        if self._check_in.mark_of(region) is not None:
            self.popover.open(region, long=True, details=True)

    def _leave_line(self) -> None:
        if self._map.placing:
            self._end_placing()
        else:
            self._clear_line()

    def _remove_unknown(self, region: str) -> None:
        self._clear_line()
        self.remove(region)

    def _clear_line(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self._line.isAncestorOf(focused):
            # The button that was pressed goes.
            self._map.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.clear()
        if self._map.placing:
            self._map.set_placing("")

    def _ask_later(self, *regions: str) -> None:
        """The diary is asked about the side when the parts are painted."""
        self._to_ask = regions
        if self.asks_about_side:
            self._later.start()

    def _ask_about_side(self) -> None:
        """About the first of the parts marked just now that wants it, and no other."""
        marked = (self._regions[region] for region in self._to_ask if self._check_in.mark_of(region))
        region = next(filter(self._sides.wants_to_ask, marked), None)
        if region is None:
            return
        if "popover" in self.__dict__ and self.popover.region == region.id:
            announce(self._map, self.popover.ask_about_side())
        else:
            announce(self._map, self._line.ask_about_side(region))

    def _move_side(self, region: str) -> None:
        self._clear_line()
        self._commands.move_to_other_side(self._regions[region])
        mirror = self._regions[region].mirror
        if mirror is not None:
            announce(self._map, self._map.spoken(mirror))
