"""The figure shows what the cue says: the person's own left and right."""

import re

import pytest

from companion.content.poses import read_motion
from companion.domain.body import Side
from companion.domain.exercise import Exercise, PhaseKind, SideMode
from companion.domain.figure.motion import Motion, Stance
from companion.domain.plan import Phase, plan_of
from companion.domain.posing import stance_of
from tests.routine_builders import CONTENT, a_plan, a_routine, a_step_of, the_library, the_routines

LIBRARY = the_library()
SIDED = [exercise for exercise in LIBRARY.values() if exercise.sides is not SideMode.NONE]
PLAN = plan_of(the_routines()[0], LIBRARY)
HEAD = [exercise for exercise in SIDED if exercise in PLAN.exercises]
BOTH_SIDES_WORK = {"UB-01"}


def motion_of(exercise: Exercise) -> Motion:
    return read_motion(CONTENT / "poses", exercise.code)


def side_moved_to(motion: Motion, phase: Phase) -> Side:
    """Where face and crown of the head go from one pose to the other; the person's right is +z.

    A mirrored picture shows the other side of the same movement.
    """
    before, after = motion.rest_body(phase.frm), motion.rest_body(phase.to)
    crown = after.joints["head_top"][2] - before.joints["head_top"][2]
    face = after.frames["head"][0][2] - before.frames["head"][0][2]
    drawn_to_the_right = crown + face > 0
    return Side.RIGHT if drawn_to_the_right is not phase.mirrored else Side.LEFT


def side_felt(exercise: Exercise, side: Side) -> Side:
    """The side that its sentence names last: "To the right, feel it along the left side"."""
    return Side(re.findall(r"\b(left|right)\b", exercise.feel.on(side))[-1])


def sides_lit(motion: Motion, phase: Phase) -> set[Side]:
    """The sides of the person on which muscles glow at the end of a phase."""
    lit = {muscle[-2:] for muscle, power in motion.glow(motion_stance(phase)).items() if power > 0}
    sides = {Side.RIGHT if end == "_r" else Side.LEFT for end in lit & {"_r", "_l"}}
    other = {Side.RIGHT: Side.LEFT, Side.LEFT: Side.RIGHT}
    return {other[side] for side in sides} if phase.mirrored else sides


def motion_stance(phase: Phase) -> Stance:
    return Stance(frm=phase.to, to=phase.to)


@pytest.mark.parametrize("exercise", SIDED, ids=lambda exercise: exercise.code)
def test_the_muscle_glows_on_the_side_where_it_is_felt(exercise: Exercise) -> None:
    step = a_step_of(exercise.code, hold=10)
    plan = plan_of(a_routine(step), LIBRARY)
    motion = motion_of(exercise)

    lit = {(phase.side, *sides_lit(motion, phase)) for phase in plan.phases if phase.kind is PhaseKind.MOVE}

    lit = {sides for sides in lit if len(sides) > 1}
    assert lit
    if exercise.code not in BOTH_SIDES_WORK:
        assert lit == {(side, side_felt(exercise, side)) for side in (Side.LEFT, Side.RIGHT)}


@pytest.mark.parametrize("exercise", HEAD, ids=lambda exercise: exercise.code)
def test_the_picture_moves_to_the_side_that_the_cue_names(exercise: Exercise) -> None:
    motion = motion_of(exercise)
    moves = [
        phase for phase in PLAN.phases if phase.exercise == exercise.code and phase.kind is PhaseKind.MOVE
    ]

    shown = {(phase.side, side_moved_to(motion, phase)) for phase in moves}

    assert shown == {(Side.RIGHT, Side.RIGHT), (Side.LEFT, Side.LEFT)}


@pytest.mark.parametrize("exercise", LIBRARY.values(), ids=lambda exercise: exercise.code)
def test_every_pose_of_an_exercise_is_in_its_drawing(exercise: Exercise) -> None:
    poses = {part.pose.on(side) for part in exercise.parts for side in (Side.LEFT, Side.RIGHT)}

    assert poses <= set(motion_of(exercise).pose_names)


def test_a_movement_begins_and_ends_without_a_jerk() -> None:
    move = a_plan().phases[1]

    shares = [stance_of(move, into, into).share for into in (0.0, 0.03, 1.5, 2.97, 3.0)]

    assert shares[0] == 0.0
    assert shares[1] < 0.001
    assert shares[2] == pytest.approx(0.5)
    assert shares[3] > 0.999
    assert shares[4] == 1.0


def test_a_hold_stays_in_its_pose_and_breathes_on() -> None:
    hold = a_plan().phases[2]

    stance = stance_of(hold, 2.0, 10.0)

    assert (stance.frm, stance.to, stance.held, stance.clock) == ("stretch", "stretch", 2.0, 10.0)


def test_still_pictures_show_the_pose_at_the_end_of_each_phase() -> None:
    move, back = a_plan().phases[1], a_plan().phases[3]

    stances = [stance_of(phase, into, into, still=True) for phase in (move, back) for into in (0.1, 2.0)]

    assert [(stance.frm, stance.to) for stance in stances] == [("stretch", "stretch")] * 2 + [
        ("start", "start")
    ] * 2
    assert {stance.clock for stance in stances} == {0.0}
