"""Which routine is proposed, and why."""

from companion.content.body import read_regions
from companion.domain.body import Region
from companion.domain.proposal import propose
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
    marks = {"calf_l": a_mark("calf_l", 8)}

    assert propose(the_routines(), marks, regions()) is None
    assert propose(the_routines(), {}, regions()) is None


def test_a_part_marked_with_zero_asks_for_no_routine_but_an_unrated_one_does() -> None:
    zero = {"neck_back_l": a_mark("neck_back_l", 0)}
    unrated = {"neck_back_l": a_mark("neck_back_l", None)}

    assert propose(the_routines(), zero, regions()) is None
    assert propose(the_routines(), unrated, regions()) is not None


def test_the_better_fit_wins_then_the_stronger_pain_then_the_order() -> None:
    neck = a_routine(key="neck", regions=frozenset({"neck_back_l"}))
    back = a_routine(key="back", regions=frozenset({"low_back_l", "low_back_r"}))
    more_parts = {key: a_mark(key, 1) for key in ("neck_back_l", "low_back_l", "low_back_r")}
    more_pain = {"neck_back_l": a_mark("neck_back_l", 2), "low_back_l": a_mark("low_back_l", 6)}
    alike = {"neck_back_l": a_mark("neck_back_l", 4), "low_back_l": a_mark("low_back_l", 4)}

    keys = [
        proposal.routine.key
        for marks in (more_parts, more_pain, alike)
        if (proposal := propose([neck, back], marks, regions()))
    ]

    assert keys == ["back", "back", "neck"]
