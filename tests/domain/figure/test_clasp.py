"""Interlocked hands."""

import pytest

from companion.domain.figure.clasp import clasped_hands
from companion.domain.figure.skeleton import solve
from companion.domain.figure.targets import solve_reaching
from companion.domain.figure.vectors import distance, dot

PELVIS = (0.0, 0.9, 0.0)
BEFORE_THE_CHEST = (0.25, 1.25, 0.0)


def test_clasped_palms_meet_and_face_each_other() -> None:
    pose = clasped_hands(
        at=BEFORE_THE_CHEST, fingers=(0.5, 1.0, 0.0), side=(0.0, 0.0, 1.0), on=None, pole=(0.0, -1.0, 0.5)
    )

    targets = {limb: ((target, 1.0),) for limb, target in pose.targets.items()}
    body = solve_reaching(pose.angles, PELVIS, targets)

    assert distance(body.joints["palm_r"], body.joints["palm_l"]) < 0.03
    assert dot(body.frames["hand_r"][0], body.frames["hand_l"][0]) < -0.8
    assert body.short == {}


def test_elbows_of_clasped_hands_mirror_each_other() -> None:
    pose = clasped_hands(
        at=BEFORE_THE_CHEST, fingers=(0.5, 1.0, 0.0), side=(0.0, 0.0, 1.0), on=None, pole=(0.0, -1.0, 0.5)
    )

    assert pose.targets["hand_l"].pole == pytest.approx((0.0, -1.0, -0.5))


def test_a_clasp_closes_the_fingers() -> None:
    pose = clasped_hands(
        at=BEFORE_THE_CHEST, fingers=(1.0, 0.0, 0.0), side=(0.0, 0.0, 1.0), on="thorax", pole=None
    )

    body = solve(pose.angles, PELVIS, {})

    assert body.angles["clasp"] == 1.0
    assert body.angles["finger_base_r"] == body.angles["finger_base_l"] > 45
