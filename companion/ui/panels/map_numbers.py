"""The map of a check-in in numbers, for forms: counts, or CHOIR numbers out and in."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.analysis.counts import hurting
from companion.domain.entry import Mark
from companion.domain.text import _, plural
from companion.ui.materials import BodyMaterial
from companion.ui.panels.choir_text import ChoirText
from companion.ui.panels.map_counts import MapCountsPanel
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import IconButton
from companion.ui.widgets.fitting_scroll import FittingScroll
from companion.ui.widgets.labels import Label
from companion.ui.widgets.segmented import Segmented
from companion.ui.widgets.stacks import Column, Row

COUNTS, CHOIR = "counts", "choir"


class MapNumbers(QWidget):
    """Stands in a popover. `regions_accepted` carries the ids of all parts that a form marks."""

    regions_accepted = Signal(tuple)
    closed = Signal()

    def __init__(self, theme: Theme, body: BodyMaterial, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._close = IconButton(theme, "close", _("Close"))
        self._which = Segmented(theme, [(COUNTS, _("Counts")), (CHOIR, _("CHOIR numbers"))])
        self._counts = MapCountsPanel(theme, body)
        self._choir = ChoirText(theme, body)
        self._left_out = Label(theme, role="small", tone="muted", wrap=True)
        width = theme.measure("size.popover") - 2 * theme.measure("space.card")
        self._scrolled = FittingScroll(theme, self._counts, width, self)
        self._which.setAccessibleName(_("Which numbers"))
        top = Row(theme)
        top.addWidget(Label(theme, _("Numbers for forms"), role="heading", wrap=True), 1)
        top.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        column = Column(theme, self, gap=12)
        column.addLayout(top)
        for part in (self._which, self._left_out, self._scrolled, self._choir):
            column.addWidget(part)
        self._close.clicked.connect(self.closed)
        self._which.chosen.connect(self._show_which)
        self._choir.regions_accepted.connect(self.regions_accepted)
        self._show_which(COUNTS)

    def show_marks(self, marks: Iterable[Mark], *, changeable: bool) -> None:
        """Show the numbers of these marks; numbers are taken in where the diary can be changed.

        Soreness after effort is no widespread pain, whatever the number of its parts.
        """
        marks = list(marks)
        hurts = hurting(mark for mark in marks if mark.lasts)
        left_out = sum(mark.hurts and not mark.lasts for mark in marks)
        words = plural(
            "{n} part is sore after effort and not counted.",
            "{n} parts are sore after effort and not counted.",
            left_out,
        )
        self._left_out.setText(words)
        self._left_out.setVisible(left_out > 0)
        self._counts.show_regions(hurts)
        self._choir.show_regions(hurts)
        self._scrolled.updateGeometry()
        self._choir.set_changeable(changeable=changeable)

    def focus_first(self) -> None:
        """Bring the keyboard to the choice of numbers."""
        self._which.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_which(self, key: object) -> None:
        """A choice cannot be taken back to nothing."""
        which = CHOIR if key == CHOIR else COUNTS
        self._which.set_value(which)
        self._scrolled.setVisible(which == COUNTS)
        self._choir.setVisible(which == CHOIR)
