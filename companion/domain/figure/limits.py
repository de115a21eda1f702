"""Whether a posture is one that a person can take: joint angles against the range of normal motion."""

import math
from typing import NamedTuple

from companion.domain.figure.angles import (
    FINGER_LIMITS,
    FINGERS,
    LIMITS,
    LOADED_LIMITS,
    LUMBAR_SHARE,
    SIDES,
    THORACIC_SHARE,
)
from companion.domain.figure.body import Body
from companion.domain.figure.hand import finger_bends
from companion.domain.figure.vectors import angle_between, dot

_SLACK = 0.5
_SIDEWAYS_THIGH = 38  # beyond this abduction a flexion reading of the hip means nothing
_SIDEWAYS_ARM = 30
_PAST_VERTICAL = 180
# how far behind the body an arm may lie: hanging, at shoulder height, overhead (degrees)
_HANGING_UNTIL, _LEVEL_UNTIL = 60, 110
_BEHIND_HANGING, _BEHIND_LEVEL, _BEHIND_OVERHEAD = 60, 45, 12


class Excess(NamedTuple):
    """An angle outside its range, in degrees (`jaw_open`: millimetres)."""

    name: str
    value: float
    low: float
    high: float

    @property
    def over(self) -> float:
        return max(self.low - self.value, self.value - self.high)


def joints_outside(body: Body) -> list[Excess]:
    """Every joint angle of a body outside the range of normal motion."""
    found = []
    for name, value in body.angles.items():
        kind = name[:-2] if name[-2:] in {"_r", "_l"} else name
        if kind not in LIMITS or _tells_nothing(body, kind, name):
            continue
        if kind == "shoulder_flexion" and _reads_wrongly(body, name, value):
            found.append(_behind_the_body(body, name))
            continue
        low, high = LOADED_LIMITS.get(kind, LIMITS[kind]) if name in body.loaded else LIMITS[kind]
        found.append(Excess(name, value + _share_of_trunk(body, kind), low, high))
    return [excess for excess in found if excess.over > _SLACK]


def fingers_outside(body: Body) -> list[Excess]:
    """Every finger joint outside the range of normal motion."""
    found = []
    for side in SIDES:
        for finger in FINGERS:
            bends = finger_bends(body.angles, finger, side)
            for bend, (joint, (low, high)) in zip(bends, FINGER_LIMITS, strict=True):
                found.append(Excess(f"{finger}_{joint}_{side}", bend, low, high))
    return [excess for excess in found if excess.over > _SLACK]


def _tells_nothing(body: Body, kind: str, name: str) -> bool:
    return kind == "hip_flexion" and abs(body.angles["hip_abduction" + name[-2:]]) > _SIDEWAYS_THIGH


def _reads_wrongly(body: Body, name: str, value: float) -> bool:
    sideways = abs(body.angles["shoulder_abduction" + name[-2:]]) > _SIDEWAYS_ARM
    return sideways or value > _PAST_VERTICAL


def _behind_the_body(body: Body, name: str) -> Excess:
    """For an arm that points sideways or past the vertical: how far behind the body it lies."""
    thorax, arm = body.frames["thorax"], body.frames["upper_arm" + name[-2:]]
    behind = math.degrees(math.asin(max(-1.0, min(1.0, dot(arm[1], thorax[0])))))
    raised = angle_between(arm[1], thorax[1])
    if raised < _HANGING_UNTIL:
        most: float = _BEHIND_HANGING
    elif raised < _LEVEL_UNTIL:
        most = _BEHIND_LEVEL
    else:
        most = _BEHIND_LEVEL - (raised - _LEVEL_UNTIL) / 70 * (_BEHIND_LEVEL - _BEHIND_OVERHEAD)
    return Excess(name + " behind the body", behind, -180, most)


def _share_of_trunk(body: Body, kind: str) -> float:
    share = {"lumbar_flexion": LUMBAR_SHARE, "thoracic_flexion": THORACIC_SHARE}.get(kind, 0.0)
    return body.angles["trunk_flexion"] * share
