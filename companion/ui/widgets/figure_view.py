"""Shows the exercise person at the moment it is given. It has no clock: whoever drives it sets the stance."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.domain.figure.motion import Motion, Stance
from companion.ui.figure.colours import figure_colours
from companion.ui.figure.stage import Stage
from companion.ui.theme import Theme

_USUAL, _LEAST = 480, 160  # px at 100 %


class FigureView(QWidget):
    """A moving picture of an exercise on a ground with round corners; empty until a motion is shown."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._motion: Motion | None = None
        self._mirror = False
        self._stance: Stance | None = None
        self._stage: Stage | None = None
        self._stage_size = (0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self._redraw)

    def show_motion(self, motion: Motion, *, mirror: bool = False) -> None:
        """Show an exercise, standing at its main pose; `mirror` = for the other side of the body."""
        self._motion, self._mirror = motion, mirror
        self._stance = motion.main_stance()
        self._redraw()

    def set_stance(self, stance: Stance) -> None:
        """Show this moment of the motion."""
        self._stance = stance
        self.update()

    def clear(self) -> None:
        """Show no exercise."""
        self._motion, self._stance = None, None
        self._redraw()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_USUAL), self._theme.px(_USUAL))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(_LEAST), self._theme.px(_LEAST))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._motion is None or self._stance is None:
            return
        ratio = self.devicePixelRatioF()
        size = _device_size(self.size(), ratio)
        if self._stage is None or self._stage_size != size:
            radius = self._theme.length("radius.card") * ratio
            colours = figure_colours(self._theme)
            self._stage = Stage(self._motion, colours, size, mirror=self._mirror, radius=radius)
            self._stage_size = size
        p = QPainter(self)
        p.scale(1 / ratio, 1 / ratio)
        self._stage.paint(p, self._stance)
        p.end()

    def _redraw(self) -> None:
        self._stage = None
        self.update()


def still(
    motion: Motion,
    theme: Theme,
    size: QSize,
    dpr: float = 1.0,
    *,
    pose: str = "",
    mirror: bool = False,
) -> QPixmap:
    """A picture of a pose, or of the main one; `size` in logical px."""
    stance = Stance(frm=pose, to=pose) if pose else motion.main_stance()
    width, height = _device_size(size, dpr)
    pixmap = QPixmap(width, height)
    p = QPainter(pixmap)
    Stage(motion, figure_colours(theme), (width, height), mirror=mirror).paint(p, stance)
    p.end()
    pixmap.setDevicePixelRatio(dpr)
    return pixmap


def _device_size(size: QSize, ratio: float) -> tuple[int, int]:
    return max(1, round(size.width() * ratio)), max(1, round(size.height() * ratio))
