"""The made-up diary: the same each time, plausible, complete, and never in the place of a real one."""

from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from companion.content.body import read_regions
from companion.content.routines import read_routines
from companion.demo import demo_records, demo_step
from companion.demo_flares import PLAN
from companion.demo_folder import RealDiaryError, is_demo, prepare_demo
from companion.domain.activity import Activity
from companion.domain.contexts import CONTEXTS
from companion.domain.day import flare_of_day
from companion.domain.dose import Dose, DoseDay, Helped, days_of_use
from companion.domain.entry import AnswerState, Entry
from companion.domain.flare import Flare, days_in_flares
from companion.domain.flare_plan import FlarePlan
from companion.domain.instrument import FM2016, HIGHEST, PEG, PHQ4
from companion.domain.medicine import Medicine, Turn
from companion.domain.own_question import OwnQuestion
from companion.domain.qualities import QUALITIES
from companion.domain.question_list import BY_KEY
from companion.domain.questions import accepts
from companion.domain.record import Record
from companion.domain.routine import Routine, Session
from companion.domain.self_count import SelfCount
from companion.domain.since import Since
from companion.domain.sleep import NIGHT_QUESTIONS, Night
from companion.domain.sleep_doubts import doubt_about
from companion.domain.sleep_sums import sums_of
from companion.domain.therapy import THERAPIES as THERAPY_KINDS
from companion.domain.therapy import Therapy
from companion.domain.visit import Visit, VisitQuestion
from companion.paths import resources
from companion.storage import backups
from companion.storage.diary_file import open_journal
from companion.storage.places import DIARY
from tests.builders import A_DAY, BERLIN, a_moment, adding, an_entry, an_instant

CONTENT = resources() / "content"
ROUTINE = read_routines(CONTENT / "routines")[0]
YESTERDAY = A_DAY - timedelta(days=1)


def a_life(*, routine: Routine = ROUTINE, seed: int | None = None) -> Sequence[Record]:
    if seed is None:
        return tuple(demo_records(A_DAY, BERLIN, routine))
    return tuple(demo_records(A_DAY, BERLIN, routine, seed))


LIFE = a_life()
ENTRIES = [record for record in LIFE if isinstance(record, Entry)]
NIGHTS = [record for record in LIFE if isinstance(record, Night)]
SESSIONS = [record for record in LIFE if isinstance(record, Session)]
TO_COME = LIFE[-1]
"""The next visit: it alone is about a day that has not come yet."""
MEDICINES = [record for record in LIFE if isinstance(record, Medicine)]
DOSES = [record for record in LIFE if isinstance(record, Dose)]
OWN_QUESTIONS = [record for record in LIFE if isinstance(record, OwnQuestion)]
THERAPIES = [record for record in LIFE if isinstance(record, Therapy)]


def test_the_same_seed_and_day_give_the_same_diary() -> None:
    again, other = a_life(), a_life(seed=7)

    assert again == LIFE
    assert other != LIFE
    assert len({record.id for record in LIFE}) == len(LIFE)


def test_it_covers_fourteen_months_until_yesterday_in_order() -> None:
    days = [record.filed for record in LIFE if record != TO_COME]

    assert days == sorted(days)
    assert days[-1] <= YESTERDAY
    assert (A_DAY - days[0]).days in range(415, 427)
    assert days[-1] >= A_DAY - timedelta(days=15)


def test_some_days_are_left_out_and_most_are_not() -> None:
    days = sorted({entry.moment.day for entry in ENTRIES})

    gaps = [(later - day).days - 1 for day, later in pairwise(days)]

    assert 300 < len(days) < 415
    assert sum(gap > 0 for gap in gaps) > 10
    assert max(gaps) > 1


def test_there_are_flares_of_several_days() -> None:
    by_day: dict[object, list[Entry]] = {}
    for entry in ENTRIES:
        by_day.setdefault(entry.moment.day, []).append(entry)

    flares = [day for day, entries in by_day.items() if flare_of_day(entries) == "yes"]

    assert 10 < len(flares) < len(by_day) / 3


def test_most_flares_are_marked_with_the_days_that_were_answered_and_there_is_a_plan() -> None:
    flares = [record for record in LIFE if isinstance(record, Flare)]
    answered = {entry.moment.day for entry in ENTRIES if entry.value("flare") == "yes"}

    marked = days_in_flares(flares, A_DAY - timedelta(days=430), YESTERDAY, A_DAY)

    assert len(flares) > 4
    assert all(flare.end is not None for flare in flares[:-1])
    assert len(answered & marked) > len(answered) / 2
    assert not marked & {entry.moment.day for entry in ENTRIES if entry.value("flare") == "no"}
    assert [record.text for record in LIFE if isinstance(record, FlarePlan)] == [PLAN]


def test_there_are_nights_sessions_second_check_ins_and_late_entries() -> None:
    days = {entry.moment.day for entry in ENTRIES}
    late = [entry for entry in ENTRIES if entry.days_late]

    assert {night.day for night in NIGHTS} == days
    assert len(SESSIONS) > 80
    assert len(ENTRIES) > 1.3 * len(days)
    assert 5 < len(late) < len(ENTRIES) / 10
    assert {entry.days_late for entry in late} == {1}
    assert all(entry.written.local.time() == entry.moment.local.time() for entry in ENTRIES)


