"""An arm: from its angles, or from where the hand lies. The shoulder rides up and in as the arm is raised."""

import math

from companion.domain.figure.angles import SIGN
from companion.domain.figure.body import Body, Goal
from companion.domain.figure.chain import bone_frame, limb_angles, two_bone
from companion.domain.figure.proportions import FOREARM, SHOULDER_HALF, SHOULDER_UP, UPPER_ARM, H
from companion.domain.figure.vectors import (
    Frame,
    Vec,
    add,
    angle_between,
    distance,
    dot,
    frame_from,
    local,
    mul,
    pitch,
    roll,
    sub,
    unit,
    yaw,
)

_RHYTHM = 0.024 * H  # how far the shoulder joint rises with an arm straight overhead
_FACING = 0.3


def solve_arm(body: Body, side: str, goal: Goal | None) -> None:
    """Add shoulder, elbow, wrist and hand of one side to a body whose trunk is solved."""
    g, j, f = body.angles, body.joints, body.frames
    sign, thorax = SIGN[side], f["thorax"]
    upper = roll(pitch(thorax, -g["shoulder_flexion_" + side]), -sign * g["shoulder_abduction_" + side])
    upper = yaw(upper, sign * g["shoulder_rotation_" + side])
    raised = max(0.0, -dot(upper[1], thorax[1]))  # 1 when straight overhead
    if goal:
        raised = max(0.0, min(1.0, dot(sub(goal.at, j["c7"]), thorax[1]) / (0.30 * H)))
    shoulder = j["shoulder_" + side] = _shoulder(body, side, raised)
    if goal:
        elbow, wrist, upper, fore = _reaching(body, side, upper, goal)
    else:
        elbow = add(shoulder, mul(upper[1], -UPPER_ARM))
        fore = pitch(upper, -g["elbow_flexion_" + side])
        wrist = add(elbow, mul(fore[1], -FOREARM))
    hand = yaw(fore, -sign * (90 + g["forearm_pronation_" + side]))
    hand = roll(pitch(hand, -g["wrist_flexion_" + side]), -sign * g["wrist_deviation_" + side])
    if goal and goal.fingers:
        hand = _laid(body, side, goal.fingers, goal.palm or hand[0], fore)
    j["elbow_" + side], j["wrist_" + side] = elbow, wrist
    f["upper_arm_" + side], f["forearm_" + side], f["hand_" + side] = upper, fore, hand
    knuckle = j["knuckle_" + side] = add(wrist, mul(hand[1], -0.050 * H))
    finger = f["finger_" + side] = pitch(hand, -(g["finger_curl_" + side] + g["finger_base_" + side]))
    j["fingertip_" + side] = add(knuckle, mul(finger[1], -0.046 * H))
    j["palm_" + side] = add(add(wrist, mul(hand[1], -0.035 * H)), mul(hand[0], 0.012 * H))


def _shoulder(body: Body, side: str, raised: float) -> Vec:
    g = body.angles
    forward = g["shoulder_protraction_" + side] / 100
    offset = local(
        body.frames["thorax"],
        -0.004 * H + forward,
        SHOULDER_UP + g["shoulder_elevation_" + side] / 100 + _RHYTHM * raised,
        SIGN[side] * (SHOULDER_HALF - 0.012 * H * raised - abs(forward) * 0.35),
    )
    return add(body.joints["thorax"], offset)


def _reaching(body: Body, side: str, upper: Frame, goal: Goal) -> tuple[Vec, Vec, Frame, Frame]:
    g, shoulder = body.angles, body.joints["shoulder_" + side]
    pole = goal.pole or mul(upper[0], -1)
    elbow, wrist, short, bend = two_bone(shoulder, goal.at, (UPPER_ARM, FOREARM), pole)
    front = mul(bend, -1)
    upper, fore = bone_frame(shoulder, elbow, front), bone_frame(elbow, wrist, front)
    read = limb_angles(body.frames["thorax"], upper, SIGN[side], arm=True)
    g["shoulder_flexion_" + side], g["shoulder_abduction_" + side], g["shoulder_rotation_" + side] = read
    g["elbow_flexion_" + side] = angle_between(upper[1], fore[1])
    if short:
        body.short["hand_" + side] = distance(goal.at, wrist)
    return elbow, wrist, upper, fore


def _laid(body: Body, side: str, fingers: Vec, palm: Vec, fore: Frame) -> Frame:
    """The frame of a hand that lies flat on something; the wrist angle is read back from it."""
    hand = frame_from(mul(unit(fingers), -1), palm)
    bend = angle_between(hand[1], fore[1])
    to_the_palm = -dot(hand[1], fore[0]) if abs(dot(hand[0], fore[0])) > _FACING else 1
    body.angles["wrist_flexion_" + side] = math.copysign(bend, to_the_palm)
    body.loaded.add("wrist_flexion_" + side)
    return hand
