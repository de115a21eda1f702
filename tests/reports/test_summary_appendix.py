"""The appendix: all parts and all days, as they stand on the pages, and nothing of what was left out."""

import pytest

from companion.charts.pain_words import rows
from companion.content.body import read_regions
from companion.paths import resources
from companion.reports.html_report import HtmlPictures, html_report
from companion.reports.summary import summarised
from companion.reports.summary_appendix import AppendixTable
from companion.reports.summary_block import Language
from companion.reports.summary_choice import Part, ReportChoice
from companion.reports.summary_words import ReportWords, report_words
from tests.chart_builders import DATES
from tests.reports.report_builders import full_records, last_days

LANGUAGE = Language(dates=DATES, regions=read_regions(resources() / "bodymap"))
SUMMARY = summarised(full_records(last_days(90), medicines=3))
WISHED = ReportChoice(appendix=True)


def words_of(choice: ReportChoice) -> ReportWords:
    return report_words(SUMMARY, choice, LANGUAGE)


def tables_of(choice: ReportChoice) -> tuple[AppendixTable, ...]:
    return words_of(choice).appendix


def test_there_is_none_unless_it_is_wished() -> None:
    assert tables_of(ReportChoice()) == ()


def test_days_are_those_of_trends_and_parts_those_of_all_days() -> None:
    parts, days = tables_of(WISHED)

    assert days.rows == tuple(rows(SUMMARY.daily, DATES))
    assert len(days.rows) == SUMMARY.pain.days
    assert len(parts.rows) == len(SUMMARY.whole.uses) == 6
    assert {of.split(" of ")[1] for _part, of, _mean in parts.rows} == {str(SUMMARY.whole.answered)}


@pytest.mark.parametrize(("part", "heading"), [(Part.FLARES, "Flare"), (Part.MEDICINES, "Medicines")])
def test_a_part_that_is_left_out_has_no_column(part: Part, heading: str) -> None:
    days = tables_of(WISHED.with_part(part, shown=False))[-1]

    assert heading not in days.headings
    assert all(len(row) == len(days.headings) == 6 for row in days.rows)
    assert heading in tables_of(WISHED)[-1].headings


@pytest.mark.parametrize("part", [Part.MAPS, Part.PAIN])
def test_maps_and_pain_that_are_left_out_have_no_table(part: Part) -> None:
    tables = tables_of(WISHED.with_part(part, shown=False))

    assert len(tables) == 1


def test_the_html_form_has_its_tables_at_the_end() -> None:
    text = html_report(words_of(WISHED), HtmlPictures(maps=("", ""), trend=""))

    assert text.index("<h2>Appendix</h2>") > text.index("<h2>My three points</h2>")
    assert text.count("<caption>") == 6
