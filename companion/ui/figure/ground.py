"""The ground of a picture: the floor disc, and the soft shadow of whatever is near the floor."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QRadialGradient

from companion.domain.figure.angles import SIDES
from companion.domain.figure.body import Body
from companion.domain.figure.motion import Motion
from companion.domain.figure.scenery import Flat
from companion.ui.figure.colours import Inks, faded
from companion.ui.figure.strokes import fill_with
from companion.ui.figure.view import View

_FROM_THE_FRONT = 0.75
_LOW = 0.40  # metres: what is higher casts no shadow worth drawing
_SIDED = ("heel", "toe", "ball", "knee", "shoulder", "elbow", "knuckle", "wrist", "ankle", "hip")
_CASTS = (
    *("pelvis", "thorax", "head", "head_top", "lumbar", "c7"),
    *(f"{joint}_{side}" for joint in _SIDED for side in SIDES),
)
_BLOT = (512, 128)
_FALL_OFF = ((0.0, 1.0), (0.55, 0.75), (0.8, 0.32), (1.0, 0.0))


def paint_floor(view: View, inks: Inks, motion: Motion, reach: Flat, width: int, p: QPainter) -> None:
    """A disc under everything; `reach` is its middle and half length along the floor."""
    middle, half = reach
    sideways = abs(view.toward[0]) < _FROM_THE_FRONT
    x, y = view.flat((middle, 0.0, 0.0) if sideways else (0, 0.0, middle))
    rx = half * view.scale
    if motion.camera.frame == "full":  # keep the whole disc in the picture
        rx = min(rx, max(width * 0.30, min(x, width - x) - 0.02 * width))
    ry = max(rx * abs(math.sin(math.radians(view.eye))) * 1.15, 0.06 * view.scale)
    fill_with(p, inks.colours.floor)
    p.drawEllipse(QPointF(x, y), rx, ry)


def shadow_blot(inks: Inks) -> QImage:
    """The soft shadow, to be stretched under the person: a gradient painted anew takes ten times as long."""
    width, height = _BLOT
    blot = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    blot.fill(Qt.GlobalColor.transparent)
    gradient = QRadialGradient(QPointF(0, 0), 1.0)
    for at, share in _FALL_OFF:
        gradient.setColorAt(at, faded(inks.colours.shadow, inks.shadow_strength * share))
    p = QPainter(blot)
    p.translate(width / 2, height / 2)
    p.scale(width / 2, height / 2)
    p.fillRect(QRectF(-1, -1, 2, 2), gradient)
    p.end()
    return blot


def paint_shadow(view: View, blot: QImage, body: Body, p: QPainter) -> None:
    places = [body.joints[name] for name in _CASTS]
    low = [view.flat((x, 0, z)) for x, height, z in places if height < _LOW]
    if not low:
        return
    left, right = min(x for x, _ in low), max(x for x, _ in low)
    rx = (right - left) / 2 + 0.12 * view.scale
    ry = max(0.055 * view.scale, rx * 0.13)
    x, y = (left + right) / 2, sum(y for _, y in low) / len(low)
    p.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    p.drawImage(QRectF(x - rx, y - ry, 2 * rx, 2 * ry), blot)
