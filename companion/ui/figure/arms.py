"""The pieces of an arm, and at which depth each of them lies. Arms are biased a little towards the camera."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QPainter

from companion.domain.figure.angles import FINGERWORK, SIGN
from companion.domain.figure.proportions import H
from companion.domain.figure.vectors import lerp
from companion.ui.figure.fingers import hand_pieces
from companion.ui.figure.glow import glow_pieces
from companion.ui.figure.limbs import Bone, fill_limb, limb_outline, limb_rim
from companion.ui.figure.mitten import paint_mitten
from companion.ui.figure.outlines import polygon
from companion.ui.figure.sketch import Piece, Sketch
from companion.ui.figure.strokes import contact

_MARGIN = 0.10 * H
_FINE, _FINE_WHEN_NAMED = 300, 150  # pixels per metre from which a hand has separate fingers
_CLASPED = 0.5
_SLEEVE = 0.52  # where the sleeve ends on the upper arm


@dataclass(slots=True)
class _Arm:
    sketch: Sketch
    upper: Bone
    fore: Bone
    upper_far: float
    fore_far: float


def arm_pieces(sketch: Sketch, side: str) -> list[Piece]:
    """The pieces of one arm with its hand; none where all of it lies outside the picture."""
    j, f, depth = sketch.body.joints, sketch.body.frames, sketch.view.depth
    shoulder, elbow, wrist = j["shoulder_" + side], j["elbow_" + side], j["wrist_" + side]
    if sketch.unseen((shoulder, elbow, wrist, j["fingertip_" + side]), _MARGIN):
        return []
    arm = _Arm(
        sketch=sketch,
        upper=Bone("upper_arm", shoulder, elbow, f["upper_arm_" + side], SIGN[side]),
        fore=Bone("forearm", elbow, wrist, f["forearm_" + side], SIGN[side]),
        upper_far=sketch.far((shoulder, elbow)),
        fore_far=sketch.far((elbow, wrist)),
    )
    trunk = sketch.trunk_depth
    upper = depth(lerp(shoulder, elbow, 0.6)) + 0.03
    if upper < trunk + 0.03 and depth(shoulder) < trunk - 0.05:
        upper = min(upper, trunk - 0.05)  # a far arm never jumps over the trunk
    fore = depth(lerp(elbow, wrist, 0.6)) + 0.035
    hand = depth(j["knuckle_" + side]) + 0.045
    hand = max(hand, fore + 0.0003) if hand > fore - 0.03 else hand
    return [
        Piece(upper, partial(_paint_upper_arm, arm)),
        *glow_pieces(sketch, "arm_" + side, upper + 0.0002),
        Piece(fore, partial(_paint_forearm, arm)),
        *glow_pieces(sketch, "fore_" + side, fore + 0.0002),
        *_hand(sketch, side, hand, arm.fore_far),
        *glow_pieces(sketch, "hand_" + side, hand + 0.0002),
    ]


def _hand(sketch: Sketch, side: str, depth: float, far: float) -> list[Piece]:
    g, scale = sketch.body.angles, sketch.view.scale
    if scale < _FINE and not (scale > _FINE_WHEN_NAMED and any(g[name] for name in FINGERWORK[side])):
        return [Piece(depth, partial(paint_mitten, sketch, side, far))]
    if g["clasp"] > _CLASPED:  # every finger on its own, so that those of both hands interleave
        return [Piece(depth + piece.depth, piece.paint) for piece in hand_pieces(sketch, side, far)]
    return [Piece(depth, partial(_paint_hand, sketch, side, far))]


def _paint_hand(sketch: Sketch, side: str, far: float, p: QPainter) -> None:
    for piece in hand_pieces(sketch, side, far):
        piece.paint(p)


def _paint_upper_arm(arm: _Arm, p: QPainter) -> None:
    view, inks = arm.sketch.view, arm.sketch.inks
    outline = limb_outline(view, arm.upper)
    contact(p, inks, (limb_rim(view, outline, 1),))
    fill_limb(p, outline, inks.tone("skin", arm.upper_far), top=False)
    sleeve = limb_outline(view, arm.upper, 0.0, _SLEEVE, 0.0035 * H * view.scale)
    (ax, ay), (bx, by) = sleeve.left[-1], sleeve.right[-1]
    vx, vy = view.vec(arm.upper.frame[1])
    gx, gy = vx * -1.7 * view.line, vy * -1.7 * view.line
    contact(p, inks, (polygon([(ax, ay), (bx, by), (bx + gx, by + gy), (ax + gx, ay + gy)]),), 0.8)
    fill_limb(p, sleeve, inks.tone("shirt", arm.upper_far, 0.035), bottom=False)


def _paint_forearm(arm: _Arm, p: QPainter) -> None:
    view, inks = arm.sketch.view, arm.sketch.inks
    outline = limb_outline(view, arm.fore)
    contact(p, inks, (limb_rim(view, outline, 2),))
    fill_limb(p, outline, inks.tone("skin", arm.fore_far))
