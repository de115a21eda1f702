"""The pieces of a leg, and at which depth each of them lies."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QPainter

from companion.domain.figure.angles import SIGN
from companion.domain.figure.proportions import H
from companion.domain.figure.vectors import dot, lerp
from companion.ui.figure.foot import paint_foot
from companion.ui.figure.glow import glow_pieces
from companion.ui.figure.limbs import Bone, fill_limb, limb_outline, limb_rim
from companion.ui.figure.outlines import polygon
from companion.ui.figure.sketch import Piece, Sketch
from companion.ui.figure.strokes import contact

_MARGIN = 0.10 * H
_SITTING_KNEE, _UPRIGHT, _RAISED_THIGH = 45, 0.5, 40
_LEVEL, _LEVEL_RANGE = 0.7, 0.22  # how far a thigh has to point at the camera to count as a lap
_CUFF = 0.86  # where the trousers end on the shank
_BARE = 3  # the section of the shank above the cuff, from where the skin is painted
_BARELY = 0.02


@dataclass(slots=True)
class _Leg:
    """One leg of a sketch. `lap` is 0 to 1 for a seated thigh that points at the camera."""

    sketch: Sketch
    side: str
    thigh: Bone
    shank: Bone
    far: float
    lap: float
    hip_is_far: bool


def leg_pieces(sketch: Sketch, side: str) -> list[Piece]:
    """The pieces of one leg; none where all of it lies outside the picture."""
    j, depth, trunk = sketch.body.joints, sketch.view.depth, sketch.trunk_depth
    knee, ankle = j["knee_" + side], j["ankle_" + side]
    if sketch.unseen((j["hip_" + side], knee, ankle, j["toe_" + side]), _MARGIN):
        return []
    leg = _leg(sketch, side)
    thigh = trunk - (0.034 if leg.hip_is_far else 0.028) + 0.002 * (depth(knee) - trunk)
    pieces = [Piece(thigh, partial(_paint_thigh, leg, 0.0))]
    over = _depth_over_the_belly(leg)
    if over is not None:
        thigh = max(over, trunk + 0.002)
        # one that points at the camera starts later, or it would bulge over the lap
        pieces.append(Piece(thigh, partial(_paint_thigh, leg, 0.22 + 0.10 * leg.lap)))
    pieces += glow_pieces(sketch, "thigh_" + side, thigh + 0.0002)
    shank = depth(lerp(knee, ankle, 0.5))
    if leg.hip_is_far and over is None:
        shank = min(shank, trunk - 0.02)
    if leg.lap > _BARELY and over is not None:  # folded under its thigh it stays behind it
        shank = min(shank, thigh - 0.0004)
    pieces.append(Piece(shank, partial(_paint_shank, leg)))
    pieces += glow_pieces(sketch, "shank_" + side, shank + 0.0002)
    foot = shank - 0.0003 if depth(j["ball_" + side]) < depth(ankle) - 0.01 else shank + 0.0001
    pieces.append(Piece(foot, partial(paint_foot, sketch, side, leg.far)))
    return pieces + glow_pieces(sketch, "foot_" + side, foot + 0.0001)


def _leg(sketch: Sketch, side: str) -> _Leg:
    j, f, view = sketch.body.joints, sketch.body.frames, sketch.view
    hip, knee, ankle = j["hip_" + side], j["knee_" + side], j["ankle_" + side]
    pelvis = view.depth(j["pelvis"])
    thigh = Bone("thigh", hip, knee, f["thigh_" + side], SIGN[side])
    sitting = sketch.body.angles["knee_flexion_" + side] > _SITTING_KNEE and f["pelvis"][1][1] > _UPRIGHT
    level = (-dot(thigh.frame[1], view.toward) - _LEVEL) / _LEVEL_RANGE
    return _Leg(
        sketch=sketch,
        side=side,
        thigh=thigh,
        shank=Bone("shank", knee, ankle, f["shank_" + side], SIGN[side]),
        far=min(sketch.far((hip, knee, ankle)), sketch.far((hip, knee), pelvis)),
        lap=max(0.0, min(1.0, level)) if sitting else 0.0,
        hip_is_far=view.depth(hip) < pelvis - 0.01,
    )


def _depth_over_the_belly(leg: _Leg) -> float | None:
    """The depth of a thigh that comes in front of the belly, or None where the shirt covers it.

    Such a thigh is painted twice, below the shirt and, without its top, above: so the hem sits over a
    standing hip and under a bent one without a jump.
    """
    trunk = leg.sketch.trunk_depth
    depth = leg.sketch.view.depth(lerp(leg.thigh.top, leg.thigh.bottom, 0.65))
    raised = leg.sketch.body.angles["hip_flexion_" + leg.side] > _RAISED_THIGH
    if depth > trunk + 0.012 or (not leg.hip_is_far and raised and depth > trunk - 0.01):
        return depth
    return None


def _paint_thigh(leg: _Leg, start: float, p: QPainter) -> None:
    view, inks = leg.sketch.view, leg.sketch.inks
    outline = limb_outline(view, leg.thigh, start)
    contact(p, inks, (limb_rim(view, outline, 0 if start else 1),))
    if leg.lap and start:  # the round of the knee stands out against the shank
        x, y, radius = outline.bottom
        radius += view.line
        knee = polygon([(x + dx * radius, y + dy * radius) for dx, dy in view.fine])
        contact(p, inks, (knee,), leg.lap)
    light = round(0.10 * leg.lap, 2) if start else 0.0
    fill_limb(p, outline, inks.tone("pants", leg.far, light))


def _paint_shank(leg: _Leg, p: QPainter) -> None:
    view, inks = leg.sketch.view, leg.sketch.inks
    outline = limb_outline(view, leg.shank)
    contact(p, inks, (limb_rim(view, outline, 1),))
    fill_limb(p, outline, inks.tone("skin", leg.far), first=_BARE, top=False)
    trousers = limb_outline(view, leg.shank, 0.0, _CUFF, 0.002 * H * view.scale)
    fill_limb(p, trousers, inks.tone("pants", leg.far), bottom=False)
