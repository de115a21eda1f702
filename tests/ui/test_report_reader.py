"""Reading the diary for a report: many years come as if read in one go, and nothing from other days."""

from datetime import timedelta

from pytestqt.qtbot import QtBot

from companion.analysis.periods import Span
from companion.analysis.records import lead_in
from companion.domain.body_days import body_days
from companion.reports.summary import summarised
from companion.reports.summary_records import ReportRecords
from companion.ui.report_reader import ReportReader
from tests.builders import (
    A_DAY,
    a_dose,
    a_flare,
    a_mark,
    a_medicine,
    a_moment,
    a_night,
    a_self_count,
    a_session,
    a_visit_question,
    an_answer,
    an_entry,
)
from tests.ui.diaries import Opened, add

YEARS = Span(first=A_DAY - timedelta(days=900), last=A_DAY)


def records_of(qtbot: QtBot, found: Opened, span: Span) -> ReportRecords:
    reader = ReportReader(found.diary)
    with qtbot.waitSignal(reader.read) as waiting:
        reader.start(span)
    [records] = waiting.args
    assert isinstance(records, ReportRecords)
    return records


def write(found: Opened, back: int) -> None:
    moment = a_moment(day=A_DAY - timedelta(days=back))
    medicine = a_medicine(f"Medicine {back}", written=moment)
    entry = an_entry(moment, marks=(a_mark("hand_l", 3),), answers=(an_answer("pain_now", back % 11),))
    add(found.diary, entry, a_night(moment.day), medicine, a_dose(medicine, moment), a_session(moment))
    add(found.diary, a_self_count("peg", {"pain": 3}, moment=moment), a_flare(moment, moment))


def test_years_are_what_the_diary_says_of_them_in_one_go(qtbot: QtBot, found: Opened) -> None:
    for back in range(0, 901, 150):
        write(found, back)
    add(found.diary, a_visit_question())

    records = records_of(qtbot, found, YEARS)

    diary, (first, last) = found.diary, (YEARS.first, YEARS.last)
    assert list(records.pain.ratings) == diary.pain_ratings(first, last)
    assert list(records.pain.flares) == diary.flare_days(first, last)
    assert records.days.tracks == body_days(first, last, diary.day_marks(first, last)).tracks
    assert list(records.nights) == diary.nights(first, last)
    assert list(records.dose_days) == diary.dose_days(first, last)
    assert list(records.sessions) == diary.sessions(first, last)
    assert list(records.self_counts) == diary.self_counts(first, last)
    assert (len(records.medicines), len(records.flares), len(records.questions)) == (7, 7, 1)
    assert summarised(records).pain.rated == 7


def test_days_outside_of_the_span_are_left_out_but_for_ratings_of_the_days_before(
    qtbot: QtBot, found: Opened
) -> None:
    week = Span(first=A_DAY - timedelta(days=9), last=A_DAY - timedelta(days=3))
    for back in (0, 3, 10, 40):
        write(found, back)

    records = records_of(qtbot, found, week)

    assert [day for day, _value in records.pain.ratings] == [A_DAY - timedelta(days=back) for back in (10, 3)]
    assert lead_in(week) <= A_DAY - timedelta(days=10)
    assert records.pain.answered == (week.last,)
    assert len(records.nights) == len(records.dose_days) == len(records.sessions) == 1


def test_an_empty_diary_gives_a_report_without_anything(qtbot: QtBot, found: Opened) -> None:
    records = records_of(qtbot, found, YEARS)

    assert records.pain.since is None
    assert summarised(records).pain.days == 0
