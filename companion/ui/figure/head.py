"""The head: skin, features, hair and ears."""

from PySide6.QtGui import QPainter, QPainterPath

from companion.domain.figure.muscles import HEAD_SCALE
from companion.domain.figure.scenery import Flat
from companion.domain.figure.vectors import add, mul, unit
from companion.ui.figure.features import paint_features
from companion.ui.figure.hulls import Ball, Ellipsoid, hull, hull_and_rim, hull_of_ellipsoids
from companion.ui.figure.outlines import polygon, smooth_closed
from companion.ui.figure.sketch import Sketch
from companion.ui.figure.skull import Skull
from companion.ui.figure.strokes import WINDING, contact, fill_with

_R = HEAD_SCALE
# where the hair ends on one half of the face: degrees sideways and up
_HAIRLINE = (
    (0, 43),
    (22, 44),
    (40, 40),
    (54, 30),
    (62, 17),
    (70, 6),
    (78, 2),
    (84, -10),
    (90, -26),
    (80, -48),
    (40, -75),
)
_ROUND_THE_FACE = (*_HAIRLINE, *((-sideways, up) for sideways, up in reversed(_HAIRLINE)))
_BELOW_THE_EARS = -20
_FROM_BEHIND = -0.8
_EAR_HIDDEN = -0.25


def paint_head(sketch: Sketch, p: QPainter) -> None:
    skull = Skull(sketch)
    view, inks = sketch.view, sketch.inks
    outline = skull.outline()
    rim = [
        (x + dx * view.line, y + dy * view.line) for (x, y), (dx, dy) in zip(outline, view.fine, strict=True)
    ]
    contact(p, inks, (polygon(rim),), 0.75)
    fill_with(p, inks.tone("skin", 0))
    nose: list[Ball] = [
        (skull.at(0.046, 0.034, 0), 0.008 * _R),
        (skull.at(0.0625, 0.0125, 0), 0.0062 * _R),
        (skull.at(0.044, 0.008, 0), 0.009 * _R),
    ]
    p.drawPath(hull(view, nose))
    p.drawPath(polygon(outline))
    paint_features(skull, p)
    _paint_hair(skull, p)
    _paint_ears(skull, p)


def _paint_hair(skull: Skull, p: QPainter) -> None:
    """The skull minus a face patch on its surface, so the facing direction is right from any side."""
    blobs: list[Ellipsoid] = [
        (skull.at(-0.007, 0.053, 0), skull.frame, (0.0615 * _R, 0.0600 * _R, 0.0525 * _R)),
        (skull.at(-0.030, 0.018, 0), skull.frame, (0.030 * _R, 0.026 * _R, 0.036 * _R)),
    ]
    hair = polygon(hull_of_ellipsoids(skull.view, blobs))
    if skull.faces > _FROM_BEHIND:
        face = QPainterPath()  # of straight lines: taking curves away takes four times as long
        face.addPolygon(smooth_closed(_face_patch(skull)).toFillPolygon())
        face.setFillRule(WINDING)
        hair = hair.subtracted(face)
    fill_with(p, skull.sketch.inks.colours.hair)
    p.drawPath(hair)


def _face_patch(skull: Skull) -> list[Flat]:
    view = skull.view
    ahead_x, ahead_y = view.vec(unit(add(skull.frame[0], mul(skull.frame[1], -0.25))))
    up_x, up_y = view.vec(skull.frame[1])
    low, out = 0.05 * _R * view.scale, 0.13 * _R * view.scale
    points = []
    for sideways, up in _ROUND_THE_FACE:
        place, facing = skull.surface(sideways, up, 1.04)
        x, y = view.flat(place)
        if up < _BELOW_THE_EARS:
            x, y = x - up_x * low, y - up_y * low
        if facing < 0:  # beyond the edge of the head the patch is pulled out past the outline
            k = min(1.0, -facing * 5) * out
            x, y = x + ahead_x * k, y + ahead_y * k
        points.append((x, y))
    return points


def _paint_ears(skull: Skull, p: QPainter) -> None:
    view, inks = skull.view, skull.sketch.inks
    for sign in (1, -1):
        if view.depth(skull.frame[2]) * sign <= _EAR_HIDDEN:
            continue
        balls: list[Ball] = [
            (skull.at(-0.006, 0.034, 0.0465 * sign), 0.0112 * _R),
            (skull.at(-0.001, 0.016, 0.044 * sign), 0.0070 * _R),
        ]
        ear, rim = hull_and_rim(view, balls, view.line * 0.8)
        contact(p, inks, (rim,), 0.45)
        fill_with(p, inks.tone("skin", 0.10))
        p.drawPath(ear)
