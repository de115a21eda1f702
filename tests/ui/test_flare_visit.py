"""What a visit to the page for flare days stores: nothing by itself, and what belongs to a press with it."""

from datetime import time, timedelta

import pytest

from companion.content.body import read_regions
from companion.domain.changes import Replacement
from companion.paths import resources
from companion.ui.check_in import CheckIn
from companion.ui.flare_log import FlareLog
from companion.ui.flare_visit import FlareVisit
from tests.builders import A_DAY, a_flare, a_mark, a_moment, an_answer, an_entry
from tests.ui.diaries import Opened, add, yesterday

REGIONS = read_regions(resources() / "bodymap")
LOW_BACK, NECK = REGIONS["low_back_r"], REGIONS["neck_back_l"]


def test_a_visit_alone_stores_nothing_and_shows_yes(found: Opened) -> None:
    visit = FlareVisit(found.diary)

    assert (visit.answer, visit.waits) == ("yes", True)
    assert found.diary.entries() == []
    assert found.diary.flares() == []


def test_the_first_answer_stores_the_yes_and_begins_the_flare_in_one_step(found: Opened) -> None:
    visit = FlareVisit(found.diary)

    visit.rate(7)

    (entry,) = found.diary.entries()
    (flare,) = found.diary.flares()
    assert (entry.value("pain_now"), entry.value("flare"), visit.waits) == (7, "yes", False)
    assert (flare.start, flare.end) == (found.clock.now(), None)
    found.diary.undo()
    assert found.diary.entries() == []
    assert found.diary.flares() == []
    assert visit.waits


def test_done_alone_stores_the_yes_that_was_shown(found: Opened) -> None:
    visit = FlareVisit(found.diary)

    visit.done()
    visit.done()

    (entry,) = found.diary.entries()
    assert entry.answers == (an_answer("flare", "yes"),)
    assert len(found.diary.flares()) == 1


@pytest.mark.parametrize("answer", ["no", "unsure"])
def test_saying_no_is_stored_as_said_and_begins_no_flare(found: Opened, answer: str) -> None:
    visit = FlareVisit(found.diary)

    visit.say(answer)
    visit.rate(3)
    visit.done()

    (entry,) = found.diary.entries()
    assert (entry.value("flare"), entry.value("pain_now")) == (answer, 3)
    assert found.diary.flares() == []


def test_a_no_of_the_same_hour_gives_way_to_the_yes_of_the_visit_in_one_step(found: Opened) -> None:
    add(found.diary, an_entry(answers=(an_answer("flare", "no"), an_answer("pain_now", 3))))
    visit = FlareVisit(found.diary)
    shown = visit.answer, visit.waits

    visit.rate(8)

    (entry,) = found.diary.entries()
    assert shown == ("yes", True)
    assert (entry.value("flare"), entry.value("pain_now"), len(found.diary.flares())) == ("yes", 8, 1)
    found.diary.undo()
    assert [entry.value("flare") for entry in found.diary.entries()] == ["no"]
    assert found.diary.flares() == []


def test_taking_the_yes_back_leaves_the_question_open(found: Opened) -> None:
    visit = FlareVisit(found.diary)

    visit.say(None)
    visit.rate(3)
    visit.done()

    (entry,) = found.diary.entries()
    assert entry.answers == (an_answer("pain_now", 3),)
    assert found.diary.flares() == []


def test_a_flare_that_began_with_this_visit_goes_with_its_yes_in_one_step(found: Opened) -> None:
    visit = FlareVisit(found.diary)
    visit.rate(7)

    visit.say("no")

    assert found.diary.flares() == []
    found.diary.undo()
    assert len(found.diary.flares()) == 1


def test_a_flare_of_earlier_days_goes_on_and_stays_when_today_is_none(found: Opened) -> None:
    flare = a_flare(a_moment(day=A_DAY - timedelta(days=2)))
    add(found.diary, flare)
    visit = FlareVisit(found.diary)

    visit.rate(7)
    visit.say("no")

    assert found.diary.flares() == [flare]


def test_a_flare_that_ended_today_is_not_begun_again_by_a_further_answer(found: Opened) -> None:
    visit = FlareVisit(found.diary)
    visit.rate(7)
    found.clock.advance(minutes=30)
    log = FlareLog(found.diary)
    (flare,) = found.diary.flares()
    log.end(flare)

    visit.rate(4)

    (ended,) = found.diary.flares()
    assert ended.end == found.clock.now()


