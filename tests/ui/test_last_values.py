"""The values of the check-in before: shown, taken over in one action, and told apart."""

from datetime import time, timedelta
from pathlib import Path

import pytest

from companion.domain.entry import Entry
from companion.domain.since import Since
from companion.ui.check_in import CheckIn
from tests.builders import A_DAY, a_mark, a_moment, an_answer, an_entry
from tests.ui.diaries import Opened, Watch, add, on_disk, the_entry, the_mark, yesterday
from tests.ui.widgets.body_builders import REGIONS

YESTERDAY = A_DAY - timedelta(days=1)
NECK, BACK = REGIONS["neck_back_r"], REGIONS["low_back_r"]


def test_the_last_values_are_those_of_the_check_in_before(found: Opened, check_in: CheckIn) -> None:
    older, latest = yesterday(a_mark(BACK.id, 6), at=time(8, 0)), yesterday(a_mark(NECK.id, 3))
    add(found.diary, older, latest)

    before = check_in.previous()
    check_in.rate(BACK, 1)
    after = check_in.previous()

    assert before == after == latest


def test_the_last_values_may_be_of_the_same_day(found: Opened, check_in: CheckIn) -> None:
    add(found.diary, yesterday(a_mark()))
    check_in.rate(BACK, 6)
    morning = the_entry(check_in)
    found.clock.advance(hours=3)

    previous = check_in.previous()

    assert check_in.entry() is None
    assert previous == morning


def test_without_an_earlier_check_in_there_are_no_last_values(check_in: CheckIn) -> None:
    check_in.take_over()

    assert check_in.previous() is None
    assert check_in.entry() is None


def test_a_late_entry_has_the_last_values_of_its_own_time(found: Opened) -> None:
    morning, evening = yesterday(a_mark(BACK.id, 6), at=time(8)), yesterday(a_mark(BACK.id, 9), at=time(20))
    add(found.diary, morning, evening)

    noon = CheckIn(found.diary, a_moment(day=YESTERDAY, at=time(12)))

    assert noon.previous() == morning
    assert noon.mark(NECK).intensity == 6


def test_last_values_are_taken_over_in_one_action_and_stored_as_carried(
    found: Opened, check_in: CheckIn, tmp_path: Path
) -> None:
    answers = (an_answer("pain_now", 6), an_answer("flare", "no"), an_answer("note", "Snow"))
    earlier = yesterday(a_mark(BACK.id, 6), a_mark(NECK.id, 0), answers=answers)
    add(found.diary, earlier)
    watch = Watch(found.diary)

    check_in.take_over()

    stored = next(record for record in on_disk(tmp_path) if record.id != earlier.id)
    assert stored == the_entry(check_in)
    assert the_entry(check_in).marks == (a_mark(BACK.id, 6, carried=True), a_mark(NECK.id, 0, carried=True))
    assert the_entry(check_in).answers == (
        an_answer("pain_now", 6, carried=True),
        an_answer("flare", "no", carried=True),
    )
    assert len(watch.changes) == 1


def test_taking_over_keeps_what_is_entered_already(found: Opened, check_in: CheckIn) -> None:
    add(found.diary, yesterday(a_mark(BACK.id, 6), answers=(an_answer("pain_now", 6),)))
    check_in.rate(BACK, 2)
    check_in.answer("pain_now", 0, "Pain now")

    check_in.take_over()

    assert the_entry(check_in).marks == (a_mark(BACK.id, 2),)
    assert the_entry(check_in).answers == (an_answer("pain_now", 0),)


def test_where_all_there_is_are_words_nothing_is_taken_over(found: Opened, check_in: CheckIn) -> None:
    add(found.diary, yesterday(answers=(an_answer("note", "Snow"),)))
    watch = Watch(found.diary)

    check_in.take_over()

    assert check_in.entry() is None
    assert watch.changes == []


@pytest.mark.parametrize("value", [6, 7])
def test_a_carried_value_that_is_given_today_is_no_longer_carried(
    found: Opened, check_in: CheckIn, value: int
) -> None:
    add(found.diary, yesterday(a_mark(BACK.id, 6), a_mark(NECK.id, 3), answers=(an_answer("pain_now", 6),)))
    check_in.take_over()

    check_in.rate(BACK, value)
    check_in.answer("pain_now", value, "Pain now")

    assert the_mark(check_in, BACK.id) == a_mark(BACK.id, value)
    assert the_mark(check_in, NECK.id).carried
    assert the_entry(check_in).answers == (an_answer("pain_now", value),)


