from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import apsw
import pytest

from companion.domain.entry import Entry
from companion.domain.routine import Outcome, SessionDay
from companion.domain.since import Since
from companion.storage.problems import DiaryReadOnly
from tests.builders import (
    A_DAY,
    a_done,
    a_knot,
    a_mark,
    a_moment,
    a_night,
    a_session,
    a_step,
    adding,
    an_answer,
    an_entry,
    an_instant,
    removing,
)
from tests.storage.diaries import opened

NOW = a_moment()
YESTERDAY = A_DAY - timedelta(days=1)


def a_full_entry() -> Entry:
    return an_entry(
        marks=(
            a_mark("shoulder_r", None),
            a_mark("neck_l", 0, qualities=frozenset({"dull", "tight"}), contexts=frozenset({"rest"})),
            a_mark("neck_r", 10, weakness=3, reduced_movement=0, carried=True),
            a_mark(
                "low_back_r", knots=(a_knot(), a_knot(0, 1)), since=Since(2026, 5), note="Snow\n“quiet” 🌨"
            ),
        ),
        answers=(
            an_answer("pain_now", 0),
            an_answer("flare", "unsure", carried=True),
            an_answer("stress", None),
            an_answer("note", "Snow, “quiet” 🌨\n\tand %n; DROP TABLE entry --"),
        ),
    )


def test_everything_in_a_record_is_there_after_reopening(tmp_path: Path) -> None:
    entry, night = a_full_entry(), a_night(quality=None, asleep_minutes=415, awakenings=0, carried=True)
    session = a_session(
        ended=an_instant(90),
        pain_before=6,
        done=(a_done(), a_done(outcome=Outcome.HURT, seconds=12.5), a_done(outcome=Outcome.NOT_REACHED)),
    )
    with opened(tmp_path) as journal:
        journal.apply(adding(entry, night, session), NOW)

    with opened(tmp_path) as journal:
        found = journal.entries(), journal.nights(), journal.sessions(), journal.entry(entry.id)

    assert found == ([entry], [night], [session], entry)


def test_session_days_are_the_days_and_routines_of_the_sessions_of_a_span(tmp_path: Path) -> None:
    days = [A_DAY - timedelta(days=back) for back in (9, 2, 2, 0)]
    done = [a_session(a_moment(day=day), routine=f"routine {place}") for place, day in enumerate(days)]
    with opened(tmp_path) as journal:
        journal.apply(adding(*reversed(done)), NOW)
        journal.apply(removing(done[2]), NOW)

        found = journal.session_days(days[1], A_DAY)

        assert found == [SessionDay(days[1], "routine 1"), SessionDay(A_DAY, "routine 3")]
        assert len(journal.session_days()) == 3


def test_names_of_a_newer_version_survive_a_change_beside_them(tmp_path: Path) -> None:
    entry = an_entry(
        marks=(a_mark("region_of_2031", qualities=frozenset({"fizzy"}), contexts=frozenset({"in orbit"})),),
        answers=(an_answer("question_of_2031", "perhaps"),),
    )
    with opened(tmp_path) as journal:
        journal.apply(adding(entry), NOW)

    with opened(tmp_path) as journal:
        (read,) = journal.entries()
        journal.apply(a_step((read, read.with_mark(a_mark("neck_l", 3)))), NOW)

    with opened(tmp_path) as journal:
        (found,) = journal.entries()
    assert found.mark("region_of_2031") == entry.marks[0]
    assert found.value("question_of_2031") == "perhaps"


def test_a_column_of_a_newer_version_is_kept_when_its_row_changes(tmp_path: Path) -> None:
    entry = an_entry(marks=(a_mark("neck_l", 3),))
    with opened(tmp_path) as journal:
        journal.apply(adding(entry), NOW)
        journal._connection.execute("ALTER TABLE mark ADD COLUMN colour TEXT")
        journal._connection.execute("UPDATE mark SET colour = 'blue'")

        journal.apply(a_step((entry, entry.with_mark(a_mark("neck_l", 9)))), NOW)

        assert journal._connection.execute("SELECT intensity, colour FROM mark").fetchall() == [(9, "blue")]


