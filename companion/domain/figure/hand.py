"""The hand in detail: joints of the four fingers and the thumb, for pictures large enough to show them."""

import math
from dataclasses import dataclass

from companion.domain.figure.angles import FINGERS, SIGN
from companion.domain.figure.body import Body
from companion.domain.figure.chain import two_bone
from companion.domain.figure.proportions import H
from companion.domain.figure.vectors import Frame, Vec, across, add, lerp, mad, mul, sub, unit

Bends = tuple[float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finger:
    """Build of a finger, drawn by eye; lengths as fractions of stature.

    `fan` is its share of the spread angle; the pinch values say how it bends and turns towards the thumb.
    """

    along: float
    to_thumb: float
    bones: Bends
    radius: float
    fan: float
    pinch_bends: Bends
    pinch_turn: float


BUILD = {
    "index": Finger(
        along=0.0490,
        to_thumb=0.0180,
        bones=(0.0232, 0.0140, 0.0098),
        radius=0.0060,
        fan=1.0,
        pinch_bends=(42, 50, 28),
        pinch_turn=2,
    ),
    "middle": Finger(
        along=0.0505,
        to_thumb=0.0060,
        bones=(0.0250, 0.0155, 0.0102),
        radius=0.0061,
        fan=0.05,
        pinch_bends=(52, 50, 28),
        pinch_turn=-2,
    ),
    "ring": Finger(
        along=0.0482,
        to_thumb=-0.0062,
        bones=(0.0234, 0.0146, 0.0100),
        radius=0.0058,
        fan=-0.9,
        pinch_bends=(60, 54, 30),
        pinch_turn=-10,
    ),
    "little": Finger(
        along=0.0440,
        to_thumb=-0.0172,
        bones=(0.0182, 0.0110, 0.0090),
        radius=0.0052,
        fan=-1.9,
        pinch_bends=(60, 58, 30),
        pinch_turn=-22,
    ),
}

# Thumb: root, knuckle, middle joint, tip as (along the hand, towards the thumb, to the palm).
_Places = tuple[Vec, Vec, Vec, Vec]
_THUMB_REST: _Places = (
    (0.012, 0.012, 0.003),
    (0.0315, 0.0245, 0.008),
    (0.0475, 0.0300, 0.0125),
    (0.0590, 0.0305, 0.0155),
)
_THUMB_OUT: _Places = (
    (0.012, 0.012, 0.002),
    (0.0270, 0.0310, 0.003),
    (0.0385, 0.0445, 0.003),
    (0.0470, 0.0550, 0.001),
)
_THUMB_IN: _Places = (
    (0.012, 0.011, 0.004),
    (0.0315, 0.0195, 0.018),
    (0.0430, 0.0110, 0.0320),
    (0.0480, -0.0010, 0.0360),
)
_THUMB_KNUCKLE_IN_PINCH: Vec = (0.0300, 0.0165, 0.0150)
_THUMB_BONES: Bends = (0.0240, 0.0178, 0.0120)
_BARELY = 0.01


@dataclass(frozen=True, slots=True)
class HandShape:
    """Per finger ("index" … "little", "thumb") its four joints, and where the back of its last bone faces."""

    joints: dict[str, list[Vec]]
    backs: dict[str, Vec]


def finger_bends(angles: dict[str, float], name: str, side: str) -> Bends:
    """Flexion of knuckle, middle and end joint of one finger in degrees."""
    own = angles[f"{name}_bend_{side}"]
    curl = angles["finger_curl_" + side]
    pinch = angles[f"pinch_{name}_{side}"]
    knuckle, middle, end = BUILD[name].pinch_bends
    return (
        curl + angles["finger_base_" + side] + own + knuckle * pinch,
        curl + angles["finger_middle_" + side] + own + middle * pinch,
        curl * 0.6 + angles["finger_end_" + side] + own * 0.5 + end * pinch,
    )


class _Axes:
    """The directions of one hand, and places on it."""

    __slots__ = ("ahead", "palm", "side", "wrist")

    def __init__(self, body: Body, side: str) -> None:
        frame: Frame = body.frames["hand_" + side]
        self.wrist = body.joints["wrist_" + side]
        self.ahead, self.side, self.palm = mul(frame[1], -1), mul(frame[2], SIGN[side]), frame[0]

    def place(self, along: float, to_thumb: float, to_palm: float) -> Vec:
        on_back = add(mad(self.wrist, self.ahead, along * H), mul(self.side, to_thumb * H))
        return add(on_back, mul(self.palm, to_palm * H))


def hand_shape(body: Body, side: str) -> HandShape:
    """Solve the fingers and the thumb; in a pinch the thumb reaches for the most bent fingertip."""
    axes = _Axes(body, side)
    joints: dict[str, list[Vec]] = {}
    backs: dict[str, Vec] = {}
    meeting, strength = None, 0.0
    for name in FINGERS:
        joints[name], backs[name] = _finger(body.angles, axes, name, side)
        pinch = body.angles[f"pinch_{name}_{side}"]
        if pinch > _BARELY and (meeting is None or pinch > strength):
            meeting, strength = add(joints[name][3], mul(backs[name], -0.0095 * H)), pinch
    joints["thumb"] = _thumb(body.angles, axes, side, meeting, strength)
    backs["thumb"] = _thumb_back(body.angles, axes, side, joints["thumb"], strength)
    return HandShape(joints, backs)


def _finger(angles: dict[str, float], axes: _Axes, name: str, side: str) -> tuple[list[Vec], Vec]:
    build, bends = BUILD[name], finger_bends(angles, name, side)
    # spread fingers close up as their knuckles bend
    fan = (angles["finger_spread_" + side] + 1.2) * build.fan * max(0.25, math.cos(math.radians(bends[0])))
    turn = math.radians(fan - angles[f"pinch_{name}_{side}"] * build.pinch_turn)
    out = add(mul(axes.ahead, math.cos(turn)), mul(axes.side, math.sin(turn)))
    place = axes.place(build.along, build.to_thumb, -0.001)
    joints, total = [place], 0.0
    c, s = 1.0, 0.0
    for bend, bone in zip(bends, build.bones, strict=True):
        total += bend
        c, s = math.cos(math.radians(total)), math.sin(math.radians(total))
        place = add(place, mul(add(mul(out, c), mul(axes.palm, s)), bone * H))
        joints.append(place)
    return joints, sub(mul(out, s), mul(axes.palm, c))


def _thumb(
    angles: dict[str, float], axes: _Axes, side: str, meeting: Vec | None, strength: float
) -> list[Vec]:
    out, into = angles["thumb_out_" + side], angles["thumb_in_" + side]
    places = [
        (
            rest[0] + (away[0] - rest[0]) * out + (inner[0] - rest[0]) * into,
            rest[1] + (away[1] - rest[1]) * out + (inner[1] - rest[1]) * into,
            rest[2] + (away[2] - rest[2]) * out + (inner[2] - rest[2]) * into,
        )
        for rest, away, inner in zip(_THUMB_REST, _THUMB_OUT, _THUMB_IN, strict=True)
    ]
    share = min(1.0, strength)
    if meeting:
        places[1] = lerp(places[1], _THUMB_KNUCKLE_IN_PINCH, share)
    raw = [axes.place(*place) for place in places]
    joints = [raw[0]]
    for n, bone in enumerate(_THUMB_BONES):
        joints.append(mad(joints[-1], unit(sub(raw[n + 1], raw[n])), bone * H))
    if meeting:
        goal = lerp(joints[3], meeting, share)
        pole = add(mul(axes.side, 1.0), add(mul(axes.ahead, 0.2), mul(axes.palm, 0.6)))
        bones = (_THUMB_BONES[1] * H, _THUMB_BONES[2] * H + 0.004)
        middle, end, _, _ = two_bone(joints[1], goal, bones, pole)
        joints[2], joints[3] = lerp(joints[2], middle, min(1, share * 1.5)), end
    return joints


def _thumb_back(angles: dict[str, float], axes: _Axes, side: str, joints: list[Vec], strength: float) -> Vec:
    along = unit(sub(joints[3], joints[2]))
    into = max(angles["thumb_in_" + side], min(1.0, strength))
    return unit(across(add(mul(axes.side, 0.8), mul(axes.palm, -0.6 + 1.0 * into)), along))
