"""Two-bone inverse kinematics, and reading joint angles back from solved bones."""

import math

from companion.domain.figure.vectors import (
    Frame,
    Vec,
    across,
    add,
    cross,
    dot,
    length,
    mul,
    pitch,
    roll,
    sub,
    swing,
    unit,
)

_STRETCH = 0.9995  # a chain is never quite straight, or the bend would lose its direction
_FOLD = 0.02  # metres; a chain never folds quite together
_BEHIND = -100.0
_RAISED = 40.0


def two_bone(start: Vec, target: Vec, lengths: tuple[float, float], pole: Vec) -> tuple[Vec, Vec, bool, Vec]:
    """Place the middle and end of a chain of two bones that bends towards `pole`.

    Returns:
        Middle joint, end joint, whether the target is out of reach, and the direction of the bend.
    """
    first, second = lengths
    d = sub(target, start)
    dist = length(d)
    reach = (first + second) * _STRETCH
    short = dist > reach
    if short:
        d = mul(d, reach / dist)
        dist = reach
    least = abs(first - second) + _FOLD
    if dist < least:
        d = mul(unit(d), least)
        dist = least
    e = mul(d, 1 / dist)
    side = unit(across(pole, e), (0.0, 1.0, 0.0))
    x = (first * first - second * second + dist * dist) / (2 * dist)
    y = math.sqrt(max(first * first - x * x, 0.0))
    middle = add(start, add(mul(e, x), mul(side, y)))
    return middle, add(start, d), short, side


def bone_frame(top: Vec, bottom: Vec, anterior: Vec) -> Frame:
    """The frame of a bone from its two ends and a hint where its front is."""
    u = unit(sub(top, bottom))
    a = unit(across(anterior, u), (0.0, 0.0, 1.0))
    return (a, u, cross(a, u))


def limb_angles(parent: Frame, bone: Frame, sign: float, *, arm: bool = False) -> tuple[float, float, float]:
    """Flexion, abduction and rotation of a limb bone against its parent; `sign` is +1 for the right side.

    Rotation is read in up to three ways and the smallest is believed: each reading turns to nonsense near one
    position (flexion first at 90 degrees of abduction, shortest swing straight overhead).
    """
    u, a = bone[1], bone[0]
    abduction = math.degrees(math.asin(max(-1, min(1, -sign * dot(u, parent[2])))))
    flexion = math.degrees(math.atan2(-dot(u, parent[0]), dot(u, parent[1])))
    if flexion < _BEHIND:
        flexion += 360
    rotation = _twist(swing(parent[0], parent[1], u), u, a, sign)
    turned = roll(pitch(parent, -flexion), -sign * abduction)
    second = sign * math.degrees(math.atan2(dot(a, turned[2]), dot(a, turned[0])))
    rotation = min(second, rotation, key=abs)
    if arm and abduction > _RAISED:  # a third reading, from the arm held out sideways
        sideways = mul(parent[2], -sign)
        rotation = min(_twist(swing(parent[0], sideways, u), u, a, sign), rotation, key=abs)
    return flexion, abduction, rotation


def _twist(base: Vec, u: Vec, a: Vec, sign: float) -> float:
    return sign * math.degrees(math.atan2(dot(a, cross(base, u)), dot(a, base)))
