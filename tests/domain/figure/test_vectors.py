"""Frames stay square however they are turned."""

from hypothesis import given
from hypothesis import strategies as st

from companion.domain.figure.vectors import (
    ROOM,
    Frame,
    Vec,
    cross,
    dot,
    length,
    local,
    mix_frame,
    pitch,
    roll,
    swing,
    unit,
    yaw,
)

DEGREES = st.floats(-360, 360)
PARTS = st.floats(-1, 1)
DIRECTIONS = st.tuples(PARTS, PARTS, PARTS).filter(lambda v: length(v) > 0.1).map(unit)
CLOSE = 1e-9


def is_square(frame: Frame) -> bool:
    a, u, r = frame
    right_angles = max(abs(dot(a, u)), abs(dot(u, r)), abs(dot(r, a)))
    return right_angles < CLOSE and length((cross(a, u)[0] - r[0], cross(a, u)[1] - r[1], 0)) < CLOSE


@given(DEGREES, DEGREES, DEGREES)
def test_a_turned_frame_stays_square(lean: float, tilt: float, turn: float) -> None:
    frame = yaw(roll(pitch(ROOM, lean), tilt), turn)

    assert is_square(frame)


@given(DEGREES, DEGREES, st.floats(0, 1))
def test_a_frame_between_two_frames_is_square(lean: float, turn: float, share: float) -> None:
    frame = mix_frame(pitch(ROOM, lean / 3), yaw(ROOM, turn / 3), share)

    assert is_square(frame)


def test_a_positive_pitch_leans_forward() -> None:
    leaning = pitch(ROOM, 90)

    assert length((leaning[1][0] - 1, leaning[1][1], leaning[1][2])) < CLOSE


def test_an_offset_along_the_axes_comes_out_in_the_room() -> None:
    turned = yaw(ROOM, 90)

    x, y, z = local(turned, 2.0, 3.0, 0.0)

    assert (round(x, 9), round(y, 9), round(z, 9)) == (0.0, 3.0, 2.0)


@given(DIRECTIONS, DIRECTIONS)
def test_the_shortest_swing_brings_one_direction_to_the_other(before: Vec, after: Vec) -> None:
    if dot(before, after) < -0.99:
        return

    x, y, z = swing(before, before, after)

    assert length((x - after[0], y - after[1], z - after[2])) < 1e-5
