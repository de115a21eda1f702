"""The parts of a period as the usual body maps count them, in a popover."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.text import _
from companion.ui.materials import BodyMaterial
from companion.ui.panels.map_counts import MapCountsPanel
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import IconButton
from companion.ui.widgets.fitting_scroll import FittingScroll
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column, Row


class PeriodCounts(QWidget):
    """Every part that hurt on at least one day is counted. `closed`: its close button."""

    closed = Signal()

    def __init__(self, theme: Theme, body: BodyMaterial, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._close = IconButton(theme, "close", _("Close"), parent=self)
        self._counts = MapCountsPanel(theme, body)
        width = theme.measure("size.popover") - 2 * theme.measure("space.card")
        self._scrolled = FittingScroll(theme, self._counts, width, self)
        top = Row(theme)
        top.addWidget(Label(theme, _("Parts with pain on any of the days"), role="heading", wrap=True), 1)
        top.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        column = Column(theme, self, gap=12)
        column.addLayout(top)
        column.addWidget(self._scrolled)
        self._close.clicked.connect(self.closed)

    def show_regions(self, regions: Iterable[str]) -> None:
        self._counts.show_regions(regions)
        self._scrolled.updateGeometry()

    def focus_first(self) -> None:
        self._close.setFocus(Qt.FocusReason.PopupFocusReason)
