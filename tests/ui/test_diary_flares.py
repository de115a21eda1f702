"""Flares through the diary: days of them, with what waits for the disk on top."""

from datetime import timedelta

from companion.domain.record import Kind
from companion.ui.panels.days_model import SUMMARY, DaysModel
from tests.builders import A_DAY, a_flare, a_flare_plan, a_moment, an_answer, an_entry
from tests.ui.diaries import Opened, Watch, add, change, yesterday

FIRST = A_DAY - timedelta(days=9)


def test_flare_days_are_those_answered_and_those_marked_each_once(found: Opened) -> None:
    marked = a_flare(a_moment(day=A_DAY - timedelta(days=5)), a_moment(day=A_DAY - timedelta(days=4)))
    no = an_entry(a_moment(day=A_DAY - timedelta(days=4)), answers=(an_answer("flare", "no"),))
    add(found.diary, marked, no, yesterday(answers=(an_answer("flare", "yes"),)))

    days = found.diary.flare_days(FIRST, A_DAY)

    assert days == [A_DAY - timedelta(days=n) for n in (5, 4, 1)]


def test_a_flare_that_waits_for_the_disk_counts_like_one_on_it(found: Opened) -> None:
    found.fill_disk()
    add(found.diary, yesterday(answers=(an_answer("note", "long " * 9000),)))
    add(found.diary, a_flare(a_moment(day=FIRST), a_moment(day=FIRST)), a_flare_plan("Heat"))

    waiting = found.diary.unsaved, found.diary.flare_days(FIRST, A_DAY), found.diary.first_day()
    plan = found.diary.flare_plan()

    assert waiting == (2, [FIRST], FIRST)
    assert plan is not None
    assert plan.text == "Heat"


def test_a_changed_flare_announces_its_kind(found: Opened) -> None:
    flare = a_flare()
    add(found.diary, flare)
    watch = Watch(found.diary)

    change(found.diary, flare, None)

    assert [changes.kinds for changes in watch.changes] == [frozenset({Kind.FLARES})]


def test_the_list_of_days_says_flare_on_the_days_of_a_marked_one(found: Opened) -> None:
    add(found.diary, yesterday(answers=(an_answer("pain_now", 3),)), a_flare(a_moment(day=FIRST)))
    model = DaysModel(found.diary, lambda summary: str(summary.day))

    model.reload()

    assert [model.index(row).data(SUMMARY).flare for row in range(model.rowCount())] == [True]
