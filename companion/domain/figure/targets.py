"""Targets of hands and feet as a pose gives them, and solving a body that reaches for them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from companion.domain.figure.body import ORIGINS, Body, Goal
from companion.domain.figure.proportions import ANKLE_HEIGHT, H
from companion.domain.figure.skeleton import solve_limb, solve_without_limbs
from companion.domain.figure.vectors import UP, Vec, across, add, lerp, local, mad, unit

LIMBS = ("foot_r", "foot_l", "hand_r", "hand_l")
_ON_A_LEG, _ON_AN_ARM = ("thigh", "shank", "foot"), ("upper", "forearm", "hand")
_AHEAD: Vec = (1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where a hand or foot lies: `at` is the palm or sole; `wrist`, `ankle` or `ball` stand in for it.

    With `on` all of it is measured from that body part, in its anterior/up/right axes; otherwise in the room.
    `pole` says where elbow or knee point, `elbow` the same always in the room. `arc` swings the hand
    round the face on its way. `free` leaves the ankle to its angle.
    """

    at: Vec | None = None
    wrist: Vec | None = None
    ankle: Vec | None = None
    ball: Vec | None = None
    on: str | None = None
    pole: Vec | None = None
    elbow: Vec | None = None
    arc: Vec | None = None
    fingers: Vec | None = None
    palm: Vec | None = None
    toes: Vec | None = None
    up: Vec | None = None
    free: bool = False


Blend = Sequence[tuple[Target, float]]
"""One target, or two with their shares."""


def solve_reaching(angles: Mapping[str, float], pelvis: Vec, targets: Mapping[str, Blend]) -> Body:
    """Solve a body in stages, so that a target on a body part sees where that part has come to lie.

    Order: feet in the room, feet on the body, hands, hands that hold the other arm.
    """
    body = solve_without_limbs(angles, pelvis)
    waiting = set(targets)
    for limb in LIMBS:
        if limb not in targets:
            solve_limb(body, limb, None)
    for group in _stages(targets):
        for host in {host for limb in group for host in _hosts(targets[limb])} & waiting:
            solve_limb(body, host, None)
        goals = {limb: _goal(limb, targets[limb], body) for limb in group}
        for limb, goal in goals.items():
            solve_limb(body, limb, goal)
        waiting -= goals.keys()
    return body


def _hosts(blend: Blend) -> set[str]:
    """The limbs that targets are measured from."""
    return {
        ("foot_" if target.on.startswith(_ON_A_LEG) else "hand_") + target.on[-1]
        for target, _ in blend
        if target.on and target.on.startswith(_ON_A_LEG + _ON_AN_ARM)
    }


def _goal(limb: str, blend: Blend, body: Body) -> Goal:
    return _blended([_resolved(limb, target, body) for target, _ in blend], blend[-1][1])


def _stages(targets: Mapping[str, Blend]) -> list[list[str]]:
    stages: list[list[str]] = [[], [], [], []]
    for limb in LIMBS:
        if limb not in targets:
            continue
        hosts = [target.on for target, _ in targets[limb] if target.on]
        if limb.startswith("foot"):
            stages[1 if hosts else 0].append(limb)
        else:
            holds_arm = any(host.split("_")[0] in _ON_AN_ARM for host in hosts)
            stages[3 if holds_arm else 2].append(limb)
    return [stage for stage in stages if stage]


def _resolved(limb: str, target: Target, body: Body) -> Goal:
    return _hand_goal(target, body) if limb.startswith("hand") else _foot_goal(target, body)


def _direction(target: Target, body: Body, v: Vec) -> Vec:
    return local(body.frames[target.on], *v) if target.on else v


def _position(target: Target, body: Body, v: Vec) -> Vec:
    if target.on:
        return add(body.joints[ORIGINS[target.on]], local(body.frames[target.on], *v))
    return v


def _pole(target: Target, body: Body) -> Vec | None:
    return target.elbow or (_direction(target, body, target.pole) if target.pole else None)


def _hand_goal(target: Target, body: Body) -> Goal:
    fingers = unit(_direction(target, body, target.fingers)) if target.fingers else None
    palm = unit(_direction(target, body, target.palm)) if target.palm else None
    if target.wrist:
        at = _position(target, body, target.wrist)
    else:
        at = _position(target, body, _given(target.at))
        if fingers and palm:
            at = mad(mad(at, fingers, -0.035 * H), palm, -0.014 * H)
    return Goal(at=at, pole=_pole(target, body), arc=target.arc, fingers=fingers, palm=palm)


def _foot_goal(target: Target, body: Body) -> Goal:
    toes = unit(_direction(target, body, target.toes)) if target.toes else _AHEAD
    up = unit(across(_direction(target, body, target.up) if target.up else UP, toes))
    if target.ankle:
        at = _position(target, body, target.ankle)
    elif target.ball:
        at = mad(mad(_position(target, body, target.ball), toes, -0.074 * H), up, ANKLE_HEIGHT)
    else:
        at = mad(_position(target, body, _given(target.at)), up, ANKLE_HEIGHT)
    return Goal(at=at, pole=_pole(target, body), arc=target.arc, toes=None if target.free else toes, up=up)


def _given(place: Vec | None) -> Vec:
    if place is None:
        raise ValueError("a target needs a place")
    return place


def _blended(goals: Sequence[Goal], k: float) -> Goal:
    """The goal `k` of the way from the first to the second, where there are two."""
    if len(goals) == 1:
        return goals[0]
    p, q = goals
    at = lerp(p.at, q.at, k)
    for way in (p.arc, q.arc):
        if way:
            at = mad(at, way, 4 * k * (1 - k))
    return Goal(
        at=at,
        pole=_turned(p.pole, q.pole, k),
        fingers=_turned(p.fingers, q.fingers, k),
        palm=_turned(p.palm, q.palm, k),
        toes=_turned(p.toes, q.toes, k),
        up=_turned(p.up, q.up, k),
    )


def _turned(u: Vec | None, v: Vec | None, k: float) -> Vec | None:
    return unit(lerp(u, v, k)) if u and v else u or v
