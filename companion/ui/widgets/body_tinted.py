"""A body map that shows something else than marks: what its kinds, heat and change, have in common."""

from collections.abc import Mapping
from dataclasses import replace

from companion.domain.body import View
from companion.domain.text import _
from companion.ui.widgets.body_map import BodyMap
from companion.ui.widgets.body_painter import ViewMarks
from companion.ui.widgets.body_patch import Tint
from companion.ui.widgets.body_words import VIEW_WORDS, part_and_side


class TintedMap(BodyMap):
    """Takes no values. `region_clicked` asks about a region, coloured or not."""

    _tints: Mapping[str, Tint] = {}
    """Asked for already while the map is being made."""

    def spoken(self, region: str, view: View | None = None) -> str:
        """Part, side, view and what the colour says, for example "…, back view, 2 points less"."""
        seen = view or self._view_of(region)
        tint = self._tints.get(region)
        words = tint.spoken if tint else _("nothing to show")
        return ", ".join([part_and_side(self._regions[region]), _(VIEW_WORDS[seen]), words])

    def _show(self, tints: Mapping[str, Tint]) -> None:
        """Paint what changed, and nothing else."""
        before, self._tints = self._tints, tints
        changed = [
            region for region in before.keys() | tints.keys() if before.get(region) != tints.get(region)
        ]
        self._repaint(changed)
        self._marks_changed(changed)

    def _marks_of(self, view: View) -> ViewMarks:
        shapes = self.views[view].shapes
        tints = {region: tint for region, tint in self._tints.items() if region in shapes}
        return replace(super()._marks_of(view), tints=tints)
