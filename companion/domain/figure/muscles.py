"""Where the path of a muscle lies on a solved body."""

from companion.domain.figure.angles import SIGN
from companion.domain.figure.body import Body
from companion.domain.figure.muscle_table import MUSCLES
from companion.domain.figure.proportions import LIMBS, H, section_at
from companion.domain.figure.spine import Spine, trunk_radii
from companion.domain.figure.spots import Bone, Foot, Hand, Head, Jaw, Neck, Spot, Trunk, Yoke
from companion.domain.figure.vectors import Vec, add, dot, lerp, local, mix_frame, sub, unit

HEAD_SCALE = H * 1.06
"""Places on the head are fractions of this length, so that the whole head can be drawn a little larger."""
_ENDS = {
    "thigh": ("hip_", "knee_"),
    "shank": ("knee_", "ankle_"),
    "upper_arm": ("shoulder_", "elbow_"),
    "forearm": ("elbow_", "wrist_"),
}


def muscle_points(body: Body, spine: Spine, name: str) -> list[Vec]:
    """The path of a muscle in the room; `name` ends in _r or _l where there are two."""
    return [_point(body, spine, spot, name[-1]) for spot in MUSCLES[name].path]


def facing(spine: Spine, name: str, toward: Vec) -> float:
    """0 when a muscle of the trunk lies on the side turned away from `toward`, 1 when it can be seen."""
    path = MUSCLES[name].path
    spots = [spot for spot in path if isinstance(spot, Trunk)]
    if not spots or len(spots) < len(path):
        return 1.0
    seen = 0.0
    for spot in spots:
        seen += dot(unit(local(spine(spot.height)[1], spot.anterior, 0, spot.right)), toward)
    return max(0.0, min(1.0, (seen / len(spots) + 0.66) / 0.25))


def _point(body: Body, spine: Spine, spot: Spot, side: str) -> Vec:
    match spot:
        case Trunk():
            return _on_trunk(body, spine, spot)
        case Bone():
            return _on_bone(body, spot, side)
        case Head() | Jaw():
            return _on_head(body, spot)
        case Neck():
            return _on_neck(body, spot)
        case Yoke():
            return _on_yoke(body, spot, side)
        case Hand() | Foot():
            return _on_hand_or_foot(body, spot, side)


def _on_trunk(body: Body, spine: Spine, spot: Trunk) -> Vec:
    centre, frame = spine(spot.height)
    front, back, half = trunk_radii(spot.height, body.angles["breath"], body.angles["belly"])
    deep = front if spot.anterior > 0 else back
    reach = spot.depth
    return add(centre, local(frame, spot.anterior * deep * reach * H, 0, spot.right * half * reach * H))


def _on_bone(body: Body, spot: Bone, side: str) -> Vec:
    top, bottom = _ENDS[spot.bone]
    centre = lerp(body.joints[top + side], body.joints[bottom + side], spot.along)
    front, back, outer, inner = section_at(LIMBS[spot.bone], spot.along)
    deep = front if spot.anterior > 0 else back
    wide = outer if spot.outer > 0 else inner
    ahead = spot.anterior * deep * spot.depth * H
    return add(
        centre,
        local(body.frames[f"{spot.bone}_{side}"], ahead, 0, SIGN[side] * spot.outer * wide * spot.depth * H),
    )


def _on_head(body: Body, spot: Head | Jaw) -> Vec:
    if isinstance(spot, Head):
        origin, frame = body.joints["skull"], body.frames["head"]
    else:
        frame = body.frames["jaw"]
        origin = sub(body.joints["hinge"], local(frame, 0, 0.020 * H))
    scale = HEAD_SCALE
    return add(origin, local(frame, spot.anterior * scale, spot.up * scale, spot.right * scale))


def _on_neck(body: Body, spot: Neck) -> Vec:
    thorax, head = body.frames["thorax"], body.frames["head"]
    low = add(body.joints["c7"], local(thorax, 0.012 * H, -0.010 * H))
    high = add(body.joints["skull"], local(head, 0.004 * H, 0.004 * H))
    frame = mix_frame(thorax, head, spot.along)
    match spot.face:
        case "front":
            offset = local(frame, 0.018 * H, 0, 0)
        case "side":
            offset = local(frame, -0.006 * H, 0, spot.right * 0.021 * H)
        case _:
            offset = local(frame, -0.017 * H, 0, spot.right * 0.015 * H)
    return add(lerp(low, high, spot.along), offset)


def _on_yoke(body: Body, spot: Yoke, side: str) -> Vec:
    thorax = body.frames["thorax"]
    inner = add(body.joints["c7"], local(thorax, 0.006 * H, -0.004 * H, spot.right * 0.018 * H))
    outer = add(body.joints["shoulder_" + side], local(thorax, -0.004 * H, 0.018 * H))
    return lerp(inner, outer, spot.along)


def _on_hand_or_foot(body: Body, spot: Hand | Foot, side: str) -> Vec:
    sign = SIGN[side]
    if isinstance(spot, Hand):
        offset = local(
            body.frames["hand_" + side], spot.to_palm * H, -spot.along * H, sign * spot.to_thumb * H
        )
        return add(body.joints["wrist_" + side], offset)
    offset = local(body.frames["foot_" + side], spot.along * H, spot.up * H, sign * spot.outer * H)
    return add(body.joints["ankle_" + side], offset)
