"""The body map of a period: each region coloured by how strongly it was used, with a short text in it."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from companion.content.body import BodyDrawing
from companion.domain.body import Region
from companion.domain.text import _
from companion.ui.theme import Theme
from companion.ui.widgets.body_patch import HeatValue
from companion.ui.widgets.body_tinted import TintedMap


class BodyHeat(TintedMap):
    """Coloured by the ramp of pain. Nothing is in it until `set_heat`."""

    def __init__(
        self,
        theme: Theme,
        regions: Mapping[str, Region],
        drawing: BodyDrawing,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, regions, drawing, parent)
        self.setAccessibleName(_("Body map of a period, front and back"))

    def set_heat(self, heat: Mapping[str, HeatValue]) -> None:
        """Show these values by region, and no others."""
        self._show(dict(heat))
