"""A pose of the exercise person, and what lies between two of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from companion.domain.figure.angles import NEUTRAL
from companion.domain.figure.body import Body
from companion.domain.figure.proportions import HIP_HEIGHT, THIGH
from companion.domain.figure.targets import Target
from companion.domain.figure.vectors import Vec, mad, mul, sub, unit


@dataclass(frozen=True, kw_only=True)
class Pose:
    """Angles other than neutral, the place of the pelvis, targets by limb, and how much muscles glow."""

    angles: Mapping[str, float] = field(default_factory=dict)
    pelvis: Vec = (0.0, HIP_HEIGHT, 0.0)
    targets: Mapping[str, Target] = field(default_factory=dict)
    glow: float = 0.0


def ease(share: float) -> float:
    """Quintic ease: starts and ends with neither speed nor acceleration."""
    return share * share * share * (share * (6 * share - 15) + 10)


def angles_between(p: Pose, q: Pose, share: float) -> dict[str, float]:
    """The angles `share` of the way from one pose to the other."""
    angles = {}
    for name in {**p.angles, **q.angles}:
        rest = NEUTRAL[name]
        a, b = p.angles.get(name, rest), q.angles.get(name, rest)
        angles[name] = a + (b - a) * share
    return angles


def free_target(body: Body, limb: str) -> Target:
    """Where a limb without a target of its own is, as the other end of a move that has one."""
    side = limb[-1]
    if limb.startswith("hand"):
        hand = body.frames["hand_" + side]
        return Target(
            wrist=body.joints["wrist_" + side],
            pole=mul(body.frames["upper_arm_" + side][0], -1),
            fingers=mul(hand[1], -1),
            palm=hand[0],
        )
    foot = body.frames["foot_" + side]
    return Target(
        ankle=body.joints["ankle_" + side], pole=body.frames["thigh_" + side][0], toes=foot[0], up=foot[1]
    )


def hips_over_knees(pelvis: Vec, knees: tuple[float, float]) -> Vec:
    """The pelvis at thigh length from knees that stay put (x, y): kneeling hips swing on an arc."""
    knee = (knees[0], knees[1], pelvis[2])
    return mad(knee, unit(sub(pelvis, knee)), THIGH)
