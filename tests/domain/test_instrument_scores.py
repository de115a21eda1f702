"""The published ways of counting: the vectors of each instrument, and that nothing missing becomes 0."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.domain.codes import FM2016_REGIONS, WPI_AREAS
from companion.domain.instrument import (
    AREAS,
    FM2016,
    GRADED,
    HIGHEST,
    INTERFERENCE,
    LASTING,
    LOW_MOOD,
    OCCURRED,
    PAIN,
    PEG,
    PHQ4,
    WORRY,
)
from companion.domain.instrument_scores import (
    REGION_AREAS,
    fm2016_result,
    peg_result,
    phq4_result,
    result_of,
)
from tests.builders import a_self_count
from tests.code_builders import CODES

VECTORS = tomllib.loads(Path(__file__).with_name("self_count_vectors.toml").read_text(encoding="utf-8"))


def cases(instrument: str) -> list[Any]:
    return [pytest.param(vector, id=vector["name"]) for vector in VECTORS[instrument]]


def fm2016_values(vector: dict[str, Any]) -> dict[str, int]:
    """The answers of a vector; its symptom points are given out until none are left."""
    hurting = AREAS if vector["areas"] == "all" else vector["areas"]
    values = {area: int(area in hurting) for area in AREAS}
    left = vector["symptoms"]
    for item in (*GRADED, *OCCURRED):
        values[item] = min(left, HIGHEST[FM2016][item])
        left -= values[item]
    assert left == 0
    assert set(hurting) <= set(AREAS)
    return values | {LASTING: int(vector["lasting"])}


@pytest.mark.parametrize("vector", cases(FM2016))
def test_the_2016_criteria_are_counted_by_their_rule(vector: dict[str, Any]) -> None:
    result = fm2016_result(fm2016_values(vector))

    assert (result.areas, result.symptoms) == (vector["wpi"], vector["symptoms"])
    assert result.regions is not None
    assert len(result.regions) == vector["regions"]
    assert result.value == vector["psd"]
    assert result.counts is vector["counts"]


@pytest.mark.parametrize("vector", cases(PEG))
def test_the_peg_is_the_mean_of_its_three_answers(vector: dict[str, Any]) -> None:
    values = dict(zip((PAIN, *INTERFERENCE), vector["values"], strict=True))

    mean = peg_result(values).mean

    assert mean == pytest.approx(vector["mean"], abs=0.001)


@pytest.mark.parametrize("vector", cases(PHQ4))
def test_the_phq_4_is_a_sum_with_two_halves(vector: dict[str, Any]) -> None:
    result = phq4_result(dict(zip((*WORRY, *LOW_MOOD), vector["values"], strict=True)))

    assert (result.total, result.worry, result.low_mood) == (
        vector["total"],
        vector["worry"],
        vector["low_mood"],
    )
    assert result.offers_someone is vector["offers_someone"]


@pytest.mark.parametrize("missing", HIGHEST[PEG])
@pytest.mark.parametrize("left_out", [True, False])
def test_the_peg_needs_all_three_answers(missing: str, *, left_out: bool) -> None:
    said: dict[str, int | None] = dict.fromkeys(HIGHEST[PEG], 0)
    if left_out:
        said[missing] = None
    else:
        del said[missing]

    result = result_of(a_self_count(PEG, said))

    assert result is not None
    assert result.value is None


def test_a_half_of_the_phq_4_is_there_without_the_other() -> None:
    result = phq4_result({"nervous": 1, "worrying": 0, "down": 3})

    assert (result.worry, result.low_mood, result.total) == (1, None, None)


def test_someone_to_talk_to_is_offered_before_the_last_answer() -> None:
    result = phq4_result({"nervous": 3, "worrying": 3, "down": 3})

    assert result.total is None
    assert result.offers_someone


@pytest.mark.parametrize("missing", [*AREAS, *GRADED, *OCCURRED, LASTING])
def test_an_answer_that_is_missing_leaves_the_criteria_open(missing: str) -> None:
    values = dict.fromkeys(HIGHEST[FM2016], 1)
    del values[missing]

    result = fm2016_result(values)

    assert result.counts is None
    assert (result.areas is None) is (missing in AREAS)
    assert (result.regions is None) is (missing in AREAS)
    assert (result.symptoms is None) is (missing in (*GRADED, *OCCURRED))
    assert (result.lasting is None) is (missing == LASTING)


@settings(max_examples=40, deadline=None)
@given(st.fixed_dictionaries({item: st.integers(0, top) for item, top in HIGHEST[FM2016].items()}))
def test_the_criteria_count_what_all_three_conditions_hold_for(values: dict[str, int]) -> None:
    result = fm2016_result(values)

    areas, symptoms = sum(values[area] for area in AREAS), sum(values[i] for i in (*GRADED, *OCCURRED))
    together = (areas >= 7 and symptoms >= 5) or (4 <= areas <= 6 and symptoms >= 9)
    assert result.value == areas + symptoms
    assert result.counts is (together and result.widespread and values[LASTING] == 1)


def test_areas_and_regions_are_those_of_the_body_map() -> None:
    of_map = {
        (code.fm2016_region, code.wpi_area) for code in CODES.values() if code.counts_for_generalized_pain
    }

    here = {(region, area) for region, areas in REGION_AREAS.items() for area in areas}

    assert here == of_map
    assert tuple(WPI_AREAS) == AREAS
    assert tuple(FM2016_REGIONS) == tuple(REGION_AREAS)


def test_an_instrument_of_a_later_version_has_no_result_here() -> None:
    assert result_of(a_self_count("an_instrument_of_later", {"one": 1})) is None
