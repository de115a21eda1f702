"""The legends of the coloured body maps: of a period, and of what changed between two."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.domain.questions import SCALE_TOP
from companion.domain.text import _
from companion.ui.theme import Theme
from companion.ui.widgets.body_colours import CHANGE_STEPS, body_colours
from companion.ui.widgets.body_patch import Change, HeatValue, Tint
from companion.ui.widgets.painting import painter_on
from companion.ui.widgets.ramp_row import RampRow, RampWords

HEAT_CELLS = tuple(HeatValue(level=level, text="") for level in range(1, SCALE_TOP + 1))
CHANGE_CELLS = tuple(
    Change(points=points) for points in (*(-step for step in reversed(CHANGE_STEPS)), 0, *CHANGE_STEPS)
)


def heat_words() -> RampWords:
    return RampWords(title="", first=_("less"), last=_("more"))


def change_words() -> RampWords:
    return RampWords(title="", first=_("less pain"), last=_("more pain"))


class RampLegend(QWidget):
    """Shows cells of a ramp between two words, on two lines where it is narrow."""

    def __init__(
        self, theme: Theme, words: RampWords, tints: Sequence[Tint], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._tints = tuple(tints)
        # A fixed height would be that of one line, also where the words have a line of their own.
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._make_row()
        theme.changed.connect(self._make_row)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._row.height(width)

    def sizeHint(self) -> QSize:
        return self._row.size.toSize() + QSize(1, 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(round(self._row.narrowest) + 1, self._row.height(self._row.size.width() + 1))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        self._row.paint(painter, QRectF(self.rect()), self._colours)
        painter.end()

    def _take(self, words: RampWords, tints: Sequence[Tint]) -> None:
        self._words, self._tints = words, tuple(tints)
        self._make_row()

    def _make_row(self) -> None:
        self._colours = body_colours(self._theme)
        patches = [tint.patch(self._colours) for tint in self._tints]
        self._row = RampRow(self._theme, self._words, patches)
        self.updateGeometry()
        self.update()


class BodyHeatLegend(RampLegend):
    """What the colours of a period mean."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, heat_words(), HEAT_CELLS, parent)
        self.setAccessibleName(_("Legend of the body map"))
        self._describe(heat_words())

    def set_scale(self, words: RampWords, cells: Sequence[HeatValue]) -> None:
        """Name both ends; the cells may carry texts of their own, for example numbers of days."""
        self._take(words, cells)
        self._describe(words)

    def _describe(self, words: RampWords) -> None:
        told = _("From {first} to {last}, further from the colour of the page. Numbers are in the regions.")
        self.setAccessibleDescription(told.format(first=words.first, last=words.last))


class ChangeLegend(RampLegend):
    """What the colours, the hatching and the signs of a change mean."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, change_words(), CHANGE_CELLS, parent)
        self.setAccessibleName(_("Legend of the body map"))
        self.setAccessibleDescription(
            _("Stripes and a minus are less pain. Dots and a plus are more pain. 0 is the same.")
        )
