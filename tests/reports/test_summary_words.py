"""The report in words: every number with what it is out of, no name by default, nothing that was left out."""

import re
from datetime import date, timedelta

import pytest

from companion.charts.dates import DateNames
from companion.content.body import read_regions
from companion.domain.dose import DoseDay
from companion.paths import resources
from companion.reports.summary import summarised
from companion.reports.summary_block import Block, Language
from companion.reports.summary_choice import Part, ReportChoice
from companion.reports.summary_records import ReportRecords
from companion.reports.summary_words import ReportWords, report_words
from tests.builders import (
    A_DAY,
    a_change,
    a_flare,
    a_mark,
    a_medicine,
    a_moment,
    a_night,
    a_self_count,
    an_answer,
    an_entry,
)
from tests.chart_builders import DATES
from tests.reports.report_builders import LONG_NAME, full_records, last_days, report_records

LANGUAGE = Language(dates=DATES, regions=read_regions(resources() / "bodymap"))
WEEK, SEASON = last_days(7), last_days(84)
SPACE = "\N{NO-BREAK SPACE}"


def words_of(records: ReportRecords, choice: ReportChoice | None = None) -> ReportWords:
    return report_words(summarised(records), choice or ReportChoice(), LANGUAGE)


def block(words: ReportWords, part: Part) -> Block:
    [found] = [each for each in words.blocks if each.part is part]
    return found


def test_all_sums_say_how_many_they_are_of() -> None:
    words = words_of(full_records(SEASON))

    lines = [line for each in words.blocks for line in each.lines] + list(
        words.pain.lines if words.pain else ()
    )
    sums = [line for line in lines if re.search(r"edian|\(.* to |to \d", line)]
    assert len(sums) >= 4
    assert all(re.search(r"n.=.\d+", line) for line in sums)
    assert words.complete.startswith("Entries on 77 of 84 days.")


def test_nobody_is_named_unless_a_name_was_typed() -> None:
    records = full_records(WEEK)

    assert words_of(records).name == ""
    assert words_of(records, ReportChoice(name="M. K.")).name == "M. K."


@pytest.mark.parametrize("part", Part)
def test_a_part_that_was_left_out_is_in_no_word_and_the_foot_says_that_not_all_is_there(part: Part) -> None:
    records = full_records(WEEK)

    words = words_of(records, ReportChoice().with_part(part, shown=False))

    shown = {each.part for each in words.blocks}
    shown |= {each.part for each in (words.pain, words.points) if each}
    shown |= {Part.MAPS} if words.maps else set()
    shown |= {Part.MEDICINES} if words.medicines else set()
    assert shown == set(Part) - {part}
    assert "Not all parts" in words.foot
    assert "Not all parts" not in words_of(records).foot


def test_an_empty_diary_has_no_sums() -> None:
    words = words_of(report_records(WEEK))

    assert words.complete == "There are no entries in this diary yet."
    assert [each.days for each in words.maps] == ["No entries in these days"] * 2
    lines = [line for each in (*words.blocks, words.pain, words.points) if each for line in each.lines]
    assert not any(re.search(r"\d", line) for line in lines)


def test_late_entries_and_the_beginning_of_the_diary_are_told() -> None:
    began = A_DAY - timedelta(days=3)
    late = an_entry(a_moment(day=began), written=a_moment(day=A_DAY))

    words = words_of(report_records(WEEK, [late]))

    assert words.complete == (
        "Entries on 1 of 4 days. 1 of them was written on a later day. The diary begins on 18 Nov 2026."
    )


def test_parts_come_by_their_days_and_say_which_of_them_have_a_value() -> None:
    days = [A_DAY - timedelta(days=back) for back in range(3)]
    entries = [
        an_entry(a_moment(day=day), marks=(a_mark("hand_l", 4), a_mark("jaw_l", None))) for day in days
    ]
    entries.append(an_entry(a_moment(day=A_DAY), marks=(a_mark("jaw_l", 6), a_mark("hand_r", 1))))

    words = words_of(report_records(last_days(9), entries, since=last_days(9).first))

    assert [(name, of, mean) for name, of, mean in words.maps[1].parts] == [
        ("Left jaw", "3 of 3", f"6 (n{SPACE}={SPACE}1)"),
        ("Left hand and wrist", "3 of 3", "4"),
        ("Right hand and wrist", "1 of 3", "1"),
    ]


