"""A hand in a small picture: palm, fingers in one piece, thumb. Single fingers would be two pixels wide."""

import math

from PySide6.QtGui import QPainter

from companion.domain.figure.angles import SIGN
from companion.domain.figure.proportions import H
from companion.domain.figure.vectors import Vec, add, lerp, mad, mul, unit
from companion.ui.figure.hulls import Ball, hull, hull_and_open_rim, hull_and_rim
from companion.ui.figure.sketch import Sketch
from companion.ui.figure.strokes import contact, fill_with

_HALF = 0.0135 * H
_KNUCKLE, _MIDDLE, _END = 0.0105 * H, 0.0095 * H, 0.0085 * H


def paint_mitten(sketch: Sketch, side: str, far: float, p: QPainter) -> None:
    view, inks, wrist = sketch.view, sketch.inks, sketch.body.joints["wrist_" + side]
    knuckles, middles, ends = _rows(sketch, side)
    root, joint, tip = _thumb(sketch, side)
    palm, palm_rim = hull_and_open_rim(
        view, [(wrist, 0.0145 * H), *knuckles], view.line, view.flat(wrist), 0.021 * H * view.scale
    )
    fingers, fingers_rim = hull_and_rim(view, knuckles + middles, view.line)
    tips, tips_rim = hull_and_rim(view, middles + ends, view.line)
    ball = hull(view, [root, joint])
    thumb, thumb_rim = hull_and_rim(view, [joint, tip], view.line)
    contact(p, inks, (palm_rim, fingers_rim, tips_rim, thumb_rim), 0.75)
    fill_with(p, inks.tone("skin", far))
    for shape in (palm, fingers, tips, ball, thumb):
        p.drawPath(shape)


def _rows(sketch: Sketch, side: str) -> tuple[list[Ball], list[Ball], list[Ball]]:
    """Knuckles, middle joints and ends as two balls each; the second bend follows the first."""
    j, f = sketch.body.joints, sketch.body.frames
    finger, right = f["finger_" + side], f["hand_" + side][2]
    knuckle = j["knuckle_" + side]
    middle = lerp(knuckle, j["fingertip_" + side], 0.5)
    curl = math.radians(sketch.body.angles["finger_curl_" + side])
    along = unit(add(mul(finger[1], -math.cos(curl)), mul(finger[0], math.sin(curl))))
    end = mad(middle, along, 0.024 * H)
    return (
        _pair(knuckle, right, _HALF, _KNUCKLE),
        _pair(middle, right, _HALF * 0.9, _MIDDLE),
        _pair(end, right, _HALF * 0.55, _END),
    )


def _pair(centre: Vec, right: Vec, half: float, radius: float) -> list[Ball]:
    return [(mad(centre, right, half), radius), (mad(centre, right, -half), radius)]


def _thumb(sketch: Sketch, side: str) -> tuple[Ball, Ball, Ball]:
    wrist, hand, sign = sketch.body.joints["wrist_" + side], sketch.body.frames["hand_" + side], SIGN[side]

    def at(along: float, out: float, to_palm: float) -> Vec:
        flat = add(mul(hand[1], -along * H), mul(hand[2], sign * out * H))
        return add(wrist, add(flat, mul(hand[0], to_palm * H)))

    return (
        (at(0.016, 0.010, 0.0), 0.012 * H),
        (at(0.038, 0.026, 0.008), 0.0085 * H),
        (at(0.058, 0.027, 0.014), 0.0072 * H),
    )
