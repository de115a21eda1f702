"""Results in words: the number with how it came about, and never what someone has."""

import re

import pytest

from companion.content.instruments import read_instruments
from companion.domain.instrument import AREAS, FM2016, GRADED, HIGHEST, LASTING, OCCURRED, PEG, PHQ4
from companion.domain.instrument_scores import result_of
from companion.domain.self_count import SelfCount
from companion.paths import resources
from companion.ui.panels.instrument_words import name_words, range_lines, result_words, short_words
from tests.builders import a_self_count

VERDICTS = re.compile(
    r"\byou (have|do not have|are)\b|\b(mild|moderate|severe|positive|normal|high|low risk)\b", re.IGNORECASE
)


def words_of(count: SelfCount) -> str:
    words = result_words(count, result_of(count))
    return "\n".join([words.main, *words.lines])


def fm2016(areas: int, symptoms: int, *, lasting: bool = True) -> SelfCount:
    """So many areas from the end of the list of pairs, and so many points."""
    said: dict[str, int | None] = {area: int(place < areas) for place, area in enumerate(AREAS)}
    for item in (*GRADED, *OCCURRED):
        said[item] = min(symptoms, HIGHEST[FM2016][item])
        symptoms -= min(HIGHEST[FM2016][item], symptoms)
    return a_self_count(FM2016, said | {LASTING: int(lasting)})


def test_the_peg_is_shown_with_one_decimal_and_its_sum() -> None:
    words = words_of(a_self_count(PEG, {"activity": 6, "pain": 4, "enjoyment": 6}))

    assert words == "5.3 of 10\nThe average of your answers: (4 + 6 + 6) ÷ 3."


def test_a_whole_number_has_no_decimal() -> None:
    count = a_self_count(PEG, dict.fromkeys(HIGHEST[PEG], 5))

    assert short_words(result_of(count)) == "5 of 10"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"pain": 4}, "2 questions are open."),
        ({"pain": 4, "activity": None}, "1 question is open."),
        ({"pain": 4, "activity": None}, "1 question was left out, so what needs it is not counted."),
    ],
)
def test_a_result_that_is_not_there_says_what_it_waits_for(said: dict[str, int | None], told: str) -> None:
    count = a_self_count(PEG, said)

    words = result_words(count, result_of(count))

    assert words.main == ""
    assert told in words.lines


def test_the_phq_4_shows_its_sum_and_both_halves() -> None:
    count = a_self_count(PHQ4, {"nervous": 3, "worrying": 1, "interest": 0, "down": 2})

    assert words_of(count) == "6 of 12\nWorry: 4 of 6\nLow mood: 2 of 6"


def test_the_2016_count_shows_its_rule_part_by_part() -> None:
    words = words_of(fm2016(9, 5))

    assert words.splitlines() == [
        "9 of 19 areas, 5 of 12 points",
        "Widespread Pain Index: 9 of 19 areas.",
        "Symptom Severity Score: 5 of 12 points.",
        "Both together: 14 of 31.",
        "Yes: 7 or more areas with 5 or more points, or 4 to 6 areas with 9 or more.",
        "No: at least 4 of 5 body regions, here 3 (upper left, upper right, lower left).",
        "Yes: 3 months or longer.",
        "The 2016 criteria count answers where all three are yes.",
        "What this means is for a clinician to say.",
    ]


def test_answers_that_the_criteria_count_are_called_that_and_nothing_more() -> None:
    words = words_of(fm2016(19, 12))

    assert "Your answers are the kind that the 2016 criteria count." in words
    assert "What this means is for a clinician to say." in words


@pytest.mark.parametrize("lasting", [True, False])
@pytest.mark.parametrize(("areas", "symptoms"), [(0, 0), (7, 5), (19, 12)])
def test_no_result_says_what_someone_has(areas: int, symptoms: int, *, lasting: bool) -> None:
    counts = [fm2016(areas, symptoms, lasting=lasting), a_self_count(PHQ4, dict.fromkeys(HIGHEST[PHQ4], 3))]

    words = "\n".join(words_of(count) for count in counts)

    assert VERDICTS.findall(words) == []


def test_an_unfinished_list_of_areas_is_named() -> None:
    words = words_of(a_self_count(FM2016, {"neck": 1, "fatigue": 2}))

    assert "The list of areas is not finished yet." in words
    assert "6 questions are open." in words


def test_published_grades_stand_with_their_source_and_the_peg_has_none() -> None:
    instruments = read_instruments(resources() / "content" / "instruments")

    assert range_lines(instruments[PEG]) == []
    (line,) = range_lines(instruments[PHQ4])
    assert line.startswith("NINDS Common Data Elements")
    assert line.endswith("0 to 2 none, 3 to 5 mild, 6 to 8 moderate, 9 to 12 severe.")


def test_an_instrument_of_a_later_version_is_named_in_general() -> None:
    later = a_self_count("an_instrument_of_later", {"one": 1})

    assert name_words(later.instrument) == "A self-count of a newer version"
    assert short_words(result_of(later)) == "no result"
