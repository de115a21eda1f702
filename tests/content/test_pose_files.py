"""Every shipped motion is one that a person can do: joint ranges, contacts, targets, smoothness."""

from itertools import pairwise

import pytest

from companion.domain.figure.body import Body
from companion.domain.figure.limits import fingers_outside, joints_outside
from companion.domain.figure.motion import Motion
from companion.domain.figure.scenery import Chair, Table
from companion.domain.figure.surface import surface_points
from companion.domain.figure.vectors import Vec, distance
from tests.figure_builders import IDS, shipped

OVERSHOOT = 12  # degrees (mm for the jaw) beyond the norm that a stretch may go
REACH = 0.03  # metres that a hand or foot may fall short of its target
FLOOR = 0.035  # deepest dip of a surface point under the floor, and highest gap under the lowest one
SEAT_GAP = 0.04
SLIDE = 0.01
JUMP = 0.16  # largest step of any joint between frames 1/30 s apart
FRAME = 1 / 30
LOOP_GAP = 0.02


def held_poses(motion: Motion) -> list[tuple[str, Body]]:
    names = dict.fromkeys(beat.pose for beat in motion.steps)
    return [(name, motion.rest_body(name)) for name in names]


def moves(motion: Motion) -> set[tuple[str, str]]:
    stops = [beat.pose for beat in motion.steps]
    return set(pairwise([*stops, stops[0]]))


@pytest.mark.parametrize("name", IDS)
def test_no_joint_is_bent_beyond_what_people_can_do(name: str) -> None:
    motion = shipped()[name]

    excesses = [
        (pose, excess)
        for pose, body in held_poses(motion)
        for excess in (*joints_outside(body), *fingers_outside(body))
    ]

    assert [found for found in excesses if found[1].over > OVERSHOOT] == []


@pytest.mark.parametrize("name", IDS)
def test_hands_and_feet_reach_their_targets(name: str) -> None:
    motion = shipped()[name]

    short = [(pose, limb, gap) for pose, body in held_poses(motion) for limb, gap in body.short.items()]

    assert [found for found in short if found[2] > REACH] == []


@pytest.mark.parametrize("name", IDS)
def test_the_person_rests_on_something_and_sinks_into_nothing(name: str) -> None:
    motion = shipped()[name]

    for pose, body in held_poses(motion):
        points = surface_points(body)
        lowest = min(y for _, y, _ in points.values())
        assert lowest > -FLOOR, pose
        assert lowest < FLOOR or rests_on_a_box(motion, points), pose


def rests_on_a_box(motion: Motion, points: dict[str, Vec]) -> bool:
    boxes = [prop for prop in motion.props if isinstance(prop, Table)]
    return any(lies_on(box, place) for box in boxes for place in points.values())


def lies_on(box: Table, place: Vec) -> bool:
    (x0, _, z0), (x1, top, z1) = box.lo, box.hi
    x, y, z = place
    return x0 - 0.05 < x < x1 + 0.05 and z0 - 0.05 < z < z1 + 0.05 and abs(y - top) < FLOOR


def chairs(name: str) -> list[Chair]:
    return [prop for prop in shipped()[name].props if isinstance(prop, Chair)]


@pytest.mark.parametrize("name", [name for name in IDS if chairs(name)])
def test_a_seated_person_sits_on_the_seat(name: str) -> None:
    motion = shipped()[name]

    for chair in chairs(name):
        for pose, body in held_poses(motion):
            under = [
                place[1]
                for point, place in surface_points(body).items()
                if point.startswith(("trunk", "thighback"))
            ]
            assert abs(min(under) - chair.height) <= SEAT_GAP, pose


def planted(motion: Motion) -> list[tuple[str, str, str]]:
    """Each move with a joint whose hand or foot has the same place in the room before and after it."""
    return [
        (frm, to, ("ankle_" if limb.startswith("foot") else "wrist_") + limb[-1])
        for frm, to in sorted(moves(motion))
        for limb, target in motion.poses[frm].targets.items()
        if motion.poses[to].targets.get(limb) == target and target.on is None
    ]


@pytest.mark.parametrize("name", [name for name in IDS if planted(shipped()[name])])
def test_a_planted_hand_or_foot_does_not_slide_during_a_move(name: str) -> None:
    motion = shipped()[name]

    for frm, to, joint in planted(motion):
        path = [motion.body_between(frm, to, n / 12).joints[joint] for n in range(13)]
        assert max(distance(place, path[0]) for place in path) <= SLIDE, (frm, to, joint)


@pytest.mark.parametrize("name", IDS)
def test_no_joint_jumps_and_the_loop_closes(name: str) -> None:
    motion = shipped()[name]
    frames = [motion.body(motion.stance_at(seconds)) for seconds in moments(motion)]

    jumps = [
        (joint, distance(place, after.joints[joint]))
        for before, after in pairwise(frames)
        for joint, place in before.joints.items()
    ]
    first, last = motion.body(motion.stance_at(0.0)), motion.body(motion.stance_at(motion.period - 1e-6))
    gaps = [distance(place, last.joints[joint]) for joint, place in first.joints.items()]

    assert [jump for jump in jumps if jump[1] > JUMP] == []
    assert max(gaps) <= LOOP_GAP


def moments(motion: Motion) -> list[float]:
    """Each 1/30 s in which the person moves; of a hold, in which only the chest does, the ends are enough."""
    frames = [n * FRAME for n in range(int(motion.period / FRAME))]
    still = [motion.stance_at(seconds).holds for seconds in frames]
    return [
        seconds
        for n, seconds in enumerate(frames)
        if not (still[n] and still[n - 1] and still[(n + 1) % len(still)])
    ]
