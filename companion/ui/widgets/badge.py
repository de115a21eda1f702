"""A pain value as on the map: its colour, its number, a dark edge."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.domain.text import _
from companion.ui.theme import Theme
from companion.ui.widgets.painting import CENTRE, paint_round, painter_on, pen


class Badge(QWidget):
    """Read only. None = marked without a value, drawn as an empty box with a dashed edge."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._value: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._dress)
        self._name()

    def set_value(self, value: int | None) -> None:
        """Show 0 to 10, or None."""
        self._value = value
        self._name()
        self.update()

    def sizeHint(self) -> QSize:
        side = self._theme.length("size.badge")
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = painter_on(self)
        rect = QRectF(self.rect())
        unrated = self._value is None
        colour = theme.colour("surface") if self._value is None else theme.pain(self._value)
        edge = pen(theme.colour("body.mark"), 1.5, dashed=unrated)
        paint_round(painter, rect, theme.length("radius.cell"), colour, edge)
        painter.setFont(theme.font("strong", size=15))
        painter.setPen(theme.on(colour))
        painter.drawText(rect, CENTRE, "" if unrated else str(self._value))
        painter.end()

    def _name(self) -> None:
        words = _("no value yet") if self._value is None else str(self._value)
        self.setAccessibleName(words)

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()
