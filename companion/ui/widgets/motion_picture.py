"""A still picture of an exercise with round corners, painted when it is first seen and then kept."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.domain.figure.motion import Motion
from companion.ui.theme import Theme
from companion.ui.widgets.figure_view import still
from companion.ui.widgets.painting import painter_on


class MotionPicture(QWidget):
    """As tall as it is told at 100 %, and as wide as there is room, or square."""

    def __init__(
        self, theme: Theme, height: float, *, square: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._height = height
        self._square = square
        self._motion: Motion | None = None
        self._read: Callable[[], Motion] | None = None
        self._pose, self._mirror = "", False
        self._pixmap: QPixmap | None = None
        horizontal = QSizePolicy.Policy.Fixed if square else QSizePolicy.Policy.Expanding
        self.setSizePolicy(horizontal, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._dress)

    def show_motion(self, motion: Motion, name: str, *, pose: str = "", mirror: bool = False) -> None:
        """A pose, or the moment that stands for the exercise; `name` is what a screen reader says."""
        self._motion = motion
        self._pose, self._mirror = pose, mirror
        self._pixmap = None
        self.setAccessibleName(name)
        self.update()

    def show_later(self, read: Callable[[], Motion], name: str) -> None:
        """As `show_motion`, with a motion that is read when the picture is first seen."""
        self._read = read
        self._motion, self._pixmap = None, None
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        height = self._theme.px(self._height)
        return QSize(height if self._square else 2 * height, height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        corners = QPainterPath()
        radius = self._theme.length("radius.control")
        corners.addRoundedRect(QRectF(self.rect()), radius, radius)
        painter.fillPath(corners, self._theme.colour("sunken"))
        if self._motion is None and self._read is not None:
            self._motion = self._read()
        if self._motion is not None:
            painter.setClipPath(corners)
            painter.drawPixmap(0, 0, self._picture(self._motion))
        painter.end()

    def _picture(self, motion: Motion) -> QPixmap:
        ratio = self.devicePixelRatioF()
        kept = self._pixmap
        if kept is None or kept.size() != self.size() * ratio:
            kept = self._pixmap = still(
                motion, self._theme, self.size(), ratio, pose=self._pose, mirror=self._mirror
            )
        return kept

    def _dress(self) -> None:
        self._pixmap = None
        self.updateGeometry()
        self.update()
