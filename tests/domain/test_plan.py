"""How a routine is laid out in time."""

from dataclasses import replace

from companion.domain.body import Side
from companion.domain.exercise import Part, PhaseKind, Position, Sided, SideMode, same
from companion.domain.plan import Plan, plan_of, suiting
from tests.routine_builders import a_breathing_exercise, a_plan, a_routine, a_step_of, an_exercise


def kinds(plan: Plan) -> list[str]:
    return [phase.kind.value for phase in plan.phases]


def test_a_routine_leaves_out_what_does_not_suit_or_is_hidden() -> None:
    strong = an_exercise("AA-02", exclusions=("heart",))
    floor = an_exercise("AA-03", position=Position.FLOOR)
    exercises = {each.code: each for each in (an_exercise("AA-01"), strong, floor)}
    routine = a_routine(*map(a_step_of, exercises))

    left = {
        told: [step.exercise for step in suiting(routine, exercises, {told}, {"AA-01"}).steps]
        for told in ("heart", "floor", "bones")
    }

    assert suiting(routine, exercises, ()) is routine
    assert left == {"heart": ["AA-03"], "floor": ["AA-02"], "bones": ["AA-02", "AA-03"]}


def test_a_repetition_goes_through_all_its_parts_and_a_hold_may_have_its_own_length() -> None:
    parts = [
        (PhaseKind.READY, "start", 5.0),
        (PhaseKind.MOVE, "right", 2.0),
        (PhaseKind.HOLD, "right", 0.0),
        (PhaseKind.MOVE, "left", 3.0),
        (PhaseKind.HOLD, "left", 7.0),
        (PhaseKind.RETURN, "start", 2.0),
    ]
    two_ways = an_exercise(
        parts=tuple(
            Part(kind=kind, pose=same(pose), cue=same("Cue"), seconds=seconds)
            for kind, pose, seconds in parts
        )
    )

    plan = plan_of(a_routine(a_step_of(hold=4, repetitions=2)), {"AA-01": two_ways})

    once = [("move", 2.0), ("hold", 4.0), ("move", 3.0), ("hold", 7.0), ("return", 2.0)]
    assert [(phase.kind.value, phase.seconds) for phase in plan.phases] == [("ready", 5.0), *once, *once]
    assert [(phase.frm, phase.to) for phase in plan.phases[1:6]] == [
        *(("start", "right"), ("right", "right"), ("right", "left"), ("left", "left"), ("left", "start")),
    ]


def test_an_exercise_is_ready_then_move_hold_return_with_rests_between_repetitions() -> None:
    plan = a_plan(repetitions=2)

    assert kinds(plan) == ["ready", "move", "hold", "return", "rest", "move", "hold", "return"]
    assert [phase.seconds for phase in plan.phases] == [5, 3, 5, 3, 5, 3, 5, 3]


def test_one_then_other_does_all_of_the_right_side_before_the_left() -> None:
    exercise = an_exercise(sides=SideMode.ONE_THEN_OTHER, drawn=Side.LEFT)

    plan = a_plan(exercise, repetitions=2)

    moves = [phase for phase in plan.phases if phase.kind is PhaseKind.MOVE]
    change = [phase for phase in plan.phases if phase.kind is PhaseKind.OTHER_SIDE]
    assert [(phase.side, phase.repetition) for phase in moves] == [
        (Side.RIGHT, 1),
        (Side.RIGHT, 2),
        (Side.LEFT, 1),
        (Side.LEFT, 2),
    ]
    assert [(phase.side, phase.seconds) for phase in change] == [(Side.LEFT, 8)]


def test_alternating_sides_change_with_each_movement() -> None:
    plan = a_plan(an_exercise(sides=SideMode.ALTERNATE), repetitions=2)

    moves = [phase.side for phase in plan.phases if phase.kind is PhaseKind.MOVE]
    assert moves == [Side.RIGHT, Side.LEFT, Side.RIGHT, Side.LEFT]
    assert PhaseKind.OTHER_SIDE not in {phase.kind for phase in plan.phases}


def test_the_drawing_is_mirrored_for_the_side_that_it_does_not_show() -> None:
    exercise = an_exercise(sides=SideMode.ONE_THEN_OTHER, drawn=Side.LEFT)

    plan = a_plan(exercise)

    assert all(phase.mirrored is (phase.side is Side.RIGHT) for phase in plan.phases)


def test_a_drawing_with_a_pose_for_each_side_is_never_mirrored() -> None:
    exercise = an_exercise(sides=SideMode.ALTERNATE)
    parts = tuple(
        replace(part, pose=Sided(left="left", right="right")) if part.kind is PhaseKind.MOVE else part
        for part in exercise.parts
    )

    plan = a_plan(replace(exercise, parts=parts))

    moves = [phase for phase in plan.phases if phase.kind is PhaseKind.MOVE]
    assert [(phase.to, phase.mirrored) for phase in moves] == [("right", False), ("left", False)]


def test_moving_phases_go_from_one_pose_to_the_next_and_others_stay_in_theirs() -> None:
    plan = a_plan(repetitions=2)

    ways = [(phase.kind.value, phase.frm, phase.to) for phase in plan.phases[:5]]
    assert ways == [
        ("ready", "start", "start"),
        ("move", "start", "stretch"),
        ("hold", "stretch", "stretch"),
        ("return", "stretch", "start"),
        ("rest", "start", "start"),
    ]


def test_breathing_takes_whole_breaths_that_fill_its_time() -> None:
    breathing = a_breathing_exercise()
    routine = a_routine(a_step_of("BB-01", seconds=60))

    plan = plan_of(routine, {"BB-01": breathing})

    breaths = [phase.seconds for phase in plan.phases[1:]]
    assert kinds(plan)[:5] == ["ready", "in", "out", "in", "out"]
    assert abs(sum(breaths) - 60) <= 4
    assert len(breaths) % 2 == 0


def test_a_new_position_gives_more_time_to_get_ready() -> None:
    floor = an_exercise("AA-02", position="Floor")

    plan = a_plan(an_exercise(), floor)

    ready = [phase.seconds for phase in plan.phases if phase.kind is PhaseKind.READY]
    assert ready == [5, 10]


def test_the_first_phase_of_each_exercise_is_found() -> None:
    plan = a_plan(an_exercise("AA-01"), an_exercise("AA-02"))

    assert [plan.first_phase(step) for step in range(3)] == [0, 4, 8]


def test_the_second_exercise_stands_for_a_routine_and_a_lone_one_for_itself() -> None:
    pictured = [
        a_plan(*(an_exercise(code) for code in codes)).pictured.code
        for codes in (["AA-01"], ["AA-01", "AA-02", "AA-03"])
    ]

    assert pictured == ["AA-01", "AA-02"]