def test_the_peg_has_its_first_and_last_value_with_the_days() -> None:
    said = [{"pain": n, "enjoyment": n, "activity": n + 1} for n in (5, 3)]
    counts = [
        a_self_count("peg", values, moment=a_moment(day=day))
        for values, day in zip(said, (WEEK.first, A_DAY), strict=True)
    ]
    unfinished = a_self_count("peg", {"pain": 3}, moment=a_moment(day=A_DAY - timedelta(days=1)))

    lines = block(words_of(report_records(WEEK, self_counts=[*counts, unfinished])), Part.FUNCTION).lines

    assert lines == (
        "First 5.3, 15 Nov 2026",
        "Last 3.3, 21 Nov 2026",
        f"Median 4.3, 3.3 to 5.3; n{SPACE}={SPACE}2",
        "1 not completed",
    )


def test_sleep_is_told_by_medians_each_with_its_nights() -> None:
    nights = [
        a_night(A_DAY - timedelta(days=back), quality=quality, asleep_minutes=minutes)
        for back, (quality, minutes) in enumerate([(2, 400), (3, None), (5, 415), (4, None)])
    ]

    lines = block(words_of(report_records(WEEK, nights=nights)), Part.SLEEP).lines

    assert [line.replace(SPACE, " ") for line in lines] == [
        "Asleep: 6 h 48 min (6 h 40 min to 6 h 55 min); n = 2",
        "Quality: Fair to Good (Poor to Very good); n = 4",
    ]


def test_a_flare_that_goes_on_is_told_and_has_no_length() -> None:
    flares = [
        a_flare(a_moment(day=WEEK.first), a_moment(day=WEEK.first + timedelta(days=1))),
        a_flare(a_moment(day=A_DAY)),
    ]
    entry = an_entry(a_moment(day=WEEK.first))

    lines = block(words_of(report_records(WEEK, [entry], flares=flares)), Part.FLARES).lines

    assert [line.replace(SPACE, " ") for line in lines] == [
        "2 flares, one still going",
        "Length: 2 days; n = 1",
        "Between: 4 days; n = 1",
        "Flare days: 3 of 7",
    ]


def test_what_is_taken_daily_without_doses_is_not_told_as_no_days() -> None:
    daily = a_medicine("Amitriptyline", changes=(a_change(WEEK.first, amount="10", schedule="1_a_day"),))
    needed = a_medicine("Ibuprofen", changes=(a_change(WEEK.first),))
    gone = [DoseDay(A_DAY, "gone")]
    entry = an_entry(a_moment(day=WEEK.first))

    medicines = words_of(report_records(WEEK, [entry], medicines=[daily, needed], dose_days=gone)).medicines

    assert medicines is not None
    assert [tuple(cell.replace(SPACE, " ") for cell in row) for row in medicines.rows] == [
        ("Amitriptyline", "10 mg, once a day", "doses not written"),
        ("Ibuprofen", "400 mg, as needed", "no dose written"),
        ("A medicine no longer in the list", "", "1 of 7"),
    ]


def test_changes_come_newest_first_with_shortened_names() -> None:
    changes = (a_change(WEEK.first), a_change(A_DAY, amount="200"))
    stopped = (a_change(date(2026, 1, 1)), a_change(WEEK.first, taken=False))
    medicines = [a_medicine(LONG_NAME, changes=changes), a_medicine("Other", changes=stopped)]

    found = words_of(report_records(WEEK, medicines=medicines)).medicines

    assert found is not None
    assert [(day, what.replace(SPACE, " ")) for day, what in found.changes] == [
        ("21 Nov 2026", "Extended-release combination… lowered: 200 mg, as needed"),
        ("15 Nov 2026", "Other stopped"),
        ("15 Nov 2026", "Extended-release combination… started: 400 mg, as needed"),
    ]


def test_zero_is_told_as_a_rating() -> None:
    words = words_of(report_records(WEEK, [an_entry(answers=(an_answer("pain_now", 0),))]))

    assert words.pain is not None
    told = words.pain.lines[0].replace(SPACE, " ")
    assert told == "Median 0, range 0 to 0; n = 1 day, 1 rating."


def test_names_of_days_come_from_the_language() -> None:
    names = DateNames(
        months=("month",) * 12,
        short_months=("x",) * 12,
        weekdays=("x",) * 7,
        short_weekdays=("x",) * 7,
    )

    words = report_words(
        summarised(report_records(WEEK)), ReportChoice(), Language(dates=names, regions=LANGUAGE.regions)
    )

    assert words.period == "15 month 2026 to 21 month 2026"


def test_one_peg_alone_is_told_with_its_day() -> None:
    count = a_self_count("peg", {"pain": 4, "enjoyment": 5, "activity": 6})

    lines = block(words_of(report_records(WEEK, self_counts=[count])), Part.FUNCTION).lines

    assert [line.replace(SPACE, " ") for line in lines] == ["5, 21 Nov 2026; n = 1"]


def test_where_no_flare_was_marked_no_number_of_days_is_told() -> None:
    lines = block(words_of(report_records(WEEK, [an_entry()])), Part.FLARES).lines

    assert lines == ("No flare marked.",)
