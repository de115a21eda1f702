"""What a person cannot do is noticed."""

import pytest

from companion.domain.figure.body import Goal
from companion.domain.figure.limits import fingers_outside, joints_outside
from companion.domain.figure.skeleton import solve

PELVIS = (0.0, 0.9, 0.0)


def test_a_person_at_ease_is_within_all_limits() -> None:
    body = solve({}, PELVIS, {})

    assert joints_outside(body) == []
    assert fingers_outside(body) == []


@pytest.mark.parametrize(
    ("angle", "value", "over"),
    [
        ("neck_rotation", 80.0, 20),
        ("knee_flexion_l", -10.0, 10),
        ("elbow_flexion_r", 160.0, 10),
        ("trunk_flexion", 100.0, 5),
    ],
)
def test_a_joint_beyond_its_range_is_named_with_the_excess(angle: str, value: float, over: float) -> None:
    body = solve({angle: value}, PELVIS, {})

    found = joints_outside(body)

    assert max(excess.over for excess in found) == pytest.approx(over)


def test_a_loaded_knee_may_bend_further() -> None:
    heel_to_seat = Goal(at=(-0.05, 0.737, 0.085), pole=(1.0, 0.0, 0.0))

    body = solve({}, (0.0, 0.9, 0.0), {"foot_r": heel_to_seat})

    assert body.angles["knee_flexion_r"] > 150
    assert [excess.name for excess in joints_outside(body) if excess.name == "knee_flexion_r"] == []


def test_an_arm_far_behind_the_body_is_noticed_whatever_its_angles_read() -> None:
    body = solve({"shoulder_flexion_r": -70.0, "shoulder_abduction_r": 40.0}, PELVIS, {})

    names = [excess.name for excess in joints_outside(body)]

    assert "shoulder_flexion_r behind the body" in names or "shoulder_flexion_r" in names


def test_a_finger_bent_too_far_is_noticed() -> None:
    body = solve({"finger_base_l": 100.0}, PELVIS, {})

    assert {excess.name for excess in fingers_outside(body)} == {
        f"{finger}_knuckle_l" for finger in ("index", "middle", "ring", "little")
    }
