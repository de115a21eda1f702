"""Which routine is proposed, and why."""

from companion.content.body import read_regions
from companion.domain.body import Region
from companion.domain.entry import Mark
from companion.domain.proposal import propose, propose_for_flare
from tests.builders import a_mark
from tests.routine_builders import CONTENT, a_routine, the_routines


def regions() -> dict[str, Region]:
    return read_regions(CONTENT.parent / "bodymap")


def test_a_routine_for_a_marked_region_is_proposed_with_the_part_as_reason() -> None:
    marks = {"neck_back_l": a_mark("neck_back_l", 5)}

    proposal = propose(the_routines(), marks, regions())

    assert proposal is not None
    assert proposal.routine.key == "neck-shoulders-seated"
    assert proposal.reason == "Chosen because you marked back of neck."


def test_the_reason_names_each_part_once_from_head_to_foot() -> None:
    marks = {key: a_mark(key, 3) for key in ("shoulder_top_r", "neck_back_r", "neck_back_l", "low_back_l")}

    proposal = propose(the_routines(), marks, regions())

    assert proposal is not None
    assert proposal.reason == "Chosen because you marked back of neck and top of shoulder."


def test_many_parts_are_cut_short() -> None:
    marks = {key: a_mark(key, 3) for key in ("neck_front_l", "skull_base_l", "neck_back_l", "shoulder_top_r")}

    proposal = propose(the_routines(), marks, regions())

    assert proposal is not None
    assert proposal.reason.endswith("front of neck, base of skull, back of neck and more.")


def test_nothing_is_proposed_without_a_match() -> None:
    marks = {"forehead_m": a_mark("forehead_m", 8)}

    assert propose(the_routines(), marks, regions()) is None
    assert propose(the_routines(), {}, regions()) is None


def test_a_part_marked_with_zero_asks_for_no_routine_but_an_unrated_one_does() -> None:
    zero = {"neck_back_l": a_mark("neck_back_l", 0)}
    unrated = {"neck_back_l": a_mark("neck_back_l", None)}

    assert propose(the_routines(), zero, regions()) is None
    assert propose(the_routines(), unrated, regions()) is not None


def test_the_strongest_pain_wins_then_the_better_fit_then_more_pain_then_the_order() -> None:
    neck = a_routine(key="neck", regions=frozenset({"neck_back_l", "neck_back_r"}))
    back = a_routine(key="back", regions=frozenset({"low_back_l", "low_back_r"}))
    strongest = rated(neck_back_l=5, neck_back_r=5, low_back_l=6)
    more_parts = rated(neck_back_l=6, low_back_l=6, low_back_r=1)
    more_pain = rated(neck_back_l=6, neck_back_r=1, low_back_l=6, low_back_r=2)
    alike = rated(neck_back_l=4, low_back_l=4)

    keys = [
        proposal.routine.key
        for marks in (strongest, more_parts, more_pain, alike)
        if (proposal := propose([neck, back], marks, regions()))
    ]

    assert keys == ["back", "back", "back", "neck"]


def test_a_stronger_part_without_a_routine_is_named_as_such() -> None:
    marks = rated(low_back_l=7, hand_r=5, shoulder_top_l=6)
    neck = a_routine(regions=frozenset({"shoulder_top_l"}))

    proposal = propose([neck], marks, regions())

    assert proposal is not None
    assert proposal.reason == (
        "Chosen because you marked top of shoulder. There is no routine for the lower back yet."
    )


def test_a_part_without_a_routine_that_hurts_no_more_than_the_others_is_not_mentioned() -> None:
    marks = rated(low_back_l=6, shoulder_top_l=6)
    neck = a_routine(regions=frozenset({"shoulder_top_l"}))

    proposal = propose([neck], marks, regions())

    assert proposal is not None
    assert proposal.reason == "Chosen because you marked top of shoulder."


def rated(**values: int) -> dict[str, Mark]:
    """Marks with these values, by region."""
    return {region: a_mark(region, value) for region, value in values.items()}


def test_soreness_after_effort_asks_for_no_routine_and_gives_no_reason() -> None:
    sore = {"neck_back_l": a_mark("neck_back_l", 8, after_effort=True)}
    both = sore | {"shoulder_top_r": a_mark("shoulder_top_r", 3)}

    proposal = propose(the_routines(), both, regions())

    assert propose(the_routines(), sore, regions()) is None
    assert proposal is not None
    assert proposal.reason == "Chosen because you marked top of shoulder."


def test_a_part_that_is_held_back_is_neither_a_reason_nor_in_the_routine() -> None:
    neck = a_routine(key="neck", regions=frozenset({"neck_back_l", "shoulder_top_r"}))
    shoulder = a_routine(key="shoulder", regions=frozenset({"shoulder_top_r"}))
    marks = {"neck_back_l": a_mark("neck_back_l", 8), "shoulder_top_r": a_mark("shoulder_top_r", 2)}

    proposal = propose([neck, shoulder], marks, regions(), frozenset({"neck_back_l"}))

    assert proposal is not None
    assert proposal.routine.key == "shoulder"
    assert proposal.reason == "Chosen because you marked top of shoulder."


def test_a_flare_day_has_the_gentle_routine_whatever_hurts_and_none_while_a_part_is_to_rest() -> None:
    marks = {"low_back_l": a_mark("low_back_l", 8)}

    proposal = propose_for_flare(the_routines(), marks)
    resting = propose_for_flare(the_routines(), marks, frozenset({"low_back_l"}))

    assert proposal is not None
    assert proposal.routine.key == "flare-day"
    assert proposal.reason == "For a flare day: short and small, with calm breathing."
    assert resting is None
