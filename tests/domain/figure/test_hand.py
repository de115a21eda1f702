"""Fingers and thumb."""

import pytest

from companion.domain.figure.angles import FINGERS
from companion.domain.figure.hand import finger_bends, hand_shape
from companion.domain.figure.skeleton import solve
from companion.domain.figure.vectors import distance

PELVIS = (0.0, 0.9, 0.0)


@pytest.mark.parametrize("finger", FINGERS)
@pytest.mark.parametrize("side", ["r", "l"])
def test_in_a_pinch_the_thumb_meets_that_finger(finger: str, side: str) -> None:
    body = solve({f"pinch_{finger}_{side}": 1.0}, PELVIS, {})

    joints = hand_shape(body, side).joints

    # the balls of both tips touch: their radii together are about 2 cm
    assert distance(joints["thumb"][3], joints[finger][3]) < 0.022


def test_a_curled_hand_brings_the_tips_to_the_palm() -> None:
    flat = solve({"finger_curl_r": 0.0}, PELVIS, {})
    fist = solve({"finger_base_r": 82.0, "finger_middle_r": 98.0, "finger_end_r": 58.0}, PELVIS, {})

    for finger in FINGERS:
        open_tip, closed_tip = (hand_shape(body, "r").joints[finger][3] for body in (flat, fist))
        assert distance(closed_tip, fist.joints["palm_r"]) < 0.6 * distance(open_tip, flat.joints["palm_r"])


def test_spread_fingers_lie_further_apart() -> None:
    close = hand_shape(solve({"finger_curl_r": 0.0}, PELVIS, {}), "r").joints
    spread = hand_shape(solve({"finger_curl_r": 0.0, "finger_spread_r": 18.0}, PELVIS, {}), "r").joints

    assert distance(spread["index"][3], spread["little"][3]) > 1.5 * distance(
        close["index"][3], close["little"][3]
    )


def test_one_finger_can_be_straightened_in_a_fist() -> None:
    body = solve({"finger_curl_r": 64.0, "index_bend_r": -64.0}, PELVIS, {})

    assert finger_bends(body.angles, "index", "r")[0] == 0
    assert finger_bends(body.angles, "ring", "r")[0] == 64