def test_marks_and_answers_keep_the_order_in_which_they_were_given(tmp_path: Path) -> None:
    entry = an_entry(marks=tuple(a_mark(region) for region in "cab"))
    with opened(tmp_path) as journal:
        journal.apply(adding(entry), NOW)
        shorter = entry.without_mark("a").with_mark(a_mark("aa"))

        journal.apply(a_step((entry, shorter)), NOW)

        assert [mark.region for mark in journal.entries()[0].marks] == ["c", "b", "aa"]


def test_a_span_of_days_includes_both_ends_and_comes_in_order_of_time(tmp_path: Path) -> None:
    days = [A_DAY + timedelta(days=n) for n in range(5)]
    late, early = (an_entry(a_moment(day=days[2], at=time(hour))) for hour in (21, 7))
    others = [an_entry(a_moment(day=day)) for day in (days[0], days[1], days[3], days[4])]
    with opened(tmp_path) as journal:
        journal.apply(adding(late, *others, early), NOW)

        found = journal.entries(days[1], days[3])

    assert [entry.id for entry in found] == [others[1].id, early.id, late.id, others[2].id]


def test_the_stored_day_counts_and_not_the_date_of_the_instant(tmp_path: Path) -> None:
    after_midnight = an_entry(a_moment(day=A_DAY, at=time(1, 30)))
    with opened(tmp_path) as journal:
        journal.apply(adding(after_midnight), NOW)

        assert journal.entries(A_DAY, A_DAY) == [after_midnight]


def test_the_latest_entry_before_a_day_is_the_last_one_of_the_latest_earlier_day(tmp_path: Path) -> None:
    morning, evening = (an_entry(a_moment(day=YESTERDAY, at=time(hour))) for hour in (8, 20))
    with opened(tmp_path) as journal:
        journal.apply(adding(an_entry(), evening, morning), NOW)

        assert journal.latest_before(A_DAY) == evening
        assert journal.latest_before(YESTERDAY) is None


def test_a_deleted_record_leaves_a_tombstone_without_its_content(tmp_path: Path) -> None:
    entry, night = a_full_entry(), a_night(quality=1)
    with opened(tmp_path) as journal:
        journal.apply(adding(entry, night), NOW)

        journal.apply(removing(entry, night), NOW)

        rows = journal._connection.execute("SELECT id, deleted, revision FROM entry").fetchall()
        left = journal._connection.execute(
            "SELECT (SELECT count(*) FROM mark) + (SELECT count(*) FROM answer)"
        )
        assert rows == [(entry.id, 1, 2)]
        assert left.fetchall() == [(0,)]
        assert journal._connection.execute("SELECT deleted, quality FROM night").fetchall() == [(1, None)]
        assert journal.entries() == []
        assert journal.nights() == []
        assert journal.entry(entry.id) is None


def test_a_change_replaces_what_is_stored_also_where_that_is_not_what_was_expected(tmp_path: Path) -> None:
    stored = an_entry(marks=(a_mark("neck_l", 1), a_mark("neck_r", 2)))
    expected, wanted = replace(stored, marks=()), replace(stored, marks=(a_mark("neck_r", 7),))
    with opened(tmp_path) as journal:
        journal.apply(adding(stored), NOW)

        journal.apply(a_step((expected, wanted)), NOW)

        assert journal.entries() == [wanted]
        assert journal._connection.execute("SELECT revision FROM entry").fetchall() == [(2,)]


def test_every_change_of_a_record_is_stamped_later_than_the_one_before(tmp_path: Path) -> None:
    entry = an_entry()
    backwards = iter(an_instant(-minutes) for minutes in range(10))
    stamps = []
    with opened(tmp_path, now=lambda: next(backwards)) as journal:
        for intensity in range(5):
            journal.apply(a_step((entry, entry.with_mark(a_mark(intensity=intensity)))), NOW)
            stamps.append(str(journal._connection.execute("SELECT stamp FROM entry").fetchall()[0][0]))

    assert stamps == sorted(set(stamps))


