"""Exercises in the person's own words, as the player takes them."""

import pytest

from companion.content.exercises import ExerciseShelf
from companion.content.poses import read_motion
from companion.domain.exercise import PhaseKind, Position
from companion.domain.figure.motion import Stance
from companion.domain.own_exercise import PICTURES, WithOwn, exercise_of, without_effort
from companion.domain.own_routine import PrescribedStep
from companion.domain.plan import plan_of
from companion.domain.precautions import STOP_SIGNS
from companion.domain.session_length import routine_of
from companion.paths import resources

CONTENT = resources() / "content"
SHELF = ExerciseShelf(CONTENT / "exercises", CONTENT / "poses")
STAIRS = PrescribedStep(
    exercise="own:1", name="Stairs", words="One at a time", repetitions=2, hold_seconds=4, each_side=True
)


def test_own_exercises_are_found_by_their_codes_and_are_not_in_the_library() -> None:
    both = WithOwn(SHELF, lambda: [STAIRS])

    found = both["own:1"]

    assert found.name == "Stairs"
    assert list(both) == list(SHELF)
    assert "own:2" not in both
    with pytest.raises(KeyError):
        both["own:2"]


def test_the_words_are_the_cue_on_both_sides_and_all_stop_signs_hold() -> None:
    both = WithOwn(SHELF, lambda: [STAIRS])

    plan = plan_of(routine_of([STAIRS.step]), both)

    held = [phase for phase in plan.phases if phase.kind is PhaseKind.HOLD]
    assert [(phase.seconds, phase.cue) for phase in held] == [(4, "One at a time")] * 4
    assert len({phase.side for phase in held}) == 2
    assert set(exercise_of(STAIRS).stop_signs) == set(STOP_SIGNS)


def test_what_is_done_by_time_takes_about_that_time() -> None:
    walk = PrescribedStep(exercise="own:2", name="Walk", seconds=180, position="standing")
    both = WithOwn(SHELF, lambda: [walk])

    plan = plan_of(routine_of([walk.step]), both)

    assert sum(phase.seconds for phase in plan.phases if phase.kind is PhaseKind.HOLD) == 180


@pytest.mark.parametrize("position", list(Position))
def test_each_position_has_its_figure_without_arrow_and_muscle(position: Position) -> None:
    code, pose = PICTURES[position]

    motion = without_effort(read_motion(CONTENT / "poses", code))

    assert motion.arrows == ()
    assert not any(motion.glow(Stance(frm=pose, to=pose)).values())
