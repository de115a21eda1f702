"""Reading pose files: what is needed is read, and what is wrong is named."""

import shutil
from pathlib import Path

import pytest

from companion.content.poses import read_motion, read_motions
from companion.content.tables import ContentError
from companion.domain.errors import CompanionError
from companion.domain.figure.motion import Beat, Glow
from companion.domain.figure.scenery import Chair, RingArrow
from tests.figure_builders import POSES

PLAIN = """
id = "made-up"
exercise = "AA-01"
title = "Made up"
position = "standing"
stretches = ["biceps_r"]

[pose.start]
[pose.stretch]
glow = 1
elbow_flexion = 90
"""


def a_folder(tmp_path: Path, text: str = PLAIN) -> Path:
    shutil.copy(POSES / "positions.toml", tmp_path)
    (tmp_path / "aa-01-made-up.toml").write_text(text, encoding="utf-8")
    return tmp_path


def test_all_shipped_figures_are_read() -> None:
    motions = read_motions(POSES)

    assert len(motions) == 84
    assert len({(motion.exercise, motion.variant) for motion in motions.values()}) == 84


def test_one_figure_is_read_without_the_others(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    (folder / "bb-01-broken.toml").write_text("this is not TOML", encoding="utf-8")

    motion = read_motion(folder, "AA-01")

    assert motion.title == "Made up"
    assert motion.steps == (Beat("start", 2.2, 1.0), Beat("stretch", 2.6, 5.0))
    assert motion.glows == (Glow(None, ("biceps_r",)),)


def test_a_variant_is_another_figure_of_the_same_exercise() -> None:
    plain, with_hand = read_motion(POSES, "NK-02"), read_motion(POSES, "NK-02", "hand")

    assert (plain.id, with_hand.id) == ("ear-to-shoulder", "ear-to-shoulder-hand")


def test_a_shipped_figure_keeps_its_steps_arrows_and_props() -> None:
    motion = read_motion(POSES, "NK-01")

    assert [beat.pose for beat in motion.steps] == ["start", "right", "start", "left"]
    assert motion.main == "right"
    assert motion.props == (Chair(),)
    assert [type(arrow) for arrow in motion.arrows] == [RingArrow, RingArrow]
    assert motion.poses["right"].angles["neck_rotation"] == 55
    assert Glow("right", ("sternomastoid_l", "upper_trapezius_l")) in motion.glows


def test_an_angle_without_a_side_counts_for_both_and_one_with_a_side_for_that_one(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, PLAIN + "\n[pose.third]\nlike = 'stretch'\nelbow_flexion_l = 20\n")

    poses = read_motion(folder, "AA-01").poses

    assert poses["stretch"].angles == {"elbow_flexion_r": 90, "elbow_flexion_l": 90}
    assert poses["third"].angles == {"elbow_flexion_r": 90, "elbow_flexion_l": 20}


def test_an_exercise_without_a_figure_says_so() -> None:
    with pytest.raises(CompanionError, match="no picture for the exercise ZZ-99"):
        read_motion(POSES, "ZZ-99")


@pytest.mark.parametrize(
    ("written", "wrong", "named"),
    [
        ("elbow_flexion = 90", "elbow_flexion = 'much'", "elbow_flexion_r"),
        ("elbow_flexion = 90", "elbow_flexing = 90", "elbow_flexing"),
        ("elbow_flexion = 90", "pelvis = [1.0, 2.0]", "pelvis"),
        ("elbow_flexion = 90", "like = 'nowhere'", "like"),
        ("elbow_flexion = 90", "hand_r = { on = 'nose', at = [0.0, 0.0, 0.0] }", "on"),
        ("elbow_flexion = 90", "hand_r = { fingers = [1.0, 0.0, 0.0] }", "hand_r"),
        ('["biceps_r"]', '["bicep"]', "stretches"),
        ('["biceps_r"]', '["biceps_r"]\nview = "above"', "view"),
        ('["biceps_r"]', '["biceps_r"]\nmain = "end"', "main"),
        ('["biceps_r"]', '["biceps_r"]\nzoom = true', "zoom"),
        ('["biceps_r"]', '["biceps_r"]\nzooom = 1.2', "zooom"),
        ('["biceps_r"]', '["biceps_r"]\nprops = [{ kind = "sofa" }]', "kind"),
        ('["biceps_r"]', '["biceps_r"]\nprops = [{ kind = "wall", y = 1 }]', "y"),
        ('["biceps_r"]', '["biceps_r"]\nsteps = [{ pose = "end" }]', "pose"),
        ('["biceps_r"]', '["biceps_r"]\narrow = [{ at = "head" }]', "arrow"),
        ('["biceps_r"]', '["biceps_r"]\nstrap = ["ear"]', "strap"),
        ('title = "Made up"', "", "title"),
        ('position = "standing"', 'position = "floating"', "position"),
    ],
)
def test_what_is_wrong_in_a_file_is_named_with_the_file(
    tmp_path: Path, written: str, wrong: str, named: str
) -> None:
    folder = a_folder(tmp_path, PLAIN.replace(written, wrong))

    with pytest.raises(ContentError) as problem:
        read_motion(folder, "AA-01")

    assert "aa-01-made-up.toml" in str(problem.value)
    assert f"“{named}”" in str(problem.value)


def test_a_file_that_is_not_toml_is_named(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, "id = ")

    with pytest.raises(ContentError, match=r"aa-01-made-up\.toml cannot be read"):
        read_motion(folder, "AA-01")