def test_nothing_was_written_later_than_today() -> None:
    written = [entry.written.day for entry in ENTRIES] + [night.written.day for night in NIGHTS]

    assert max(written) <= A_DAY


def test_every_marked_part_and_quality_word_exists() -> None:
    regions = read_regions(resources() / "bodymap")
    marks = [mark for entry in ENTRIES for mark in entry.marks]

    words = {word for mark in marks for word in mark.qualities}

    assert {mark.region for mark in marks} <= set(regions)
    assert len({mark.region for mark in marks}) > 8
    assert words <= {key for key, _words in QUALITIES}
    assert all(mark.intensity in range(1, 11) for mark in marks)


def test_what_is_said_of_marks_is_of_this_version_and_fits_the_part() -> None:
    regions = read_regions(resources() / "bodymap")
    marks = [mark for entry in ENTRIES for mark in entry.marks]

    contexts = {context for mark in marks for context in mark.contexts}
    with_knots = [mark for mark in marks if mark.knots]
    since = {(mark.region, mark.since) for mark in marks if mark.since}

    assert contexts == {key for key, _words in CONTEXTS}
    assert all(knot.view in regions[mark.region].views for mark in with_knots for knot in mark.knots)
    assert 20 < len(with_knots) < len(marks) / 4
    assert len(since) == len({region for region, _since in since}) == 3
    assert {len(found.text) for _region, found in since} == {4, 7, 10}
    assert all(found < Since.of(ENTRIES[0].moment.day.isoformat()) for _region, found in since)
    assert 5 < sum(bool(mark.note) for mark in marks) < len(marks) / 10


def test_every_answer_is_one_that_its_question_accepts() -> None:
    answers = [answer for entry in ENTRIES for answer in entry.answers]

    known = BY_KEY | {own.key: own.question for own in OWN_QUESTIONS}
    refused = [
        answer
        for answer in answers
        if answer.state is AnswerState.VALUE and not accepts(known[answer.question].kind, answer.value)
    ]

    assert refused == []
    assert all(known[answer.question].none for answer in answers if answer.state is AnswerState.NONE)
    assert {answer.question for answer in answers} >= {"pain_now", "flare", "mattered", "note"}


def test_factors_own_questions_plainly_none_and_whole_days_are_used() -> None:
    answers = [answer for entry in ENTRIES for answer in entry.answers]
    days = [entry for entry in ENTRIES if entry.whole_day]

    asked = {answer.question for answer in answers}
    none = {answer.question for answer in answers if answer.state is AnswerState.NONE}
    ill = sum(answer.value in ("cold", "fever") for answer in answers)

    assert asked >= {"interference", "stiffness", "sitting_minutes", "overdid", "infection_today"}
    assert none == {"interference", "stiffness_minutes"}
    assert [own.retired for own in OWN_QUESTIONS] == [False, True]
    assert OWN_QUESTIONS[0].key in asked
    assert 5 < ill < 100
    assert 50 < len(days) < 150
    assert all(day.value("pain_now") is None and not day.marks for day in days)


@pytest.mark.parametrize("question", NIGHT_QUESTIONS, ids=lambda question: question.key)
def test_every_part_of_a_night_is_accepted_and_given_on_most_nights(question: object) -> None:
    key, kind = question.key, question.kind  # type: ignore[attr-defined]  # parametrize forgets types
    values = [value for night in NIGHTS if (value := getattr(night, key)) is not None]

    as_chosen = [str(value) if key == "quality" else value for value in values]

    assert all(accepts(kind, value) for value in as_chosen)
    assert len(values) > len(NIGHTS) / 2
    assert len(set(values)) >= 5


def test_some_nights_are_in_full_some_with_a_piece_missing_and_there_are_naps() -> None:
    naps = [night for night in NIGHTS if night.nap]
    with_times = [night for night in NIGHTS if night.times and not night.nap]
    in_full = [night for night in with_times if sums_of(night).efficiency_in_bed is not None]

    agreeing = [night for night in in_full if sums_of(night).asleep == night.asleep_minutes]

    assert 5 < len(naps) < len(NIGHTS) / 10
    assert len(NIGHTS) / 6 < len(in_full) < len(with_times) < len(NIGHTS) / 2
    # All but those in which clocks were changed.
    assert len(agreeing) >= len(in_full) - 3
    assert any(night.note for night in NIGHTS)


def test_no_made_up_night_leaves_anything_to_ask() -> None:
    asked = [night for night in NIGHTS if doubt_about(night, night.written.utc) is not None]

    assert asked == []


def test_sessions_are_of_a_routine_that_is_shipped() -> None:
    assert {session.routine for session in SESSIONS} == {ROUTINE.key}
    assert all(len(session.done) == len(ROUTINE.steps) for session in SESSIONS)
    assert all(session.ended and session.ended > session.moment.utc for session in SESSIONS)


