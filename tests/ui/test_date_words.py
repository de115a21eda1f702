"""Dates are named in the language of the window, in charts as everywhere."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale

from companion.analysis.periods import Span
from companion.charts.dates import date_ticks, day_words, days_words, short_day_words, span_words
from companion.domain.since import Since
from companion.ui import date_words
from companion.ui.date_names import date_names

MARCH, MAY = date(2026, 3, 7), date(2026, 5, 12)


@pytest.fixture(autouse=True)
def _the_window_is_german() -> Iterator[None]:
    usual = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.German))
    yield
    QLocale.setDefault(usual)


def test_days_and_spans_have_the_names_of_the_language() -> None:
    names = date_names()

    told = [
        day_words(MARCH, names),
        short_day_words(MARCH, names).split()[1],
        days_words(MARCH, MAY, names),
        span_words(Span(first=MARCH, last=MAY), names),
    ]

    assert told == ["Samstag 7 März", "7", "7 März to 12 Mai", "7 März 2026 to 12 Mai 2026"]


def test_the_ticks_of_a_chart_have_the_names_of_the_language() -> None:
    span = Span(first=date(2026, 4, 20), last=date(2026, 12, 20))

    ticks = [words for _index, words in date_ticks(span, 20, date_names())]

    assert ticks[0] == "Mai"
    assert "Dez." in ticks


@pytest.mark.parametrize(
    ("since", "words"),
    [(Since(2026), "2026"), (Since(2026, 3), "März 2026"), (Since(2026, 3, 7), "7 März 2026")],
)
def test_a_date_is_said_as_exactly_as_it_is_known(since: Since, words: str) -> None:
    assert date_words.when_words(since) == words
