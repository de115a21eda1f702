"""A round lens in the cheek, for side views of the face: lips, teeth, palate and tongue in a middle section.

It is the one way to show "teeth apart behind closed lips" or "tongue on the palate".
"""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPainterPath, QPen

from companion.domain.figure.muscles import HEAD_SCALE
from companion.domain.figure.scenery import Flat
from companion.domain.figure.vectors import Vec, lerp
from companion.ui.figure.outlines import polygon, smooth_closed, smooth_open
from companion.ui.figure.sketch import Sketch
from companion.ui.figure.skull import Skull
from companion.ui.figure.strokes import dot, draw_with, fill_with

_R = HEAD_SCALE
_CENTRE = (0.0345, -0.0085)
_RADIUS = 0.0262 * HEAD_SCALE
# (ahead, up) in the middle plane of the head
_PALATE: tuple[Flat, ...] = (
    (0.000, -0.012),
    (0.006, -0.0035),
    (0.014, 0.0025),
    (0.025, 0.0050),
    (0.036, 0.0040),
    (0.0425, 0.0005),
    (0.0455, -0.0035),
)
_FLOOR: tuple[Flat, ...] = ((0.0455, -0.0185), (0.038, -0.0225), (0.022, -0.0260), (0.004, -0.0260))
_TONGUE_LOW: tuple[Flat, ...] = (
    (0.000, -0.0140),
    (0.006, -0.0085),
    (0.015, -0.0045),
    (0.026, -0.0050),
    (0.036, -0.0090),
    (0.0425, -0.0138),
)
_TONGUE_HIGH: tuple[Flat, ...] = (
    (0.000, -0.0135),
    (0.005, -0.0060),
    (0.013, 0.0000),
    (0.024, 0.0030),
    (0.035, 0.0025),
    (0.0420, -0.0012),
)
_UPPER_TOOTH: tuple[Flat, ...] = (
    (0.0438, 0.0005),
    (0.0478, 0.0010),
    (0.0502, -0.0035),
    (0.0506, -0.0098),
    (0.0488, -0.0104),
    (0.0464, -0.0060),
)
_LOWER_TOOTH: tuple[Flat, ...] = (
    (0.0440, -0.0215),
    (0.0476, -0.0222),
    (0.0490, -0.0160),
    (0.0488, -0.0108),
    (0.0474, -0.0104),
    (0.0454, -0.0160),
)


def paint_lens(sketch: Sketch, p: QPainter) -> None:
    skull = Skull(sketch)
    colours, scale = sketch.inks.colours, sketch.view.scale
    centre = skull.view.flat(lerp(skull.at(*_CENTRE, 0), skull.jaw(*_CENTRE, 0), 0.5))
    radius = _RADIUS * scale
    window = _window(skull, centre, radius)
    p.save()
    p.setClipPath(window)
    fill_with(p, colours.cheek)
    p.drawPath(window)
    palate = [skull.at(ahead, up, 0) for ahead, up in _PALATE]
    between_the_lips = lerp(skull.at(0.0510, -0.0120, 0), skull.jaw(0.0510, -0.0120, 0), 0.5)
    floor = [skull.jaw(ahead, up, 0) for ahead, up in _FLOOR]
    p.setBrush(colours.hollow)
    p.drawPath(smooth_closed(_flat(skull, [*palate, between_the_lips, *floor])))
    _paint_tongue(skull, p)
    _paint_teeth(skull, p)
    draw_with(p, QPen(colours.tongue_edge, 0.0016 * _R * scale))
    p.drawPath(smooth_open(_flat(skull, palate)))
    p.restore()
    # a pale ring with a thin dark line, all the way round
    draw_with(p, QPen(sketch.inks.skin_line(0.45), 0.0056 * _R * scale))
    dot(p, centre, radius)
    p.setPen(QPen(colours.tooth, 0.0040 * _R * scale))
    dot(p, centre, radius)


def _flat(skull: Skull, places: list[Vec]) -> list[Flat]:
    return [skull.view.flat(place) for place in places]


def _window(skull: Skull, centre: Flat, radius: float) -> QPainterPath:
    """The round window, as far as it lies on the face."""
    window = QPainterPath()
    window.addEllipse(QPointF(*centre), radius, radius)
    return polygon(skull.outline()).intersected(window)


def _paint_tongue(skull: Skull, p: QPainter) -> None:
    """Resting low, or with its tip behind the upper front teeth, or between."""
    colours = skull.sketch.inks.colours
    up = max(0.0, min(1.0, skull.sketch.body.angles["tongue_up"]))
    top = [
        lerp(skull.jaw(*low, 0), skull.at(*high, 0), up)
        for low, high in zip(_TONGUE_LOW, _TONGUE_HIGH, strict=True)
    ]
    tip = lerp(skull.jaw(0.0438, -0.0158, 0), skull.at(0.0432, -0.0040, 0), up)
    under = [
        lerp(skull.jaw(0.0420, -0.0180, 0), skull.at(0.0400, -0.0058, 0), up),
        lerp(skull.jaw(0.038, -0.0195, 0), skull.jaw(0.0340, -0.0150, 0), up),
        *(skull.jaw(ahead, up_, 0) for ahead, up_ in ((0.033, -0.0212), (0.020, -0.0240), (0.004, -0.0240))),
    ]
    p.setBrush(colours.tongue)
    p.setPen(QPen(colours.tongue_edge, 0.0012 * _R * skull.view.scale))
    p.drawPath(smooth_closed(_flat(skull, [*top, tip, *under])))


def _paint_teeth(skull: Skull, p: QPainter) -> None:
    colours = skull.sketch.inks.colours
    p.setPen(QPen(colours.tooth_edge, 0.0009 * _R * skull.view.scale))
    p.setBrush(colours.tooth)
    p.drawPath(smooth_closed(_flat(skull, [skull.at(*place, 0) for place in _UPPER_TOOTH])))
    p.drawPath(smooth_closed(_flat(skull, [skull.jaw(*place, 0) for place in _LOWER_TOOTH])))
