"""A foot: two hulls, heel to ball and ball to toes."""

from PySide6.QtGui import QPainter

from companion.domain.figure.proportions import H
from companion.domain.figure.vectors import add, local, mad
from companion.ui.figure.hulls import Ball, hull_and_open_rim, hull_and_rim
from companion.ui.figure.sketch import Sketch
from companion.ui.figure.strokes import contact, fill_with

_HALF = 0.013 * H
_BALL, _TOE = 0.0165 * H, 0.0105 * H


def paint_foot(sketch: Sketch, side: str, far: float, p: QPainter) -> None:
    j, f, view = sketch.body.joints, sketch.body.frames, sketch.view
    foot, toes, ankle = f["foot_" + side], f["toe_" + side], j["ankle_" + side]
    heel = add(j["heel_" + side], local(foot, 0.012 * H, 0.020 * H))
    balls: list[Ball] = [
        (add(j["ball_" + side], local(foot, 0, 0.017 * H, w)), _BALL) for w in (_HALF, -_HALF)
    ]
    tips: list[Ball] = [
        (add(j["toe_" + side], local(toes, -0.012 * H, 0.011 * H, w)), _TOE) for w in (_HALF, -_HALF)
    ]
    rear: list[Ball] = [(mad(ankle, foot[1], 0.004 * H), 0.0215 * H), (heel, 0.0195 * H)]
    free = 0.030 * H * view.scale
    back, back_rim = hull_and_open_rim(view, rear + balls, view.line, view.flat(ankle), free)
    front, front_rim = hull_and_rim(view, balls + tips, view.line)
    contact(p, sketch.inks, (back_rim, front_rim), 0.6)
    fill_with(p, sketch.inks.tone("skin", far))
    p.drawPath(back)
    p.drawPath(front)
