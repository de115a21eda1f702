"""Editing a check-in: marks, answers and the night."""

from datetime import time, timedelta
from pathlib import Path

import pytest

from companion.domain.body import View
from companion.domain.entry import Answer, AnswerState, Entry
from companion.domain.knot import Knot
from companion.domain.since import Since
from companion.ui.check_in import CheckIn, MarkParts
from tests.builders import A_DAY, a_mark, a_night, an_answer, an_entry
from tests.ui.diaries import Opened, Watch, add, on_disk, the_entry, the_mark, yesterday
from tests.ui.widgets.body_builders import REGIONS

YESTERDAY = A_DAY - timedelta(days=1)
NECK, BACK, LEFT_BACK = REGIONS["neck_back_r"], REGIONS["low_back_r"], REGIONS["low_back_l"]


def test_the_very_first_mark_is_unrated_until_a_value_is_chosen(check_in: CheckIn) -> None:
    made = check_in.mark(BACK)

    check_in.rate(BACK, 6)

    assert made.intensity is None
    assert made.hurts
    assert the_mark(check_in, BACK.id).intensity == 6


def test_later_marks_take_the_value_that_was_given_last(check_in: CheckIn) -> None:
    check_in.rate(BACK, 6)
    check_in.rate(NECK, 8)
    check_in.rate(BACK, 3)

    made = check_in.mark(LEFT_BACK)

    assert made.intensity == 3
    assert the_mark(check_in, LEFT_BACK.id) == made


def test_the_first_mark_of_a_new_check_in_takes_the_last_value_of_an_earlier_one(
    found: Opened, check_in: CheckIn
) -> None:
    add(found.diary, yesterday(a_mark(BACK.id, 4), a_mark(NECK.id, 7), at=time(8, 0)))
    add(found.diary, yesterday(answers=(an_answer("mood", 5),), at=time(20, 0)))

    made = check_in.mark(LEFT_BACK)

    assert made.intensity == 7


def test_a_new_mark_never_begins_at_zero(check_in: CheckIn) -> None:
    check_in.rate(BACK, 5)
    check_in.rate(NECK, 0)

    made = check_in.mark(LEFT_BACK)

    assert made.intensity == 5


def test_a_second_click_never_removes_nor_changes_a_mark(found: Opened, check_in: CheckIn) -> None:
    check_in.rate(BACK, 6)
    check_in.rate(NECK, 2)
    before = the_entry(check_in)
    watch = Watch(found.diary)

    again = check_in.mark(BACK)

    assert again == a_mark(BACK.id, 6)
    assert the_entry(check_in) == before
    assert watch.changes == []


def test_a_value_marks_a_part_that_is_not_marked(check_in: CheckIn) -> None:
    check_in.rate(BACK, 10)

    assert the_entry(check_in).marks == (a_mark(BACK.id, 10),)


def test_zero_is_stored_as_a_value(check_in: CheckIn, tmp_path: Path) -> None:
    check_in.rate(BACK, 0)
    check_in.answer("pain_now", 0, "Pain now")

    (stored,) = on_disk(tmp_path)
    assert isinstance(stored, Entry)
    assert stored.marks == (a_mark(BACK.id, 0),)
    assert stored.answers == (an_answer("pain_now", 0),)


def test_words_stay_when_the_value_changes_and_the_value_when_the_words_change(check_in: CheckIn) -> None:
    check_in.rate(BACK, 6)
    check_in.describe(BACK, qualities=frozenset({"dull", "tight"}))
    check_in.rate(BACK, 7)

    check_in.describe(BACK, qualities=frozenset({"dull"}))

    assert the_entry(check_in).marks == (a_mark(BACK.id, 7, qualities=frozenset({"dull"})),)


def test_the_same_value_again_is_no_step(found: Opened, check_in: CheckIn) -> None:
    check_in.rate(BACK, 6)
    check_in.answer("mood", 4, "Mood")
    check_in.answer_night("quality", 3, "Sleep")
    watch = Watch(found.diary)

    check_in.rate(BACK, 6)
    check_in.describe(BACK, qualities=frozenset())
    check_in.answer("mood", 4, "Mood")
    check_in.answer_night("quality", 3, "Sleep")
    check_in.remove(NECK)

    assert watch.changes == []


def test_a_removed_mark_comes_back_with_undo_as_it_was(found: Opened, check_in: CheckIn) -> None:
    check_in.rate(BACK, 6)
    check_in.describe(BACK, qualities=frozenset({"burning"}))
    check_in.rate(NECK, 2)
    before = the_entry(check_in)

    check_in.remove(BACK)
    removed, label = the_entry(check_in), found.diary.undo_label()
    found.diary.undo()

    assert removed.marks == (a_mark(NECK.id, 2),)
    assert label == "Removed Lower back, right"
    assert the_entry(check_in) == before


def test_all_that_is_said_of_a_mark_is_kept_beside_its_value(check_in: CheckIn) -> None:
    check_in.rate(BACK, 6)

    check_in.describe(BACK, contexts=frozenset({"rest"}))
    check_in.describe(BACK, since=Since(2026, 5))
    check_in.describe(BACK, note="Lifted a box")
    check_in.describe(BACK, knots=(Knot(view=View.BACK, x=0.5, y=0.25),))

    assert the_mark(check_in, BACK.id) == a_mark(
        BACK.id,
        6,
        contexts=frozenset({"rest"}),
        since=Since(2026, 5),
        note="Lifted a box",
        knots=(Knot(view=View.BACK, x=0.5, y=0.25),),
    )


