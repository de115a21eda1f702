"""What a routine is today: its rung, what hurt lately, the parts to ask about, and gentler forms."""

from typing import Any

from companion.domain.gentler import gentler, gentlest
from companion.domain.lately import Lately
from companion.domain.plan import plan_of
from companion.domain.preparing import Prepared, Today, prepare
from companion.domain.routine import Settled
from tests.builders import a_session, an_instant
from tests.routine_builders import a_routine, a_step_of, an_exercise, the_library

EASY = an_exercise("AA-01")
MIDDLE = an_exercise("AA-02", easier="AA-01", regions=frozenset({"chest"}))
HARD = an_exercise("AA-03", easier="AA-02")
LIBRARY = {each.code: each for each in (EASY, MIDDLE, HARD)}
ROUTINE = a_routine(a_step_of("AA-03", repetitions=2), a_step_of("AA-02", repetitions=2))


def prepared(**others: Any) -> Prepared:
    return prepare(ROUTINE, LIBRARY, Today(lately=others.pop("lately", Lately()), **others))


def codes(found: Prepared) -> list[str]:
    return [step.exercise for step in found.usual.plan.routine.steps]


def test_without_a_history_it_is_played_as_it_is_written() -> None:
    found = prepared()

    assert found.usual.plan == plan_of(ROUTINE, LIBRARY)
    assert found.more is None
    assert found.changed == ()


def test_after_a_session_with_a_5_it_is_smaller() -> None:
    found = prepared(sessions=[a_session(routine=ROUTINE.key, ended=an_instant(), pain_after=5)])

    assert found.usual.level == -1
    assert [step.repetitions for step in found.usual.plan.routine.steps] == [1, 1]


def test_a_session_of_another_routine_changes_nothing() -> None:
    found = prepared(sessions=[a_session(routine="another", ended=an_instant(), pain_after=9)])

    assert found.usual.level == 0


def test_one_rung_more_is_offered_beside_the_usual_one() -> None:
    good = a_session(routine=ROUTINE.key, ended=an_instant(), pain_after=1, settled=Settled.YES)

    found = prepared(sessions=[good] * 3)
    held_back = prepared(sessions=[good] * 3, lately=Lately(may_raise=False))

    assert found.usual.level == 0
    assert found.more is not None
    assert found.more.level == 1
    assert [step.repetitions for step in found.more.plan.routine.steps] == [3, 3]
    assert held_back.more is None


def test_what_hurt_lately_gives_way_to_a_gentler_one_with_its_smallest_dose() -> None:
    found = prepared(lately=Lately(hurt=frozenset({"AA-02"})))

    assert codes(found) == ["AA-03", "AA-01"]
    assert found.changed == (("AA-02", "AA-01"),)
    assert "AA-02" in found.barred


def test_what_hurt_lately_is_left_out_where_the_gentler_one_is_there_already_or_hurt_too() -> None:
    there = prepared(lately=Lately(hurt=frozenset({"AA-03"})))
    both = prepared(lately=Lately(hurt=frozenset({"AA-02", "AA-01"})))

    assert codes(there) == ["AA-02"]
    assert codes(both) == ["AA-03"]


def test_a_routine_of_which_everything_hurt_lately_stays_a_choice_of_the_person() -> None:
    found = prepared(lately=Lately(hurt=frozenset(LIBRARY)))

    assert codes(found) == ["AA-03", "AA-02"]


def test_the_parts_to_ask_about_hurt_today_and_are_worked_on_the_strongest_first() -> None:
    found = prepared(hurting={"chest": 3, "knee_l": 9, "neck_back_l": 6})

    assert found.parts == ("neck_back_l", "chest")


def test_the_nearest_gentler_form_and_the_gentlest_pass_over_what_is_barred() -> None:
    assert gentler(HARD, LIBRARY) == MIDDLE
    assert gentler(HARD, LIBRARY, {"AA-02"}) == EASY
    assert gentler(EASY, LIBRARY) is None
    assert gentlest(HARD, LIBRARY) == EASY
    assert gentlest(HARD, LIBRARY, {"AA-01"}) == MIDDLE


def test_a_library_in_which_two_are_easier_than_each_other_comes_to_an_end() -> None:
    one, other = an_exercise("AA-01", easier="AA-02"), an_exercise("AA-02", easier="AA-01")

    assert gentler(one, {"AA-01": one, "AA-02": other}, {"AA-02"}) is None


def test_no_gentler_form_in_the_library_takes_longer_than_three_steps() -> None:
    library = the_library()

    for exercise in library.values():
        form = gentlest(exercise, library)

        assert form is not None
        assert gentler(form, library) is None