def test_a_carried_mark_that_gets_other_words_is_no_longer_carried(found: Opened, check_in: CheckIn) -> None:
    add(found.diary, yesterday(a_mark(BACK.id, 6)))
    check_in.take_over()

    check_in.describe(BACK, qualities=frozenset({"dull"}))

    assert the_mark(check_in, BACK.id) == a_mark(BACK.id, 6, qualities=frozenset({"dull"}))


def test_since_when_is_known_from_the_last_mark_that_says_it(found: Opened, check_in: CheckIn) -> None:
    older, newer = (a_mark(BACK.id, 3, since=Since(year)) for year in (2019, 2024))
    add(
        found.diary,
        yesterday(older, at=time(8, 0)),
        yesterday(newer, at=time(9, 0)),
        yesterday(a_mark(BACK.id)),
    )

    assert check_in.last_since(BACK.id) == Since(2024)
    assert check_in.last_since("hand_l") is None


def test_since_when_is_known_while_the_disk_is_full(found: Opened, check_in: CheckIn) -> None:
    found.fill_disk()
    add(found.diary, *(yesterday(a_mark(BACK.id, 3, since=Since(2024), note="x" * 4096)) for _n in range(9)))

    assert found.diary.unsaved
    assert check_in.last_since(BACK.id) == Since(2024)


def test_what_was_said_too_long_ago_is_not_proposed(found: Opened, check_in: CheckIn) -> None:
    long_ago = an_entry(
        a_moment(day=A_DAY - timedelta(days=1096)), marks=(a_mark(BACK.id, since=Since(2019)),)
    )
    add(found.diary, long_ago)

    assert check_in.last_since(BACK.id) is None


def test_soreness_after_effort_comes_along_as_it_was_said(found: Opened, check_in: CheckIn) -> None:
    add(found.diary, yesterday(a_mark(BACK.id, 3, after_effort=True)))

    check_in.take_over()

    assert the_mark(check_in, BACK.id).after_effort
    assert the_mark(check_in, BACK.id).carried


def sore_days_ago(days: int, *, carried: bool = False) -> Entry:
    """A check-in of an earlier day with soreness after effort in the back, and pain in the neck."""
    marks = (a_mark(BACK.id, 3, after_effort=True, carried=carried), a_mark(NECK.id, 5))
    return an_entry(a_moment(day=A_DAY - timedelta(days=days)), marks=marks)


@pytest.mark.parametrize(("days", "stays"), [(4, True), (5, False)])
def test_soreness_after_effort_has_faded_five_days_after_it_was_said(
    found: Opened, check_in: CheckIn, days: int, stays: bool
) -> None:
    add(found.diary, sore_days_ago(days))

    offered = check_in.previous()
    check_in.take_over()

    assert offered is not None
    assert (offered.mark(BACK.id) is not None) is stays
    assert (check_in.mark_of(BACK.id) is not None) is stays
    assert check_in.mark_of(NECK.id) is not None


@pytest.mark.parametrize(("days", "stays"), [(4, True), (5, False)])
def test_carrying_soreness_from_day_to_day_does_not_make_it_new(
    found: Opened, check_in: CheckIn, days: int, stays: bool
) -> None:
    carried = [sore_days_ago(later, carried=True) for later in range(days - 1, 0, -1)]
    add(found.diary, sore_days_ago(days), *carried)

    check_in.take_over()
    check_in.take_over_region(BACK)

    assert (check_in.mark_of(BACK.id) is not None) is stays


def test_soreness_that_was_said_again_goes_on(found: Opened, check_in: CheckIn) -> None:
    add(found.diary, sore_days_ago(9), sore_days_ago(2), sore_days_ago(1, carried=True))

    check_in.take_over()

    assert the_mark(check_in, BACK.id).after_effort


def test_pain_that_lasts_is_carried_however_long_it_was_carried_before(
    found: Opened, check_in: CheckIn
) -> None:
    long = [
        an_entry(a_moment(day=A_DAY - timedelta(days=days)), marks=(a_mark(BACK.id, 3, carried=True),))
        for days in range(9, 0, -1)
    ]
    add(found.diary, *long)

    check_in.take_over()

    assert the_mark(check_in, BACK.id).intensity == 3
