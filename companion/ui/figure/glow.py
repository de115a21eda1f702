"""The glow of a muscle: a path on the body, stroked from wide and faint to narrow and bright."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtGui import QPainter

from companion.domain.figure.muscle_table import MUSCLES
from companion.domain.figure.muscles import facing, muscle_points
from companion.domain.figure.proportions import H
from companion.ui.figure.colours import faded
from companion.ui.figure.outlines import smooth_open
from companion.ui.figure.sketch import Piece, Sketch
from companion.ui.figure.strokes import ATOP, OVER, draw_with, round_pen

_NOTHING, _FAINT = 0.01, 0.02
_Steps = tuple[tuple[float, float], ...]
# width / radius of the muscle and opacity of each stroke, by the scale (pixels per metre) they serve up to
_SMALL, _MIDDLE = 300, 600
_FEW: _Steps = ((2.5, 0.16), (2.0, 0.22), (1.5, 0.34), (0.95, 0.5))
_MORE: _Steps = ((2.6, 0.07), (2.25, 0.12), (1.9, 0.17), (1.5, 0.25), (1.1, 0.32), (0.7, 0.34))
_MANY: _Steps = (
    (2.7, 0.05),
    (2.45, 0.07),
    (2.2, 0.10),
    (1.95, 0.13),
    (1.7, 0.17),
    (1.45, 0.21),
    (1.2, 0.26),
    (0.95, 0.34),
    (0.7, 0.25),
)


def by_part(powers: Mapping[str, float]) -> dict[str, list[tuple[str, float]]]:
    """Muscles with their powers by the part of the drawing they lie on; without those that do not glow."""
    parts: dict[str, list[tuple[str, float]]] = {}
    for name, power in powers.items():
        if power > _NOTHING:
            parts.setdefault(MUSCLES[name].part, []).append((name, power))
    return parts


def glow_pieces(sketch: Sketch, part: str, depth: float) -> list[Piece]:
    """The glow on one part of the drawing, if there is any."""
    if part not in sketch.glows:
        return []
    return [Piece(depth, partial(_paint_part, sketch, part))]


def _paint_part(sketch: Sketch, part: str, p: QPainter) -> None:
    for name, power in sketch.glows[part]:
        _paint_muscle(sketch, name, power, p)


def _paint_muscle(sketch: Sketch, name: str, power: float, p: QPainter) -> None:
    view, colours = sketch.view, sketch.inks.colours
    power *= facing(sketch.spine, name, view.toward)
    if power < _FAINT:
        return
    path = smooth_open([view.flat(q) for q in muscle_points(sketch.body, sketch.spine, name)])
    radius = MUSCLES[name].radius * H * view.scale
    p.setCompositionMode(ATOP)
    for width, opacity in _FEW if view.scale < _SMALL else _MORE if view.scale < _MIDDLE else _MANY:
        draw_with(p, round_pen(faded(colours.accent, opacity * power), radius * width))
        p.drawPath(path)
    if view.scale >= _SMALL:
        core = faded(colours.core, 0.20 * power)
        draw_with(p, round_pen(core, radius * 0.62))
        p.drawPath(path)
    else:
        core = faded(colours.core, 0.38 * power)
    draw_with(p, round_pen(core, radius * 0.42))
    p.drawPath(path)
    p.setCompositionMode(OVER)
