"""The arrows that show a movement: where they run, their shape with a halo, and painting it."""

import math
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPainterPathStroker

from companion.domain.figure.motion import Motion
from companion.domain.figure.proportions import H
from companion.domain.figure.scenery import Arrow, Flat, LineArrow, RingArrow, TrackArrow
from companion.ui.figure.colours import Inks, faded
from companion.ui.figure.outlines import polygon, smooth_open
from companion.ui.figure.strokes import fill_with, round_pen
from companion.ui.figure.view import View

_TRACK_STEPS, _RING_STEPS, _LINE_STEPS = 10, 16, 10
_HALO = 0.85


class ArrowShape(NamedTuple):
    """The outline of an arrow, and the halo round it that keeps it apart from what it crosses."""

    outline: QPainterPath
    halo: QPainterPath


def arrow_shape(arrow: Arrow, motion: Motion, view: View) -> ArrowShape:
    """The shape of an arrow; it does not depend on the moment."""
    match arrow:
        case TrackArrow():
            points = _track(arrow, motion, view)
        case RingArrow():
            points = _ring(arrow, motion, view)
        case LineArrow():
            points = _line(arrow, motion, view)
    return _shape(points, view.arrow_scale)


def paint_arrow(inks: Inks, shape: ArrowShape, power: float, p: QPainter) -> None:
    power = min(1.0, power)
    fill_with(p, faded(inks.colours.bg, power * _HALO))
    p.drawPath(shape.halo)
    p.setBrush(faded(inks.colours.arrow, power))
    p.drawPath(shape.outline)


def _track(arrow: TrackArrow, motion: Motion, view: View) -> list[Flat]:
    """Along the joint's own path, pushed outwards."""
    first, last = arrow.part
    out, (dx, dy) = arrow.out * view.scale, arrow.shift
    points = []
    for i in range(_TRACK_STEPS + 1):
        share = first + (last - first) * i / _TRACK_STEPS
        body = motion.body_between(*arrow.poses, share)
        x, y = view.flat(body.joints[arrow.track])
        ox, oy = view.flat(body.joints[arrow.about])
        d = math.hypot(x - ox, y - oy) or 1.0
        points.append((x + (x - ox) / d * out + dx * view.scale, y + (y - oy) / d * out - dy * view.scale))
    return points


def _ring(arrow: RingArrow, motion: Motion, view: View) -> list[Flat]:
    x, y = view.flat(motion.rest_body(arrow.poses[1]).joints[arrow.at])
    (dx, dy), (rx, ry), (first, last) = arrow.offset, arrow.radii, arrow.angles
    points = []
    for i in range(_RING_STEPS + 1):
        angle = math.radians(first + (last - first) * i / _RING_STEPS)
        points.append(
            (x + view.scale * (dx + rx * math.cos(angle)), y - view.scale * (dy + ry * math.sin(angle)))
        )
    return points


def _line(arrow: LineArrow, motion: Motion, view: View) -> list[Flat]:
    """A quadratic curve; `bend` moves its middle sideways by that share of its length."""
    x, y = view.flat(motion.rest_body(arrow.poses[1]).joints[arrow.at])
    (xa, ya), (xb, yb) = ((x + a * view.scale, y - b * view.scale) for a, b in (arrow.start, arrow.end))
    mx, my = (xa + xb) / 2 - (yb - ya) * arrow.bend, (ya + yb) / 2 + (xb - xa) * arrow.bend
    points = []
    for i in range(_LINE_STEPS + 1):
        k = i / _LINE_STEPS
        a, b, c = (1 - k) ** 2, 2 * k * (1 - k), k * k
        points.append((a * xa + b * mx + c * xb, a * ya + b * my + c * yb))
    return points


def _shape(points: list[Flat], scale: float) -> ArrowShape:
    width, head = 0.0135 * H * scale, 0.040 * H * scale
    (x1, y1), (x0, y0) = points[-1], points[max(0, len(points) - 4)]
    length = math.hypot(x1 - x0, y1 - y0) or 1
    dx, dy = (x1 - x0) / length, (y1 - y0) / length
    shaft = [q for q in points if (q[0] - x1) * dx + (q[1] - y1) * dy < -head * 0.6] or points[:1]
    shaft = [*shaft, (x1 - dx * head * 0.55, y1 - dy * head * 0.55)]
    tip = polygon(_tip((x1, y1), (dx * head, dy * head)))
    outline = _stroked(smooth_open(shaft), width).united(tip).united(_stroked(tip, width * 0.5))
    return ArrowShape(outline, _stroked(outline, width * 0.75))


def _tip(end: Flat, along: Flat) -> list[Flat]:
    (x, y), (dx, dy) = end, along
    return [
        (x + dx * 0.12, y + dy * 0.12),
        (x - dx - dy * 0.62, y - dy + dx * 0.62),
        (x - dx * 0.72, y - dy * 0.72),
        (x - dx + dy * 0.62, y - dy - dx * 0.62),
    ]


def _stroked(path: QPainterPath, width: float) -> QPainterPath:
    return QPainterPathStroker(round_pen(QColor(Qt.GlobalColor.black), width)).createStroke(path)
