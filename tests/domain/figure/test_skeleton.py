"""A body from angles and goals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.figure.angles import LIMITS, NEUTRAL
from companion.domain.figure.body import Body, Goal
from companion.domain.figure.proportions import FOREARM, HIP_HEIGHT, SHANK, THIGH, UPPER_ARM, H
from companion.domain.figure.skeleton import solve
from companion.domain.figure.spine import spine_of, trunk_radii
from companion.domain.figure.surface import surface_points
from companion.domain.figure.vectors import distance

PELVIS = (0.0, HIP_HEIGHT, 0.0)
BONES = (
    ("shoulder", "elbow", UPPER_ARM),
    ("elbow", "wrist", FOREARM),
    ("hip", "knee", THIGH),
    ("knee", "ankle", SHANK),
)
ANY_POSTURE = st.fixed_dictionaries(
    {},
    optional={
        name: st.floats(*LIMITS[name[:-2] if name[-2:] in {"_r", "_l"} else name])
        for name in NEUTRAL
        if (name[:-2] if name[-2:] in {"_r", "_l"} else name) in LIMITS
    },
)


def standing(**angles: float) -> Body:
    return solve(angles, PELVIS, {})


@given(ANY_POSTURE)
def test_bones_keep_their_length_in_any_posture(angles: dict[str, float]) -> None:
    body = solve(angles, PELVIS, {})

    for side in "rl":
        for top, bottom, length in BONES:
            found = distance(body.joints[f"{top}_{side}"], body.joints[f"{bottom}_{side}"])
            assert found == pytest.approx(length)


def test_a_neutral_person_stands_on_the_floor_and_is_as_tall_as_said() -> None:
    body = standing()

    lowest = min(y for _, y, _ in surface_points(body).values())
    assert lowest == pytest.approx(0.0, abs=0.01)
    assert body.joints["head_top"][1] == pytest.approx(H, abs=0.09)


def test_both_sides_mirror_each_other() -> None:
    body = standing(shoulder_flexion_r=40, shoulder_flexion_l=40, hip_abduction_r=20, hip_abduction_l=20)

    for joint in ("wrist", "fingertip", "toe"):
        x, y, z = body.joints[joint + "_r"]
        assert body.joints[joint + "_l"] == pytest.approx((x, y, -z))


@pytest.mark.parametrize(
    ("angle", "joint", "axis", "sign"),
    [
        ("neck_flexion", "nose", 1, -1),
        ("neck_rotation", "nose", 2, 1),
        ("trunk_lateral", "c7", 2, 1),
        ("shoulder_flexion_r", "wrist_r", 0, 1),
        ("shoulder_abduction_l", "wrist_l", 2, -1),
        ("hip_flexion_l", "knee_l", 0, 1),
        ("knee_flexion_r", "ankle_r", 0, -1),
        ("ankle_dorsiflexion_r", "toe_r", 1, 1),
        ("jaw_open", "chin", 1, -1),
    ],
)
def test_a_positive_angle_moves_the_way_its_name_says(angle: str, joint: str, axis: int, sign: int) -> None:
    before = standing()

    after = standing(**{angle: NEUTRAL[angle] + 20})

    assert (after.joints[joint][axis] - before.joints[joint][axis]) * sign > 0.005


def test_a_planted_foot_stays_and_its_angles_are_read_back() -> None:
    sole = Goal(at=(0.1, 0.07, 0.09), toes=(1.0, 0.0, 0.0), up=(0.0, 1.0, 0.0))

    body = solve({}, (0.0, 0.7, 0.0), {"foot_r": sole})

    assert body.joints["ankle_r"] == pytest.approx(sole.at)
    assert body.angles["knee_flexion_r"] > 60
    assert "knee_flexion_r" in body.loaded
    assert body.short == {}


def test_a_goal_out_of_reach_says_by_how_much() -> None:
    body = solve({}, PELVIS, {"hand_r": Goal(at=(3.0, 1.0, 0.0))})

    assert body.short["hand_r"] > 2.0


def test_the_spine_runs_through_its_pivots() -> None:
    body = standing(trunk_flexion=40, trunk_lateral=10)

    spine = spine_of(body)

    assert spine(0.0)[0] == pytest.approx(body.joints["pelvis"])
    assert spine(0.322)[0] == pytest.approx(body.joints["c7"])


def test_a_breath_lifts_the_chest_and_not_the_back() -> None:
    before, after = trunk_radii(0.225), trunk_radii(0.225, breath=1.0)

    assert after[0] > before[0]
    assert after[1] == before[1]
