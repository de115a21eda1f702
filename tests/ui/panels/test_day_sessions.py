"""A routine on its day: what was done, eased, replaced and left out, in words that judge nothing."""

from dataclasses import replace

import pytest

from companion.content.body import read_regions
from companion.domain.routine import Done, Outcome, RegionPain, Session, Settled
from companion.paths import resources
from companion.ui.panels.session_words import done_words, part_words, session_title, session_words
from tests.builders import a_done, a_session

TITLES = {"neck": "Neck and shoulders, seated"}


def doing(*done: Done) -> Session:
    return a_session(done=done)


def test_it_is_called_what_it_was_called_then() -> None:
    assert session_title(a_session(routine="neck"), TITLES) == "Neck and shoulders, seated"
    assert session_title(a_session(routine="neck", title="Mornings"), TITLES) == "Mornings"
    assert session_title(a_session(routine="gone"), TITLES) == "Routine"


@pytest.mark.parametrize(
    ("done", "words"),
    [
        ([a_done(), a_done()], "2 of 2 exercises done"),
        ([a_done(), a_done(outcome=Outcome.SKIPPED)], "1 of 2 exercises done, 1 skipped"),
        ([replace(a_done(), eased=True)], "1 of 1 exercises done, made smaller on the way"),
        ([replace(a_done(), instead_of="NK-02")], "1 of 1 exercises done, with an easier one"),
        ([a_done(outcome=Outcome.HURT)], "0 of 1 exercises done, 1 left out because it hurt"),
        ([a_done(), a_done(outcome=Outcome.NOT_REACHED)], "1 of 2 exercises done"),
        ([], ""),
    ],
)
def test_what_was_done_is_told_in_one_line(done: list[Done], words: str) -> None:
    assert done_words(doing(*done)) == words


def test_the_short_version_counts_as_done_and_is_named() -> None:
    session = replace(doing(a_done()), flare=True)

    assert done_words(session) == "1 of 1 exercises done, short version for a flare day"


def test_the_next_morning_is_told_where_it_was_answered() -> None:
    session = a_session(pain_before=6, pain_after=4)

    assert session_words(replace(session, settled=Settled.YES)).endswith(
        "pain 6 before, pain 4 after, settled by the next morning"
    )
    assert session_words(replace(session, settled=Settled.LEFT_OUT)).endswith("pain 4 after")


def test_parts_are_told_with_what_was_given() -> None:
    regions = read_regions(resources() / "bodymap")
    session = a_session(
        regions=(
            RegionPain(region="neck_back_l", before=6, after=3),
            RegionPain(region="neck_back_r", before=None, after=2),
            RegionPain(region="shoulder_top_l"),
        )
    )

    words = part_words(session, regions)

    assert words == "Back of neck, left: 6 before, 3 after. Back of neck, right: 2 after"
