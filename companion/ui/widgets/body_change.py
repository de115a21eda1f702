"""The body map of "then and now": regions with less pain, the same and more, by colour, hatching and sign."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from companion.content.body import BodyDrawing
from companion.domain.body import Region
from companion.domain.text import _
from companion.ui.theme import Theme
from companion.ui.widgets.body_patch import Change
from companion.ui.widgets.body_tinted import TintedMap


class BodyChange(TintedMap):
    """Coloured by the ramp from less to more. Nothing is in it until `set_changes`."""

    def __init__(
        self,
        theme: Theme,
        regions: Mapping[str, Region],
        drawing: BodyDrawing,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, regions, drawing, parent)
        self.setAccessibleName(_("Body map of what changed, front and back"))

    def set_changes(self, points: Mapping[str, float]) -> None:
        """Show by how many points each region has more pain, or less where negative, and no others."""
        self._show({region: Change(points=change) for region, change in points.items()})