def test_a_change_that_breaks_a_rule_of_the_file_leaves_nothing_behind(tmp_path: Path) -> None:
    sound, broken = an_entry(), a_night(quality=9)
    with opened(tmp_path) as journal:
        with pytest.raises(apsw.ConstraintError):
            journal.apply(adding(sound, broken), NOW)

        assert journal.entries() == []
        assert journal.undo_label(A_DAY) is None


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE mark SET intensity = 11",
        "UPDATE mark SET intensity = -1",
        "UPDATE mark SET weakness = 11",
        "UPDATE mark SET reduced_movement = 11",
        "UPDATE mark SET knots = 'here'",
        "UPDATE mark SET knots = NULL",
        "UPDATE mark SET note = NULL",
        "UPDATE mark SET since = ''",
        "UPDATE mark SET since = 'May'",
        "UPDATE mark SET since = '0000'",
        "UPDATE mark SET since = '2026-5'",
        "UPDATE mark SET since = '2026-13'",
        "UPDATE mark SET since = '2026-05-1'",
        "UPDATE mark SET since = '2026-02-29'",
        "UPDATE mark SET since = '2026-05-12T10:00'",
    ],
)
def test_the_file_itself_holds_no_mark_that_could_not_be_read(tmp_path: Path, change: str) -> None:
    entry = an_entry(marks=(a_mark(),))
    with opened(tmp_path) as journal:
        journal.apply(adding(entry), NOW)

        with pytest.raises(apsw.ConstraintError):
            journal._connection.execute(change)

        assert journal.entries() == [entry]


@pytest.mark.parametrize("since", ["0001", "2026", "2026-12", "2024-02-29", "9999-12-31"])
def test_every_date_that_a_person_can_give_is_stored(tmp_path: Path, since: str) -> None:
    entry = an_entry(marks=(a_mark(since=Since.of(since)),))
    with opened(tmp_path) as journal:
        journal.apply(adding(entry), NOW)

        assert journal.entries() == [entry]


def test_a_very_long_note_of_a_mark_is_kept_whole(tmp_path: Path) -> None:
    entry = an_entry(marks=(a_mark(note="Snow 🌨 " * 15_000),))
    with opened(tmp_path) as journal:
        journal.apply(adding(entry), NOW)
        journal.undo(A_DAY)
        journal.redo(A_DAY)

        assert journal.entries() == [entry]
        assert len(entry.marks[0].note.encode()) > 100_000


def test_two_marks_of_one_region_in_one_entry_are_refused(tmp_path: Path) -> None:
    entry = an_entry(marks=(a_mark("neck_l", 1), a_mark("neck_l", 2)))
    with opened(tmp_path) as journal, pytest.raises(ValueError, match="two rows"):
        journal.apply(adding(entry), NOW)


def test_a_diary_opened_to_read_refuses_changes(tmp_path: Path) -> None:
    entry = an_entry()
    with opened(tmp_path) as journal:
        journal.apply(adding(entry), NOW)

    with opened(tmp_path, read_only=True) as journal:
        with pytest.raises(DiaryReadOnly):
            journal.apply(removing(entry), NOW)
        with pytest.raises(DiaryReadOnly):
            journal.undo(A_DAY)

        assert journal.read_only
        assert journal.entries() == [entry]


def test_the_light_queries_agree_with_the_records(tmp_path: Path) -> None:
    days = [date(2026, 1, 1) + timedelta(days=n) for n in range(4)]
    entries = [
        an_entry(
            a_moment(day=days[0], at=time(8)), answers=(an_answer("pain_now", 3), an_answer("flare", "yes"))
        ),
        an_entry(
            a_moment(day=days[0], at=time(20)), answers=(an_answer("pain_now", 0), an_answer("flare", "no"))
        ),
        an_entry(a_moment(day=days[1]), answers=(an_answer("pain_now", None), an_answer("flare", "yes"))),
        an_entry(a_moment(day=days[3]), answers=(an_answer("mood", 9),)),
    ]
    with opened(tmp_path) as journal:
        journal.apply(adding(*entries, a_night(day=days[0] - timedelta(days=1))), NOW)

        assert journal.pain_ratings() == [(days[0], 3), (days[0], 0)]
        assert journal.pain_ratings(days[1], days[3]) == []
        assert journal.answered_days() == [days[0], days[1], days[3]]
        assert journal.answered_days(days[1], days[2]) == [days[1]]
        assert journal.flare_days() == [days[1]]
        assert journal.first_day() == days[0] - timedelta(days=1)


def test_an_empty_diary_has_no_first_day(tmp_path: Path) -> None:
    with opened(tmp_path) as journal:
        assert journal.first_day() is None
