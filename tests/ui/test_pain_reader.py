"""Reading pain for the charts: a short time comes at once, and many years come as if read in one go."""

from datetime import timedelta

from pytestqt.qtbot import QtBot

from companion.analysis.periods import Period
from companion.analysis.records import PainRecords, lead_in
from companion.ui.pain_reader import PainReader
from tests.builders import A_DAY, a_moment, an_answer, an_entry
from tests.ui.diaries import Opened, add


def records_of(qtbot: QtBot, reader: PainReader, period: Period) -> PainRecords:
    with qtbot.waitSignal(reader.read) as waiting:
        reader.start(period)
    [records] = waiting.args
    assert isinstance(records, PainRecords)
    return records


def test_an_empty_diary_has_four_weeks_without_anything(qtbot: QtBot, found: Opened) -> None:
    records = records_of(qtbot, PainReader(found.diary), Period.ALL)

    assert records.span.days == Period.FOUR_WEEKS.value
    assert (records.ratings, records.answered, records.flares, records.since) == ((), (), (), None)


def test_all_years_are_what_the_diary_says_of_them_in_one_go(qtbot: QtBot, found: Opened) -> None:
    diary = found.diary
    for back in range(0, 900, 41):
        answers = (an_answer("pain_now", back % 11), an_answer("flare", "yes" if back % 2 else "no"))
        add(diary, an_entry(a_moment(day=A_DAY - timedelta(days=back)), answers=answers))

    records = records_of(qtbot, PainReader(diary), Period.ALL)

    span = records.span
    assert span.first == records.since == diary.first_day()
    assert list(records.ratings) == diary.pain_ratings(span.first, span.last)
    assert list(records.answered) == diary.answered_days(span.first, span.last)
    assert list(records.flares) == diary.flare_days(span.first, span.last)
    assert len(records.flares) == 11


def test_ratings_of_the_days_before_a_period_are_there_and_their_days_do_not_count(
    qtbot: QtBot, found: Opened
) -> None:
    reader = PainReader(found.diary)
    span = records_of(qtbot, reader, Period.FOUR_WEEKS).span
    for day in (lead_in(span), lead_in(span) - timedelta(days=1), span.first):
        answers = (an_answer("pain_now", 4), an_answer("flare", "yes"))
        add(found.diary, an_entry(a_moment(day=day), answers=answers))

    records = records_of(qtbot, reader, Period.FOUR_WEEKS)

    assert [day for day, _value in records.ratings] == [lead_in(span), span.first]
    assert records.answered == records.flares == (span.first,)
