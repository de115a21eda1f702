"""The pain chart in words: n of N days, range and middle, flares, and one day at a time."""

from datetime import timedelta

from companion.analysis.series import daily_pain
from companion.charts.pain import PAIN
from companion.charts.registry import CHARTS
from tests.chart_builders import DATES, FIRST, made_up_months, pain_of

TWO_WEEKS = (2, 3, (4, 6), None, 5, 4, (), 6, 3, 4, 5, 8, 4, 4)


def test_the_note_counts_days_with_entries_and_explains_the_ticks() -> None:
    pain = daily_pain(pain_of(*TWO_WEEKS))

    note = PAIN.note(pain)

    assert note == "Entries on 13 of 14 days. Small marks at the bottom are days without an entry."


def test_the_note_says_nothing_of_ticks_when_there_are_none() -> None:
    note = PAIN.note(daily_pain(pain_of(4, 5)))

    assert note == "Entries on 2 of 2 days."


def test_the_summary_gives_the_range_before_the_middle() -> None:
    summary = PAIN.summary(daily_pain(pain_of(*TWO_WEEKS, flares=(10, 11))))

    assert summary == (
        "Half of the days were between 3.8 and 5, the middle was 4. "
        "The lowest rating was 2, the highest 8. Flare on 2 days. "
        "The line is the middle value of each day and the six days before it."
    )


def test_few_days_get_lowest_and_highest_alone() -> None:
    summary = PAIN.summary(daily_pain(pain_of(2, 7, None)))

    assert summary == "The lowest rating was 2, the highest 7."


def test_days_without_ratings_are_said_plainly() -> None:
    summary = PAIN.summary(daily_pain(pain_of(None, ())))

    assert summary == "No pain rating on these days."


def test_the_description_names_period_counts_range_and_flares() -> None:
    description = PAIN.describe(daily_pain(pain_of(*TWO_WEEKS, flares=(1, 10, 11))), DATES)

    assert description == (
        "Pain now, average of each day, 1 September 2026 to 14 September 2026. Entries on 13 of 14 days. "
        "Half of the days were between 3.8 and 5, the middle was 4. "
        "The lowest rating was 2, the highest 8. "
        "Flare on 3 days: 2 September, 11 to 12 September. "
        "These are days marked as a flare or answered with yes."
    )


def test_many_flares_are_named_from_the_latest() -> None:
    description = PAIN.describe(daily_pain(pain_of(*[4] * 28, flares=tuple(range(0, 28, 3)))), DATES)

    assert "Flare on 10 days, the latest: 13 September, 16 September" in description
    assert "28 September. These are days" in description


def test_one_day_tells_average_range_middle_and_flare() -> None:
    pain = daily_pain(pain_of(4, 4, 4, 4, (3, 6), flares=(4,)))

    words = PAIN.day(pain, 4, DATES)

    assert words == (
        "Saturday 5 September: pain 4.5, average of 2 ratings from 3 to 6. Middle of 7 days: 4. Flare."
    )


def test_a_day_with_nothing_is_told_apart_from_one_without_a_rating() -> None:
    pain = daily_pain(pain_of(None, None, (), 0, since=FIRST + timedelta(days=1)))

    words = [PAIN.day(pain, index, DATES) for index in range(4)]

    assert words == [
        "Tuesday 1 September: before your first entry.",
        "Wednesday 2 September: no entry.",
        "Thursday 3 September: an entry without a pain rating.",
        "Friday 4 September: pain 0, one rating.",
    ]


def test_the_table_has_every_day_of_the_diary_newest_first() -> None:
    pain = daily_pain(pain_of(None, (3, 6), None, (), flares=(1,), since=FIRST + timedelta(days=1)))

    rows = PAIN.rows(pain, DATES)

    assert rows == [
        ("Fri 4 Sep 2026", "no rating", "", "", "", "", ""),
        ("Thu 3 Sep 2026", "no entry", "", "", "", "", ""),
        ("Wed 2 Sep 2026", "4.5", "3", "6", "2", "flare", ""),
    ]


def test_every_chart_says_in_words_and_rows_what_it_shows() -> None:
    records = made_up_months()

    told = [(chart, chart.data(records)) for chart in CHARTS]

    assert len({chart.key for chart in CHARTS}) == len(CHARTS)
    for chart, data in told:
        assert chart.title in chart.describe(data, DATES)
        assert chart.note(data)
        assert chart.summary(data)
        assert {len(row) for row in chart.rows(data, DATES)} == {len(chart.headings)}