def test_a_part_takes_the_chosen_value_whether_it_comes_before_or_after(found: Opened) -> None:
    visit = FlareVisit(found.diary)

    visit.mark(LOW_BACK)
    first = visit.mark_of(LOW_BACK.id)
    visit.rate(7)
    visit.mark(NECK)

    assert first == a_mark(LOW_BACK.id, None)
    assert [visit.mark_of(region.id) for region in (LOW_BACK, NECK)] == [
        a_mark(region.id, 7) for region in (LOW_BACK, NECK)
    ]


def test_a_second_press_on_a_part_never_removes_it(found: Opened) -> None:
    visit = FlareVisit(found.diary)
    visit.rate(6)
    visit.mark(NECK)
    before = found.diary.undo_label()

    visit.mark(NECK)

    assert visit.mark_of(NECK.id) == a_mark(NECK.id, 6)
    assert found.diary.undo_label() == before


def test_another_value_leaves_parts_that_were_not_pressed_here(found: Opened) -> None:
    marked = an_entry(marks=(a_mark(LOW_BACK.id, 2),))
    add(found.diary, marked)
    visit = FlareVisit(found.diary)

    visit.mark(NECK)
    visit.rate(8)

    assert visit.mark_of(LOW_BACK.id) == a_mark(LOW_BACK.id, 2)
    assert visit.mark_of(NECK.id) == a_mark(NECK.id, 8)


def test_the_parts_offered_are_those_that_hurt_last(found: Opened) -> None:
    earlier = yesterday(a_mark("neck_back_l", 3), a_mark("low_back_r", 8), a_mark("knee_back_r", 0))
    add(found.diary, earlier, an_entry(a_moment(at=time(5, 0)), marks=(a_mark("calf_upper_r", 1),)))

    assert FlareVisit(found.diary).parts == ("calf_upper_r", "low_back_r", "neck_back_l")


def test_a_check_in_with_yes_from_today_begins_the_flare_with_done(found: Opened) -> None:
    entry = an_entry(answers=(an_answer("flare", "yes"),))
    found.diary.record("Added", Replacement(before=None, after=entry))

    FlareVisit(found.diary).done()

    assert len(found.diary.flares()) == 1
    assert found.diary.entries() == [entry]


def test_what_could_not_be_saved_is_in_force_and_saved_later(found: Opened) -> None:
    visit = FlareVisit(found.diary)
    found.fill_disk()
    add(found.diary, yesterday(answers=(an_answer("note", "long " * 9000),)))

    visit.rate(7)
    waiting = found.diary.unsaved, len(found.diary.flares()), visit.answer
    found.free_disk()
    found.diary.retry()

    assert waiting == (2, 1, "yes")
    assert found.diary.unsaved == 0
    assert len(found.diary.flares()) == 1


def test_after_a_new_check_in_was_begun_the_page_writes_into_that_one_like_today(found: Opened) -> None:
    today = CheckIn(found.diary)
    today.rate(NECK, 2)
    today.start_new()
    found.clock.advance(minutes=5)

    visit = FlareVisit(found.diary)
    shown = visit.mark_of(NECK.id), visit.pain
    visit.rate(8)

    closed, begun = found.diary.entries()
    assert shown == (None, None)
    assert (closed.marks, closed.value("flare")) == ((a_mark(NECK.id, 2),), None)
    assert (begun.value("pain_now"), begun.value("flare")) == (8, "yes")
    assert today.entry() == begun


def test_the_check_in_begun_on_the_page_is_closed_by_a_new_one_on_today(found: Opened) -> None:
    FlareVisit(found.diary).rate(8)
    today = CheckIn(found.diary)
    today.start_new()
    found.clock.advance(minutes=1)

    FlareVisit(found.diary).rate(3)

    assert [entry.value("pain_now") for entry in found.diary.entries()] == [8, 3]


def test_a_visit_for_something_else_says_nothing_of_today_until_it_is_asked_to(found: Opened) -> None:
    add(found.diary, an_entry(answers=(an_answer("flare", "yes"),)))
    visit = FlareVisit(found.diary, preset=False)

    visit.done()
    untouched = found.diary.flares(), visit.waits, found.diary.undo_label()
    visit.rate(5)

    assert untouched == ([], False, "Added")
    assert [entry.value("pain_now") for entry in found.diary.entries()] == [5]
