"""A whole picture of a motion at one size: ground, props, person and arrows."""

from functools import cached_property

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath

from companion.domain.figure.motion import Motion, Stance, arrow_power
from companion.domain.figure.scenery import Arrow, Flat
from companion.ui.figure.arrows import ArrowShape, arrow_shape, paint_arrow
from companion.ui.figure.boxes import Boxes
from companion.ui.figure.colours import FigureColours, Inks
from companion.ui.figure.framing import fitted_view, floor_reach
from companion.ui.figure.glow import by_part
from companion.ui.figure.ground import paint_floor, paint_shadow, shadow_blot
from companion.ui.figure.person import PersonLayer, flip
from companion.ui.figure.props import PropPainter
from companion.ui.figure.sketch import Sketch

_NOTHING = 0.02
_MAT_INSET = 0.06


class Stage:
    """Paints one motion at one size, in device pixels. The picture is a function of the stance alone.

    `mirror` shows the other side of the body. With a `radius` the corners of the ground are round. What does
    not move is painted once and kept.
    """

    def __init__(
        self,
        motion: Motion,
        colours: FigureColours,
        size: tuple[int, int],
        *,
        mirror: bool = False,
        radius: float = 0.0,
    ) -> None:
        self._motion = motion
        self._size = size
        self._mirror = mirror
        self._radius = radius
        self._inks = Inks(colours)
        self._view = fitted_view(motion, *size)
        self._reach = floor_reach(motion)
        self._props = PropPainter(motion.props, Boxes(self._view, self._inks), self._mat())
        self._layer = PersonLayer(size)

    def paint(self, p: QPainter, stance: Stance) -> None:
        """Paint the picture at a moment; `p` works in device pixels."""
        body = self._motion.body(stance)
        sketch = Sketch(
            self._view,
            body,
            self._inks,
            self._motion.camera.close_up,
            self._size,
            by_part(self._motion.glow(stance)),
        )
        p.drawImage(0, 0, self._still)
        p.save()
        self._begin(p)
        self._props.paint_moving(body, p)
        paint_shadow(self._view, self._shadow, body, p)
        p.restore()
        self._layer.paint(sketch, self._motion, p, mirror=self._mirror)
        p.save()
        self._begin(p)
        self._props.paint_front(p)
        self._paint_arrows(stance, p)
        p.restore()

    def _begin(self, p: QPainter) -> None:
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._mirror:
            flip(p, self._size[0])

    def _mat(self) -> Flat:
        middle, half = self._reach
        return middle - half + _MAT_INSET, middle + half - _MAT_INSET

    @cached_property
    def _shadow(self) -> QImage:
        return shadow_blot(self._inks)

    @cached_property
    def _still(self) -> QImage:
        """Ground, floor and the props behind the person."""
        width, height = self._size
        image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        p = QPainter(image)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._radius:
            corners = QPainterPath()
            corners.addRoundedRect(QRectF(0, 0, width, height), self._radius, self._radius)
            p.setClipPath(corners)
        p.fillRect(0, 0, width, height, self._inks.colours.bg)
        self._begin(p)
        paint_floor(self._view, self._inks, self._motion, self._reach, width, p)
        self._props.paint_still(p)
        p.end()
        return image if self._radius else image.convertToFormat(QImage.Format.Format_RGB32)

    @cached_property
    def _arrows(self) -> list[tuple[Arrow, ArrowShape]]:
        """Made with the first picture: an arrow that first shows in a later one would hold that one up."""
        return [(arrow, arrow_shape(arrow, self._motion, self._view)) for arrow in self._motion.arrows]

    def _paint_arrows(self, stance: Stance, p: QPainter) -> None:
        for arrow, shape in self._arrows:
            power = arrow_power(arrow, stance)
            if power > _NOTHING:
                paint_arrow(self._inks, shape, power, p)