def test_medicines_have_a_start_a_change_and_a_stop() -> None:
    turns = {turn for medicine in MEDICINES for _change, turn in medicine.turns()}
    taken = [medicine.name for medicine in MEDICINES if medicine.is_taken_on(A_DAY)]

    assert turns == {Turn.STARTED, Turn.CHANGED, Turn.STOPPED}
    assert taken == ["Ibuprofen", "Amitriptyline"]
    assert {medicine.ask_after for medicine in MEDICINES} == {None, 60}
    assert {medicine.days_limit for medicine in MEDICINES} == {None, 10}


def test_doses_are_of_medicines_taken_on_their_day_and_not_of_every_day() -> None:
    by_id = {medicine.id: medicine for medicine in MEDICINES}
    used = days_of_use(DoseDay(dose.moment.day, dose.medicine) for dose in DOSES)

    assert all(by_id[dose.medicine].is_taken_on(dose.moment.day) for dose in DOSES)
    assert {dose.helped for dose in DOSES} == {None, *Helped}
    assert 40 < len(DOSES) < 250
    assert max(used.values()) > 3
    assert len({dose.moment.day for dose in DOSES}) < len(DOSES)


def test_things_are_tried_by_shipped_names_and_by_an_own_one() -> None:
    kinds = {therapy.kind for therapy in THERAPIES}

    assert kinds > {key for key, _words in THERAPY_KINDS}
    assert len(kinds) == len(THERAPY_KINDS) + 1
    assert {therapy.days_late for therapy in THERAPIES} == {0, 1}
    assert None in {therapy.helped for therapy in THERAPIES}


def test_activities_are_planned_done_and_sometimes_left_open() -> None:
    activities = [record for record in LIFE if isinstance(record, Activity)]

    assert 50 < len(activities) < 150
    assert {(each.planned is None, each.done is None) for each in activities} == {
        (False, False),
        (True, False),
        (False, True),
    }
    assert {each.days_late for each in activities} == {0, 1}


def test_soreness_follows_a_long_activity_of_the_day_before() -> None:
    long = {each.filed for each in LIFE if isinstance(each, Activity) and (each.done or 0) > 45}

    sore = {entry.filed for entry in ENTRIES for mark in entry.marks if mark.after_effort}

    assert len(sore) > 3
    assert {day - timedelta(days=1) for day in sore} <= long


def test_one_visit_is_to_come_with_questions_to_ask_there() -> None:
    visits = [record for record in LIFE if isinstance(record, Visit)]
    questions = [record for record in LIFE if isinstance(record, VisitQuestion)]

    assert [visit.day > A_DAY for visit in visits] == [False, False, False, True]
    assert sum(question.visit is None for question in questions) == 2
    assert {question.visit for question in questions} - {visit.id for visit in visits} == {None}


def test_self_counts_are_complete_and_the_long_one_was_done_twice() -> None:
    counts = [record for record in LIFE if isinstance(record, SelfCount)]

    by_instrument = {key: [each for each in counts if each.instrument == key] for key in HIGHEST}

    assert all(not count.missing() for count in counts)
    assert len(by_instrument[PEG]) > 30
    assert len(by_instrument[PHQ4]) > 8
    assert len(by_instrument[FM2016]) == 2


def test_all_of_it_is_stored_in_one_step_that_cannot_be_undone(tmp_path: Path) -> None:
    journal = open_journal(tmp_path, now=an_instant)

    journal.apply(demo_step(A_DAY, BERLIN, ROUTINE), a_moment())
    stored = (journal.entries(), journal.nights(), journal.sessions())
    taken = (journal.medicines(), journal.doses(), journal.therapies())
    label = journal.undo_label(A_DAY)
    journal.close()

    assert stored == (ENTRIES, NIGHTS, SESSIONS)
    assert [{record.id: record for record in each} for each in taken] == [
        {record.id: record for record in each} for each in (MEDICINES, DOSES, THERAPIES)
    ]
    assert label is None


def test_a_new_folder_is_marked_as_made_up_and_stays_so(tmp_path: Path) -> None:
    folder = tmp_path / "somewhere" / "demo"

    prepare_demo(folder)
    open_journal(folder, now=an_instant).close()
    prepare_demo(folder)

    assert is_demo(folder)
    assert not is_demo(tmp_path)


def test_a_folder_with_a_real_diary_is_left_alone(tmp_path: Path) -> None:
    journal = open_journal(tmp_path, now=an_instant)
    entry = an_entry()
    journal.apply(adding(entry), a_moment())
    before = sorted(tmp_path.iterdir())

    with pytest.raises(RealDiaryError, match="real diary"):
        prepare_demo(tmp_path)

    assert sorted(tmp_path.iterdir()) == before
    assert journal.entries() == [entry]
    assert not is_demo(tmp_path)
    journal.close()


def test_a_folder_with_only_the_backups_of_a_real_diary_is_left_alone_as_well(tmp_path: Path) -> None:
    open_journal(tmp_path, now=an_instant).close()
    backups.make(tmp_path, an_instant())
    (tmp_path / DIARY).unlink()

    with pytest.raises(RealDiaryError):
        prepare_demo(tmp_path)

    assert not is_demo(tmp_path)
