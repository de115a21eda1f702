"""What is said of a mark, in plain words."""

import pytest

from companion.domain.body import View
from companion.domain.knot import Knot
from companion.domain.since import Since
from companion.ui.mark_words import detail_words, since_words
from tests.builders import a_mark

KNOT = Knot(view=View.BACK, x=0.5, y=0.5)


@pytest.mark.parametrize(
    ("since", "words"),
    [
        (Since(2026), "since 2026"),
        (Since(2026, 5), "since May 2026"),
        (Since(2026, 5, 12), "since 12 May 2026"),
    ],
)
def test_a_date_is_as_exact_as_it_was_given(since: Since, words: str) -> None:
    assert since_words(since) == words


def test_everything_is_said_in_the_order_of_the_form() -> None:
    mark = a_mark(
        qualities=frozenset({"tight", "dull"}),
        contexts=frozenset({"pressure", "rest"}),
        knots=(KNOT, KNOT),
        since=Since(2020),
        note="  After\nthe move ",
        after_effort=True,
    )

    words = detail_words(mark)

    assert words == [
        "soreness expected after effort",
        "dull",
        "tight",
        "at rest",
        "under pressure",
        "2 tender knots",
        "since 2020",
        "“After the move”",
    ]


def test_a_plain_mark_has_no_further_words() -> None:
    assert detail_words(a_mark()) == []
