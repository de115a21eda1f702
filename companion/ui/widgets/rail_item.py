"""One row of the navigation rail: painted, because a button glues its icon to its words."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.ui.theme import Theme
from companion.ui.widgets.accessible import describe_controls
from companion.ui.widgets.painting import paint_round, painter_on, pen
from companion.ui.widgets.push_button import PushButton

PLAIN, OUTLINED, DANGER = "plain", "outlined", "danger"
BAR = 4
BEFORE_ICON, AFTER_ICON = 12, 13
ICON_MOST = 30
CURRENT_WEIGHT = 600


class RailItem(PushButton):
    """`current` = its page is shown: soft ground, a bar at the left and heavier words."""

    def __init__(
        self, theme: Theme, words: str, icon: str, kind: str = PLAIN, parent: QWidget | None = None
    ) -> None:
        super().__init__(words, parent)
        self.current = False
        self._theme = theme
        self._icon = icon
        self._kind = kind
        self._compact = False
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        describe_controls()
        theme.changed.connect(self._dress)
        self._dress()

    def set_current(self, *, current: bool) -> None:
        self.current = current
        self._dress()

    def set_compact(self, *, compact: bool) -> None:
        """The icon alone; the words become a tooltip."""
        self._compact = compact
        self.setToolTip(self.text() if compact else "")
        self._dress()

    def sizeHint(self) -> QSize:
        most = round(self._theme.measure("size.rail_row_most"))
        height = min(self._theme.length("size.target"), most)
        return QSize(height, height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = painter_on(self)
        rect = QRectF(self.rect())
        self._paint_ground(painter, rect)
        ink = self._ink()
        icon_name = "icon.choice" if self._compact else "icon.rail"
        side = min(theme.length(icon_name), ICON_MOST)
        icon = theme.pixmap(self._icon, ink, side / theme.scale)
        left = (rect.width() - side) / 2 if self._compact else float(self._inset())
        if self._mirrored() and not self._compact:
            left = rect.width() - left - side
        painter.drawPixmap(QPointF(left, (rect.height() - side) / 2), icon)
        if not self._compact:
            before = self._inset() + side + min(theme.px(AFTER_ICON), 2 * AFTER_ICON)
            words = rect.adjusted(0, 0, -before, 0) if self._mirrored() else rect.adjusted(before, 0, 0, 0)
            painter.setPen(theme.colour(ink))
            alignment = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
            painter.drawText(words, alignment, self.text())
        painter.end()

    def _paint_ground(self, painter: QPainter, rect: QRectF) -> None:
        theme = self._theme
        radius = theme.length("radius.control")
        ground = self._ground()
        edge = None
        if self._kind != PLAIN:
            colour = theme.colour("danger" if self._kind == DANGER else "outline_strong")
            edge = pen(colour, 2 if theme.contrast else 1)
        if ground or edge:
            paint_round(painter, rect, radius, theme.colour(ground) if ground else None, edge)
        if self.current:
            bar = QPainterPath()
            bar.addRoundedRect(rect, radius, radius)
            left = rect.width() - theme.px(BAR) if self._mirrored() else 0.0
            strip = QPainterPath()
            strip.addRect(QRectF(left, 0, theme.px(BAR), rect.height()))
            accent = "danger" if self._kind == DANGER else "accent"
            painter.fillPath(bar.intersected(strip), theme.colour(accent))

    def _ground(self) -> str:
        tint = "accent_soft" if self._theme.contrast else "outline"
        if self.isDown():
            return tint
        if self.current:
            return "danger_soft" if self._kind == DANGER else "accent_soft"
        if self.underMouse():
            return tint
        return "surface" if self._kind == OUTLINED else ""

    def _ink(self) -> str:
        if self._kind == DANGER:
            return "danger"
        return "on_accent_soft" if self.current else "text"

    def _inset(self) -> int:
        return BEFORE_ICON

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _dress(self) -> None:
        self.setFont(self._theme.font("label", weight=CURRENT_WEIGHT if self.current else None))
        self.updateGeometry()
        self.update()
