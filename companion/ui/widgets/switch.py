"""An on-off switch in a row with its words; the whole row is the target."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from companion.ui.theme import Theme
from companion.ui.widgets.painting import paint_round, painter_on, pen

GAP = 12
KNOB_INSET = 5


class Switch(QCheckBox):
    """Position and a tick say on, not the colour alone. `show_words` off: the words are spoken only."""

    def __init__(
        self, theme: Theme, words: str, *, show_words: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(words if show_words else "", parent)
        self._theme = theme
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        sideways = QSizePolicy.Policy.Preferred if show_words else QSizePolicy.Policy.Fixed
        self.setSizePolicy(sideways, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._dress)
        self._dress()

    def focus_rect(self) -> QRect:
        return self._track().toRect() if not self.text() else self.rect()

    def sizeHint(self) -> QSize:
        track = self._theme.length("size.switch_width")
        words = QFontMetrics(self._theme.font("body")).horizontalAdvance(self.text())
        gap = self._theme.px(GAP) if self.text() else 0
        return QSize(words + gap + track, self._theme.length("size.target"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, place: QPoint) -> bool:  # noqa: N802 - Qt's name
        return self.rect().contains(place)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        track = self._track()
        if self.text():
            painter.setFont(self._theme.font("body"))
            painter.setPen(self._theme.colour("text" if self.isEnabled() else "disabled"))
            words = QRectF(0, 0, self.width(), self.height())
            alignment = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(words, alignment, self.text())
        self._paint_track(painter, track)
        painter.end()

    def _paint_track(self, painter: QPainter, track: QRectF) -> None:
        theme = self._theme
        on = self.isChecked()
        ground = "outline" if not self.isEnabled() else "accent" if on else "surface"
        edge = "disabled" if not self.isEnabled() else "accent" if on else "outline_strong"
        if theme.contrast and not self.isEnabled():
            ground = "surface"
        paint_round(painter, track, track.height() / 2, theme.colour(ground), pen(theme.colour(edge), 2))
        inset = theme.px(KNOB_INSET)
        side = track.height() - 2 * inset
        at_right = on != (self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        left = track.right() - inset - side if at_right else track.left() + inset
        painter.setPen(Qt.PenStyle.NoPen)
        knob = "disabled" if not self.isEnabled() else "on_accent" if on else "outline_strong"
        painter.setBrush(theme.colour(knob))
        painter.drawEllipse(QRectF(left, track.top() + inset, side, side))
        if on:
            tick = theme.pixmap("check", "accent" if self.isEnabled() else "surface", 14)
            place = QPointF(left + side / 2, track.center().y())
            half = tick.deviceIndependentSize() / 2
            painter.drawPixmap(place - QPointF(half.width(), half.height()), tick)

    def _track(self) -> QRectF:
        width, height = self._theme.length("size.switch_width"), self._theme.length("size.switch_height")
        left = 0 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else self.width() - width
        return QRectF(left, (self.height() - height) / 2, width, height)

    def _dress(self) -> None:
        self.setFont(self._theme.font("body"))
        self.updateGeometry()
        self.update()
