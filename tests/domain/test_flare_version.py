"""The short version for a flare day, of every routine that is shipped."""

import pytest

from companion.domain.flare_version import BREATHING, FOR_FLARES, for_flare
from companion.domain.plan import plan_of
from companion.domain.routine import Routine
from tests.routine_builders import the_library, the_routines

OTHERS = [routine for routine in the_routines() if routine.key != FOR_FLARES]


@pytest.mark.parametrize("routine", OTHERS, ids=lambda routine: routine.key)
def test_it_is_at_least_two_fifths_shorter_and_ends_with_breathing(routine: Routine) -> None:
    library = the_library()

    short = for_flare(routine, library)

    assert short is not None
    assert plan_of(short, library).seconds <= 0.6 * plan_of(routine, library).seconds
    assert short.steps[-1].exercise in BREATHING
    assert len(short.steps) >= 2


@pytest.mark.parametrize("routine", OTHERS, ids=lambda routine: routine.key)
def test_it_keeps_the_gentlest_form_of_each_exercise(routine: Routine) -> None:
    library = the_library()

    short = for_flare(routine, library)

    assert short is not None
    assert all(library[step.exercise].easier not in library for step in short.steps)


def test_the_routine_for_flare_days_has_no_shorter_one() -> None:
    (made_for_it,) = (routine for routine in the_routines() if routine.key == FOR_FLARES)

    assert for_flare(made_for_it, the_library()) is None


def test_forms_that_are_barred_are_not_in_it() -> None:
    library, routine = the_library(), OTHERS[0]
    barred = {"SH-01", "NK-01", "RX-02"}

    short = for_flare(routine, library, barred=barred)

    assert short is not None
    assert not barred & {step.exercise for step in short.steps}


def test_a_higher_rung_makes_it_no_longer_than_half_of_the_routine_as_it_is_written() -> None:
    library, routine = the_library(), OTHERS[0]

    risen, plain = for_flare(routine, library, level=5), for_flare(routine, library)

    assert risen is not None
    assert plain is not None
    assert plan_of(risen, library).seconds <= 0.6 * plan_of(routine, library).seconds
    assert plan_of(risen, library).seconds >= plan_of(plain, library).seconds
