"""The body map with a magnified look at a part, and with typing to find one; neither changes a value."""

from collections.abc import Collection, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from companion.content.body import BodyDrawing
from companion.domain.body import Region, View
from companion.domain.body_parts import PARTS, part_of, regions_of
from companion.domain.text import _
from companion.ui.announce import announce
from companion.ui.theme import Theme
from companion.ui.widgets.body_closeup import around_regions, around_spot, farther, following, nearer
from companion.ui.widgets.body_cursor import Spot
from companion.ui.widgets.body_layout import Look
from companion.ui.widgets.body_pointed import PointedBody
from companion.ui.widgets.body_zoom import ZoomBar

if TYPE_CHECKING:
    from companion.ui.widgets.body_find import FindPanel
    from companion.ui.widgets.body_pick import PickPanel

# What opens over the map is made when it is first asked for, so that the map is there sooner.
# ruff: noqa: PLC0415

AROUND = "around"
"""Stands in the list of parts for the region that was used last."""
HIDDEN = 200
"""What it costs a name tag to stand below the tool bar."""


class MagnifiedBody(PointedBody):
    """Both figures show the same part. The look follows the keyboard to regions outside it."""

    def __init__(
        self,
        theme: Theme,
        regions: Mapping[str, Region],
        drawing: BodyDrawing,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, regions, drawing, parent)
        self.bar = ZoomBar(theme, self)
        self.bar.installEventFilter(self)
        self._made: list[PickPanel] = []
        self.bar.find_asked.connect(self.open_find)
        self.bar.choice_asked.connect(self.open_parts)
        self.bar.nearer_asked.connect(self._look_nearer_somewhere)
        self.bar.farther_asked.connect(self.look_farther)
        self.bar.whole_asked.connect(self.look_at_whole)

    @property
    def panels(self) -> list[QWidget]:
        """The tool bar, and what is open over the map."""
        return [self.bar, *(panel for panel in self._made if panel.isVisible())]

    @property
    def magnified(self) -> bool:
        return self._look.closeup is not None

    def zoom_to(self, part: str) -> None:
        """Look at a part of `PARTS` by its id; "" is the whole body."""
        if not part:
            self.look_at_whole()
            return
        known = part_of(part)
        regions = {region.id for region in regions_of(known, self._regions.values())}
        self._look_at(around_regions(self.views, regions), _(known.name))
        self._enter(regions)

    def zoom_to_region(self, region: str, view: View | None = None) -> None:
        """Look at a region and what lies around it."""
        spot = Spot(region=region, view=view or self._view_of(region))
        self._look_at(around_spot(self.views, spot), _(self._regions[region].label))

    def look_at_whole(self) -> None:
        self._look_at(None, _("Whole body"))

    def look_nearer(self) -> None:
        """One step; from the whole body to the region that was used last."""
        if self.magnified:
            self._look_at(nearer(self.views, self._shown), _("Nearer"))
        else:
            self.zoom_to_region(self.current.region, self.current.view)

    def look_farther(self) -> None:
        if self.magnified:
            box = farther(self.views, self._shown)
            self._look_at(box, _("Farther away") if box else _("Whole body"))

    def open_find(self) -> None:
        """Let the person type to find a region; the keyboard goes there, and nothing else happens."""
        self._find.open()

    def open_parts(self) -> None:
        """Let the person choose a part to look at."""
        parts = {part.id: _(part.name) for part in PARTS}
        if self.magnified:
            parts |= {"": _("Whole body")}
        elif self._current:
            parts |= {AROUND: _("Around the last place")}
        self._parts.open_with(parts)

    def set_chosen(self, region: str) -> None:
        super().set_chosen(region)
        if region:
            self._follow(Spot(region=region, view=self._view_of(region)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stand()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Enter and watched in self.panels:
            # The map is not told that the mouse has left it for something that stands on it.
            self._hover(None)
        return super().eventFilter(watched, event)

    @cached_property
    def _find(self) -> "FindPanel":
        from companion.ui.widgets.body_find import FindPanel

        panel = FindPanel(self.theme, self._regions.values(), self)
        panel.picked.connect(self._found)
        self._keep(panel)
        return panel

    @cached_property
    def _parts(self) -> "PickPanel":
        from companion.ui.widgets.body_pick import PickPanel

        panel = PickPanel(self.theme, _("Parts to look at"), self, columns=2)
        panel.picked.connect(self._part_picked)
        self._keep(panel)
        return panel

    def _keep(self, panel: "PickPanel") -> None:
        panel.left.connect(self._back_to_keys)
        panel.installEventFilter(self)
        self._made.append(panel)

    @property
    def _shown(self) -> QRectF:
        """What the front figure shows, in page units."""
        return next(column.placement.shown for column in self._columns if column.view is View.FRONT)

    # Named as slots: one that becomes known later would make screen readers begin anew with the map.
    @Slot(str)
    def _found(self, region: str) -> None:
        self._by_keyboard = True
        self._go_to(Spot(region=region, view=self._view_of(region)))
        self._back_to_keys()

    @Slot(str)
    def _part_picked(self, part: str) -> None:
        if part == AROUND:
            self.look_nearer()
        else:
            self.zoom_to(part)
        self._back_to_keys()

    def _look_nearer_somewhere(self) -> None:
        """The button knows no place on the whole body; the person chooses one."""
        if self.magnified:
            self.look_nearer()
        else:
            self.open_parts()

    @Slot()
    def _back_to_keys(self) -> None:
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _go_to(self, spot: Spot) -> None:
        if self._by_keyboard:
            self._follow(spot)
        super()._go_to(spot)

    def _covered(self, named: Spot, place: QRect) -> float:
        hidden = any(place.intersects(panel.geometry()) for panel in self.panels)
        return super()._covered(named, place) + (HIDDEN if hidden else 0)

    def _enter(self, regions: Collection[str]) -> None:
        """Let the keyboard be in one of these: the look would follow it back to where it was."""
        if self.current.region not in regions:
            inside = [spot for spot in self.spots if spot.region in regions]
            seen = [spot for spot in inside if spot.view is self.current.view]
            self._go_to((seen or inside)[0])

    def _follow(self, spot: Spot) -> None:
        if self.magnified:
            box = following(self.views, self._shown, spot)
            if box != self._shown:
                self._look_so(self._look._replace(closeup=box))

    def _look_at(self, box: QRectF | None, words: str) -> None:
        """Look at a part, named by `words` for who cannot see it."""
        self._look_so(self._look._replace(closeup=box))
        announce(self, words)

    def _look_so(self, look: Look) -> None:
        had_keyboard = self.bar.isAncestorOf(self.window().focusWidget()) if self.isVisible() else False
        super()._look_so(look)
        self._hover(None)
        self._show_name()
        self._stand()
        if had_keyboard and not self.bar.isAncestorOf(self.window().focusWidget()):
            # The button that was pressed is gone: Tab goes on from the map.
            self._back_to_keys()

    def _foot(self) -> int:
        return self.bar.strip if self.magnified else 0

    def _stand(self) -> None:
        self.bar.stand(self.rect(), closeup=self.magnified)

    def _take_theme(self) -> None:
        super()._take_theme()
        self._stand()
