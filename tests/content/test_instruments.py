"""The words of the instruments: complete, with licence and source, plain, and exchangeable as a file."""

import re
import shutil
from pathlib import Path

import pytest

from companion.content.instruments import read_instrument, read_instruments
from companion.content.tables import ContentError
from companion.domain.instrument import HIGHEST, PEG, PHQ4, Form, Instrument, Wording
from companion.paths import resources

FOLDER = resources() / "content" / "instruments"
INSTRUMENTS = read_instruments(FOLDER)
BANNED = re.compile(
    r"\b(diagnose\w*|detect\w*|monitor\w*|treat\w*|alert\w*|risk score"
    r"|bad|failed|missed|only|should|just)\b|!",
    re.IGNORECASE,
)
EACH = pytest.mark.parametrize("instrument", INSTRUMENTS.values(), ids=list(INSTRUMENTS))


def words_of(instrument: Instrument) -> str:
    """Everything that is said to the person; names of papers are names."""
    parts = [instrument.title, instrument.about, instrument.meaning, *instrument.rule]
    parts += [group.lead for group in instrument.groups]
    parts += [words for item in instrument.items for words in (item.words, *item.answers)]
    return "\n".join(parts)


def test_the_three_instruments_are_there() -> None:
    assert list(INSTRUMENTS) == ["peg", "fm2016", "phq4"]


@EACH
def test_the_words_are_plain_and_judge_nobody(instrument: Instrument) -> None:
    found = BANNED.findall(words_of(instrument))

    assert found == []


@EACH
def test_each_file_says_where_it_comes_from_and_when_to_look_again(instrument: Instrument) -> None:
    assert all((instrument.licence, instrument.source, instrument.version))
    assert 0 < (instrument.review_by - instrument.checked_on).days <= 366
    assert instrument.reviewed == "no"


def test_words_that_may_not_be_printed_are_our_own_and_say_so() -> None:
    own = {key for key, instrument in INSTRUMENTS.items() if instrument.wording is Wording.OWN}

    assert own == {"peg", "fm2016"}
    assert all("our own words" in INSTRUMENTS[key].licence for key in own)
    assert "No permission required" in INSTRUMENTS[PHQ4].licence


def test_grades_are_those_that_were_published_and_the_peg_has_none() -> None:
    assert INSTRUMENTS[PEG].ranges == ()
    for key, top in (("fm2016", 31), ("phq4", 12)):
        ranges = INSTRUMENTS[key].ranges
        assert [part.lowest for part in ranges] == [0, *(part.highest + 1 for part in ranges[:-1])]
        assert ranges[-1].highest == top
        assert INSTRUMENTS[key].ranges_source


def test_numbers_of_the_published_grades() -> None:
    assert [part.highest for part in INSTRUMENTS["fm2016"].ranges] == [3, 7, 11, 19, 31]

    assert [part.highest for part in INSTRUMENTS[PHQ4].ranges] == [2, 5, 8, 12]


@EACH
def test_every_answer_of_every_item_has_words(instrument: Instrument) -> None:
    for group in instrument.groups:
        for item in group.items:
            if group.form is Form.CHOICE:
                assert len(item.answers) == HIGHEST[instrument.key][item.key] + 1


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ('key = "activity"', 'key = "action"', "not those of the instrument"),
        ('key = "activity"', 'key = "pain"', "not those of the instrument"),
        ('answers = ["nothing", "everything"]', 'answers = ["nothing"]', "needs words for 2 answers"),
        ('wording = "own"', 'wording = "borrowed"', "none that is known"),
        ("checked_on = 2026-11-21", 'checked_on = "soon"', "needs a day"),
        ('version = "own-1"', "", "needs a text"),
        ('form = "scale"', 'form = "slider"', "none that is known"),
    ],
)
def test_a_file_that_cannot_be_counted_is_refused(tmp_path: Path, before: str, after: str, told: str) -> None:
    text = (FOLDER / "peg.toml").read_text(encoding="utf-8")
    assert before in text
    (tmp_path / "peg.toml").write_text(text.replace(before, after, 1), encoding="utf-8")

    with pytest.raises(ContentError, match=told):
        read_instrument(tmp_path / "peg.toml", PEG)


def test_another_wording_of_the_same_items_takes_its_place(tmp_path: Path) -> None:
    for file in FOLDER.glob("*.toml"):
        shutil.copy(file, tmp_path)
    file = tmp_path / "peg.toml"
    text = file.read_text(encoding="utf-8").replace("How strong was your pain", "Wie stark war Ihr Schmerz")
    file.write_text(text.replace('version = "own-1"', 'version = "de-1"'), encoding="utf-8")

    peg = read_instruments(tmp_path)[PEG]

    assert peg.version == "de-1"
    assert peg.items[0].words.startswith("Wie stark")
