"""A body map that shows something else than marks: how a period was, or what is different in another one."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from companion.content.body import BodyDrawing
from companion.domain.body import Region, View
from companion.domain.text import _
from companion.ui.theme import Theme
from companion.ui.widgets.body_map import BodyMap
from companion.ui.widgets.body_painter import ViewMarks
from companion.ui.widgets.body_patch import Tint
from companion.ui.widgets.body_words import VIEW_WORDS, part_and_side


class TintedMap(BodyMap):
    """Takes no values. `region_clicked` asks about a region, coloured or not."""

    region_role = QAccessible.Role.Button

    _tints: Mapping[str, Tint] = {}
    """Asked for already while the map is being made."""

    def __init__(
        self,
        theme: Theme,
        regions: Mapping[str, Region],
        drawing: BodyDrawing,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, regions, drawing, parent)
        self._untold: set[str] = set()
        self.setAccessibleName(name)

    def spoken(self, region: str, view: View | None = None) -> str:
        """Part, side, view and what the colour says, for example "…, back view, 2 points less"."""
        seen = view or self._view_of(region)
        tint = self._tints.get(region)
        words = tint.spoken if tint else _("nothing to show")
        return ", ".join([part_and_side(self._regions[region]), _(VIEW_WORDS[seen]), words])

    def show_tints(self, tints: Mapping[str, Tint], *, told: bool = True) -> None:
        """Show these regions and no others, painting what changed and nothing else.

        Without `told`, screen readers hear of the changes with `tell`: a film would keep them talking.
        """
        before, self._tints = self._tints, dict(tints)
        changed = [
            region for region in before.keys() | tints.keys() if before.get(region) != tints.get(region)
        ]
        self._repaint(changed)
        self._untold.update(changed)
        if told:
            self.tell()

    def tell(self) -> None:
        """Let screen readers know what changed since they were told last."""
        changed, self._untold = self._untold, set()
        self._words_changed(changed)

    def _marks_of(self, view: View) -> ViewMarks:
        shapes = self.views[view].shapes
        tints = {region: tint for region, tint in self._tints.items() if region in shapes}
        return replace(super()._marks_of(view), tints=tints)
