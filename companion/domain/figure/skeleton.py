"""Forward kinematics of the whole body: angles, place of the pelvis and goals of limbs in, joints out."""

from collections.abc import Mapping

from companion.domain.figure.angles import LUMBAR_SHARE, NEUTRAL, SIDES, THORACIC_SHARE
from companion.domain.figure.arm import solve_arm
from companion.domain.figure.body import Body, Goal
from companion.domain.figure.leg import solve_leg
from companion.domain.figure.proportions import LUMBAR_TO_THORAX, NECK, PELVIS_TO_LUMBAR, THORAX_TO_C7, H
from companion.domain.figure.vectors import ROOM, Vec, add, local, pitch, roll, yaw

_NECK_LEAN = 14  # degrees that a neutral neck leans forward
_MM_FOR_A_DEGREE = 1.9  # opening at the front teeth for a degree at the hinge of the jaw


def solve(angles: Mapping[str, float], pelvis: Vec, goals: Mapping[str, Goal]) -> Body:
    """Solve one posture. Angles that are not named are neutral; goals are by limb, as in "hand_r"."""
    body = solve_without_limbs(angles, pelvis)
    for side in SIDES:
        for limb in ("foot_" + side, "hand_" + side):
            solve_limb(body, limb, goals.get(limb))
    return body


def solve_without_limbs(angles: Mapping[str, float], pelvis: Vec) -> Body:
    """Trunk and head of a posture, for `solve_limb` to add arms and legs to."""
    body = Body(angles={**NEUTRAL, **angles})
    _solve_trunk(body, pelvis)
    _solve_head(body)
    return body


def solve_limb(body: Body, limb: str, goal: Goal | None) -> None:
    """Add a limb, or place it anew with a goal where it was solved without one."""
    kind, side = limb.split("_")
    if kind == "foot":
        solve_leg(body, side, goal)
    else:
        solve_arm(body, side, goal)


def _solve_trunk(body: Body, pelvis: Vec) -> None:
    g, j, f = body.angles, body.joints, body.frames
    hips = roll(pitch(yaw(ROOM, g["pelvis_yaw"]), g["pelvis_pitch"]), g["pelvis_roll"])
    bend, turn, lean = g["trunk_flexion"], g["trunk_rotation"], g["trunk_lateral"]
    lumbar = pitch(hips, g["lumbar_flexion"] + bend * LUMBAR_SHARE)
    lumbar = roll(yaw(lumbar, turn * 0.25), lean * 0.5)
    thorax = pitch(lumbar, g["thoracic_flexion"] + bend * THORACIC_SHARE)
    thorax = roll(yaw(thorax, turn * 0.75), lean * 0.5)
    f["pelvis"], f["lumbar"], f["thorax"] = hips, lumbar, thorax
    j["pelvis"] = pelvis
    j["lumbar"] = add(pelvis, local(hips, -0.010 * H, PELVIS_TO_LUMBAR))
    j["thorax"] = add(j["lumbar"], local(lumbar, 0.002 * H, LUMBAR_TO_THORAX))
    j["c7"] = add(j["thorax"], local(thorax, -0.014 * H, THORAX_TO_C7))


def _solve_head(body: Body) -> None:
    g, j, f = body.angles, body.joints, body.frames
    thorax, bend, turn, lean = f["thorax"], g["neck_flexion"], g["neck_rotation"], g["neck_lateral"]
    neck = roll(pitch(yaw(thorax, turn * 0.35), _NECK_LEAN + bend * 0.55), lean * 0.55)
    head = roll(pitch(yaw(pitch(thorax, bend), turn), g["head_nod"]), lean)
    jaw = pitch(head, g["jaw_open"] / _MM_FOR_A_DEGREE)
    f["neck"], f["head"], f["jaw"] = neck, head, jaw
    skull = add(add(j["c7"], local(neck, 0.0, NECK)), local(thorax, g["neck_protraction"] / 100))
    j["skull"] = skull
    j["head"] = add(skull, local(head, 0.013 * H, 0.033 * H))
    j["head_top"] = add(skull, local(head, 0.008 * H, 0.108 * H))
    j["nose"] = add(skull, local(head, 0.085 * H, 0.012 * H))
    j["hinge"] = add(skull, local(head, 0.000 * H, 0.020 * H))
    j["chin"] = add(j["hinge"], local(jaw, 0.060 * H, -0.050 * H))
