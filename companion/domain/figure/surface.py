"""Points on the skin that may touch the ground or a seat, to check that a posture rests on something."""

from companion.domain.figure.angles import SIDES
from companion.domain.figure.body import Body
from companion.domain.figure.proportions import SHANK, THIGH, H
from companion.domain.figure.spine import spine_of, trunk_radii
from companion.domain.figure.vectors import DOWN, Vec, add, local, mad

_HEIGHTS = (-0.02, 0.0, 0.06, 0.12, 0.18, 0.24, 0.28)


def surface_points(body: Body) -> dict[str, Vec]:
    """Places by name, as in "seat", "head", "knee_r" or "trunk0.06_back"."""
    j, f = body.joints, body.frames
    points = {"seat": mad(j["pelvis"], f["pelvis"][1], -0.036 * H), **_trunk_points(body)}
    for side in SIDES:
        points.update(_limb_points(body, side))
    crown = add(j["skull"], local(f["head"], 0.002 * H, 0.045 * H))
    points["head"] = mad(crown, DOWN, 0.060 * H)
    return points


def _trunk_points(body: Body) -> dict[str, Vec]:
    spine, points = spine_of(body), {}
    for y in _HEIGHTS:
        centre, frame = spine(y)
        front, back, half = (radius * H for radius in trunk_radii(y))
        for ahead, right, name in (
            (front, 0, "front"),
            (-back, 0, "back"),
            (0, half, "right"),
            (0, -half, "left"),
        ):
            points[f"trunk{y:.2f}_{name}"] = add(centre, local(frame, ahead, 0, right))
    return points


def _limb_points(body: Body, side: str) -> dict[str, Vec]:
    j, f = body.joints, body.frames
    points = {f"{name}_{side}": j[f"{name}_{side}"] for name in ("heel", "ball", "toe", "palm", "fingertip")}
    for name, radius in (("knee", 0.034), ("elbow", 0.022), ("shoulder", 0.034)):
        points[f"{name}_{side}"] = mad(j[f"{name}_{side}"], DOWN, radius * H)
    calf = local(f["shank_" + side], -0.045 * H, -0.3 * SHANK)
    ham = local(f["thigh_" + side], -0.05 * H, -0.45 * THIGH)
    points["calf_" + side] = add(j["knee_" + side], calf)
    points["thighback_" + side] = add(j["hip_" + side], ham)
    return points
