"""Two bones that reach for a place."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from companion.domain.figure.chain import bone_frame, limb_angles, two_bone
from companion.domain.figure.vectors import ROOM, Vec, distance, dot, pitch, roll, yaw

SHOULDER: Vec = (0.0, 1.4, 0.0)
BONES = (0.32, 0.25)
PLACES = st.tuples(st.floats(-0.5, 0.5), st.floats(0.9, 1.9), st.floats(-0.5, 0.5))
BACK: Vec = (-1.0, 0.0, 0.0)


@given(PLACES)
def test_the_end_lies_on_the_place_and_bones_keep_their_length(place: Vec) -> None:
    assume(0.1 < distance(place, SHOULDER) < sum(BONES) * 0.99)

    elbow, wrist, short, _ = two_bone(SHOULDER, place, BONES, BACK)

    assert not short
    assert distance(wrist, place) < 1e-9
    assert distance(SHOULDER, elbow) == pytest.approx(BONES[0])
    assert distance(elbow, wrist) == pytest.approx(BONES[1])


def test_a_place_out_of_reach_is_pointed_at() -> None:
    place = (2.0, 1.4, 0.0)

    _, wrist, short, _ = two_bone(SHOULDER, place, BONES, BACK)

    assert short
    assert wrist == pytest.approx((sum(BONES), 1.4, 0.0), abs=0.001)


def test_the_middle_joint_points_to_the_pole() -> None:
    place = (0.3, 1.2, 0.0)

    elbow, _, _, bend = two_bone(SHOULDER, place, BONES, BACK)

    straight = bone_frame(SHOULDER, place, BACK)
    assert dot(bend, BACK) > 0
    assert dot(straight[0], (elbow[0], elbow[1] - 1.4, elbow[2])) > 0.05


@given(st.floats(-20, 80), st.floats(-10, 50), st.floats(-30, 30))
def test_angles_read_back_from_a_bone_are_those_it_was_turned_by(
    flexion: float, abduction: float, rotation: float
) -> None:
    bone = yaw(roll(pitch(ROOM, -flexion), -abduction), rotation)

    read = limb_angles(ROOM, bone, 1.0)

    assert read[:2] == pytest.approx((flexion, abduction), abs=1e-6)
    assert abs(read[2]) <= abs(rotation) + 1e-6
