"""The report for a screen reader: all lines of it, the lists in full."""

from companion.content.body import read_regions
from companion.paths import resources
from companion.reports.summary import summarised
from companion.reports.summary_block import Language
from companion.reports.summary_choice import Part, ReportChoice
from companion.reports.summary_spoken import spoken
from companion.reports.summary_words import ReportWords, report_words
from tests.chart_builders import DATES
from tests.reports.report_builders import full_records, last_days

LANGUAGE = Language(dates=DATES, regions=read_regions(resources() / "bodymap"))


def words_of(choice: ReportChoice) -> ReportWords:
    return report_words(summarised(full_records(last_days(90))), choice, LANGUAGE)


def test_all_lines_are_spoken_with_every_medicine_and_part() -> None:
    words = words_of(ReportChoice(name="M. K."))

    lines = spoken(words).splitlines()

    for block in (*words.blocks, words.pain, words.points):
        assert block is not None
        assert {line.strip() for line in block.lines} <= {line.strip() for line in lines}
    assert words.medicines is not None
    assert sum(line.startswith("Extended-release") for line in lines) == len(words.medicines.rows)
    parts = [line for line in lines if ": " in line and "mean" in line]
    assert len(parts) == sum(len(each.parts) for each in words.maps)
    assert lines[1] == "M. K."


def test_what_was_left_out_is_not_spoken() -> None:
    words = words_of(ReportChoice(parts=frozenset({Part.SLEEP})))

    lines = spoken(words).splitlines()

    assert lines[3:-1] == ["Sleep", *words.blocks[0].lines, *words.blocks[0].notes]
