"""A leg: from its angles, or from where the foot stands."""

from companion.domain.figure.angles import SIGN
from companion.domain.figure.body import Body, Goal
from companion.domain.figure.chain import bone_frame, limb_angles, two_bone
from companion.domain.figure.proportions import ANKLE_HEIGHT, HIP_HALF, SHANK, THIGH, H
from companion.domain.figure.vectors import (
    UP,
    Frame,
    Vec,
    across,
    add,
    angle_between,
    cross,
    distance,
    local,
    mad,
    mul,
    pitch,
    roll,
    unit,
    yaw,
)

_FOUND_BY_CONTACT = ("knee_flexion", "ankle_dorsiflexion", "hip_flexion", "hip_abduction")
_Leg = tuple[Vec, Vec, Frame, Frame, Frame]


def solve_leg(body: Body, side: str, goal: Goal | None) -> None:
    """Add hip, knee, ankle and foot of one side to a body whose trunk is solved."""
    g, j, f = body.angles, body.joints, body.frames
    sign, hips = SIGN[side], f["pelvis"]
    hip = j["hip_" + side] = add(j["pelvis"], mul(hips[2], sign * HIP_HALF))
    thigh = roll(pitch(hips, -g["hip_flexion_" + side]), -sign * g["hip_abduction_" + side])
    thigh = yaw(thigh, sign * g["hip_rotation_" + side])
    leg = _standing(body, side, thigh, goal) if goal else _hanging(g, side, hip, thigh)
    knee, ankle, thigh, shank, foot = leg
    j["knee_" + side], j["ankle_" + side] = knee, ankle
    f["thigh_" + side], f["shank_" + side], f["foot_" + side] = thigh, shank, foot
    j["heel_" + side] = add(ankle, local(foot, -0.034 * H, -ANKLE_HEIGHT))
    j["ball_" + side] = ball = add(ankle, local(foot, 0.074 * H, -ANKLE_HEIGHT))
    toe = f["toe_" + side] = pitch(foot, -g["toe_extension_" + side])
    j["toe_" + side] = add(ball, local(toe, 0.042 * H, 0.0))


def _hanging(g: dict[str, float], side: str, hip: Vec, thigh: Frame) -> _Leg:
    knee = add(hip, mul(thigh[1], -THIGH))
    shank = pitch(thigh, g["knee_flexion_" + side])
    ankle = add(knee, mul(shank[1], -SHANK))
    return knee, ankle, thigh, shank, pitch(shank, -g["ankle_dorsiflexion_" + side])


def _standing(body: Body, side: str, thigh: Frame, goal: Goal) -> _Leg:
    g, hip = body.angles, body.joints["hip_" + side]
    pole = goal.pole or mad(thigh[0], thigh[1], -0.2)
    knee, ankle, short, bend = two_bone(hip, goal.at, (THIGH, SHANK), pole)
    thigh, shank = bone_frame(hip, knee, bend), bone_frame(knee, ankle, bend)
    read = limb_angles(body.frames["pelvis"], thigh, SIGN[side])
    g["hip_flexion_" + side], g["hip_abduction_" + side], g["hip_rotation_" + side] = read
    g["knee_flexion_" + side] = angle_between(thigh[1], shank[1])
    if goal.toes:
        foot = _foot_along(goal.toes, goal.up or UP)
    else:
        foot = pitch(shank, -g["ankle_dorsiflexion_" + side])
    g["ankle_dorsiflexion_" + side] = 90 - angle_between(foot[0], shank[1])
    if short:
        body.short["foot_" + side] = distance(goal.at, ankle)
    body.loaded.update(f"{name}_{side}" for name in _FOUND_BY_CONTACT)
    return knee, ankle, thigh, shank, foot


def _foot_along(toes: Vec, up: Vec) -> Frame:
    """The frame in which the toes keep their direction and up gives way."""
    a = unit(toes)
    u = unit(across(up, a))
    return (a, u, cross(a, u))
