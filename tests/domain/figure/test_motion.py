"""The timing of a motion, and bodies between its poses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.figure.motion import Beat, Glow, Stance, arrow_power
from companion.domain.figure.poses import Pose, ease
from companion.domain.figure.scenery import LineArrow
from companion.domain.figure.targets import Target
from companion.domain.figure.vectors import distance
from tests.figure_builders import a_motion

ON_THE_THIGH = Target(on="thigh_r", at=(0.1, -0.08, 0.05), fingers=(0.0, -1.0, 0.0), palm=(-1.0, 0.0, 0.0))
ARROW = LineArrow(at="wrist_r", poses=("start", "stretch"), start=(0.0, 0.0), end=(0.1, 0.0))


@pytest.mark.parametrize(
    ("seconds", "frm", "to", "share", "held"),
    [
        (0.5, "start", "start", 0.0, 0.5),
        (1.0, "start", "stretch", 0.0, 0.0),
        (2.0, "start", "stretch", 0.5, 0.0),
        (3.5, "stretch", "stretch", 0.0, 0.5),
        (7.0, "stretch", "start", 0.5, 0.0),
        (8.25, "start", "start", 0.0, 0.25),
    ],
)
def test_the_loop_holds_moves_holds_and_returns(
    seconds: float, frm: str, to: str, share: float, held: float
) -> None:
    stance = a_motion().stance_at(seconds)

    assert (stance.frm, stance.to) == (frm, to)
    assert (stance.share, stance.held) == pytest.approx((share, held))
    assert stance.clock == seconds


def test_the_moment_for_a_still_picture_is_in_the_hold_of_the_main_pose() -> None:
    motion = a_motion()

    stance = motion.main_stance()

    assert stance.holds
    assert stance.to == "stretch"


def test_a_pose_that_no_step_holds_has_no_time() -> None:
    with pytest.raises(KeyError):
        a_motion().time_of("elsewhere")


@given(st.floats(0, 1))
def test_easing_stays_within_the_move_and_is_the_same_backwards(share: float) -> None:
    eased = ease(share)

    assert -1e-9 < eased < 1 + 1e-9
    assert eased + ease(1 - share) == pytest.approx(1)


@pytest.mark.parametrize(("share", "pose"), [(0.0, "start"), (1.0, "stretch")])
def test_a_move_begins_and_ends_in_its_poses(share: float, pose: str) -> None:
    motion = a_motion()

    body = motion.body(Stance(frm="start", to="stretch", share=share))

    for joint, place in motion.rest_body(pose).joints.items():
        assert distance(place, body.joints[joint]) < 1e-9


def test_a_limb_that_is_planted_in_one_pose_alone_moves_there_without_a_jump() -> None:
    motion = a_motion(poses={"start": Pose(), "stretch": Pose(targets={"hand_r": ON_THE_THIGH})})

    wrists = [motion.body_between("start", "stretch", n / 40).joints["wrist_r"] for n in range(41)]

    assert distance(wrists[0], motion.rest_body("start").joints["wrist_r"]) < 1e-6
    assert max(map(distance, wrists, wrists[1:])) < 0.05


def test_a_hand_on_a_body_part_goes_with_it() -> None:
    poses = {
        "start": Pose(targets={"hand_r": ON_THE_THIGH}),
        "stretch": Pose(angles={"hip_flexion_r": 60.0}, targets={"hand_r": ON_THE_THIGH}),
    }
    motion = a_motion(poses=poses)

    gaps = [
        distance(body.joints["palm_r"], body.joints["knee_r"])
        for body in (motion.body_between("start", "stretch", n / 10) for n in range(11))
    ]

    assert max(gaps) - min(gaps) < 0.001


def test_kneeling_hips_swing_round_knees_that_stay_put() -> None:
    poses = {"start": Pose(pelvis=(0.0, 0.45, 0.0)), "stretch": Pose(pelvis=(-0.3, 0.3, 0.0))}
    motion = a_motion(poses=poses, knees=(0.0, 0.05))

    pelvis = motion.body_between("start", "stretch", 0.5).joints["pelvis"]

    assert distance(pelvis, (0.0, 0.05, 0.0)) == pytest.approx(0.245 * 1.7)


def test_the_chest_follows_the_clock_or_the_seconds_held() -> None:
    motion = a_motion()
    half_a_breath = motion.breath_period / 2

    held = motion.body(Stance(frm="start", to="start", held=half_a_breath))
    moving = motion.body(Stance(frm="start", to="stretch", share=0.5, clock=half_a_breath))
    between_breaths = motion.body(Stance(frm="start", to="stretch", share=0.5))

    assert held.angles["breath"] == pytest.approx(1)
    assert moving.angles["breath"] == pytest.approx(1)
    assert between_breaths.angles["breath"] == 0


def test_muscles_glow_where_the_poses_say_so() -> None:
    motion = a_motion(glows=(Glow("stretch", ("biceps_r",)), Glow("start", ("triceps_r",))))

    moving = motion.glow(Stance(frm="start", to="stretch", share=0.5))
    held = motion.glow(Stance(frm="stretch", to="stretch", held=motion.breath_period / 2))

    assert moving == pytest.approx({"biceps_r": 0.25, "triceps_r": 0.25})
    assert held == pytest.approx({"biceps_r": 1.0, "triceps_r": 0.0})


def test_an_arrow_shows_on_its_way_and_fades_on_the_way_back() -> None:
    shown = [
        arrow_power(ARROW, Stance(frm="start", to="start")),
        arrow_power(ARROW, Stance(frm="start", to="stretch", share=0.5)),
        arrow_power(ARROW, Stance(frm="stretch", to="stretch")),
        arrow_power(ARROW, Stance(frm="stretch", to="start", share=0.5)),
        arrow_power(ARROW, Stance(frm="stretch", to="start", share=1.0)),
    ]

    assert shown == pytest.approx([0.0, 0.9155, 1.0, 0.25, 0.0], abs=0.001)


def test_a_round_lasts_as_long_as_its_steps() -> None:
    motion = a_motion(steps=(Beat("start", 1.0, 2.0), Beat("stretch", 3.0, 4.0)))

    assert motion.period == 10.0
    assert motion.pose_names == ("start", "stretch")