def test_saying_more_of_a_part_that_is_not_marked_does_not_mark_it(check_in: CheckIn) -> None:
    check_in.rate(NECK, 2)

    check_in.describe(BACK, note="Typed before the mark was removed")

    assert the_entry(check_in).marks == (a_mark(NECK.id, 2),)


@pytest.mark.parametrize(
    ("said", "label"),
    [
        ({"qualities": frozenset({"dull"})}, "Words for Lower back, right"),
        ({"contexts": frozenset({"rest"})}, "When it hurts: Lower back, right"),
        ({"since": Since(2020)}, "Since when: Lower back, right"),
        ({"note": "Since the move"}, "Note on Lower back, right"),
        ({"knots": (Knot(view=View.BACK, x=0, y=1),)}, "Tender knot: Lower back, right"),
    ],
)
def test_each_of_these_is_one_step_that_undo_names(
    found: Opened, check_in: CheckIn, said: MarkParts, label: str
) -> None:
    check_in.rate(BACK, 6)

    check_in.describe(BACK, **said)
    named = found.diary.undo_label()
    found.diary.undo()

    assert named == label
    assert the_entry(check_in).marks == (a_mark(BACK.id, 6),)


def test_an_answer_that_is_taken_back_is_not_answered(check_in: CheckIn) -> None:
    check_in.answer("pain_now", 4, "Pain now")
    check_in.answer("mood", 0, "Mood")

    check_in.answer("mood", None, "Mood")
    check_in.answer("mood", None, "Mood")

    assert the_entry(check_in).answer("mood") is None
    assert the_entry(check_in).answers == (an_answer("pain_now", 4),)


def test_a_plain_none_can_be_taken_back_and_replaced(found: Opened) -> None:
    none = Answer(question="stress", value=None, state=AnswerState.NONE)
    entry = an_entry(answers=(none, an_answer("fatigue", None), an_answer("mood", 4)))
    add(found.diary, entry)
    check_in = CheckIn(found.diary)
    check_in.choose(entry)

    check_in.answer("stress", None, "Stress")
    check_in.answer("fatigue", 0, "Tiredness")

    answers = {answer.question: answer for answer in the_entry(check_in).answers}
    assert answers == {"mood": an_answer("mood", 4), "fatigue": an_answer("fatigue", 0)}


def test_words_that_are_deleted_are_not_answered(check_in: CheckIn) -> None:
    check_in.rate(BACK, 6)
    check_in.answer("note", "Snow", "Note")

    check_in.answer("note", "", "Note")

    assert the_entry(check_in).answers == ()


@pytest.mark.parametrize("by_answer", [True, False])
def test_a_check_in_that_is_left_empty_disappears_and_undo_brings_it_back(
    found: Opened, check_in: CheckIn, tmp_path: Path, *, by_answer: bool
) -> None:
    if by_answer:
        check_in.answer("pain_now", 4, "Pain now")
    else:
        check_in.rate(BACK, 4)
    before = the_entry(check_in)

    if by_answer:
        check_in.answer("pain_now", None, "Pain now")
    else:
        check_in.remove(BACK)
    gone = (check_in.entry(), on_disk(tmp_path))
    found.diary.undo()

    assert gone == (None, [])
    assert check_in.entry() == before
    assert on_disk(tmp_path) == [before]


def test_an_answer_that_was_never_given_cannot_be_taken_back(found: Opened, check_in: CheckIn) -> None:
    watch = Watch(found.diary)

    check_in.answer("pain_now", None, "Pain now")
    check_in.answer("note", "", "Note")
    check_in.answer_night("quality", None, "Sleep")

    assert watch.changes == []
    assert found.diary.undo_label() is None


def test_a_night_belongs_to_the_day_on_which_the_person_woke_up(found: Opened, check_in: CheckIn) -> None:
    add(found.diary, a_night(YESTERDAY, quality=1))

    check_in.answer_night("quality", 4, "Sleep")
    check_in.answer_night("asleep_minutes", 415, "Time asleep")
    found.clock.advance(hours=9)
    check_in.answer_night("awakenings", 0, "Times awake")

    night = check_in.night()
    assert night is not None
    assert night.day == A_DAY
    assert (night.quality, night.asleep_minutes, night.awakenings) == (4, 415, 0)
    assert len(found.diary.nights()) == 2


def test_a_night_without_any_answer_disappears(found: Opened, check_in: CheckIn) -> None:
    check_in.answer_night("quality", 4, "Sleep")

    check_in.answer_night("quality", None, "Sleep")
    gone = check_in.night()
    found.diary.undo()

    assert gone is None
    night = check_in.night()
    assert night is not None
    assert night.quality == 4


def test_taking_over_leaves_the_night_unanswered(found: Opened, check_in: CheckIn) -> None:
    add(found.diary, yesterday(a_mark(BACK.id)), a_night(YESTERDAY))

    check_in.take_over()

    assert check_in.night() is None


def test_a_check_in_goes_on_while_the_disk_is_full(found: Opened, check_in: CheckIn, tmp_path: Path) -> None:
    check_in.rate(BACK, 6)
    found.fill_disk()
    check_in.answer("note", "Snow all day. " * 3000, "Note")

    check_in.rate(NECK, 2)
    check_in.answer("pain_now", 4, "Pain now")
    in_memory = the_entry(check_in)
    unsaved = found.diary.unsaved
    found.free_disk()
    found.diary.retry()

    assert unsaved == 3
    assert {mark.region for mark in in_memory.marks} == {BACK.id, NECK.id}
    assert on_disk(tmp_path) == [in_memory]
