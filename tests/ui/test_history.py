from datetime import timedelta

from companion.domain.day_filter import DayFilter, FoundDay
from companion.ui.history import History
from tests.builders import (
    A_DAY,
    a_dose,
    a_mark,
    a_medicine,
    a_moment,
    a_night,
    an_activity,
    an_answer,
    an_entry,
)
from tests.ui.diaries import Opened, add, change, yesterday

DAY_BEFORE = A_DAY - timedelta(days=1)


def days(history: History, **wanted: object) -> list[object]:
    return [found.day for found in history.found(DayFilter(**wanted))]  # type: ignore[arg-type]


def test_nothing_is_found_while_nothing_is_looked_for(found: Opened) -> None:
    add(found.diary, an_entry(answers=(an_answer("note", "snow"),)))

    history = History(found.diary)

    assert history.found(DayFilter()) == []
    assert history.found(DayFilter(words="  ")) == []
    assert history.found(DayFilter(words="\N{ZERO WIDTH JOINER}")) == []


def test_a_found_day_has_its_value_and_all_its_words(found: Opened) -> None:
    morning = an_entry(answers=(an_answer("pain_now", 4), an_answer("note", "Snow")))
    evening = an_entry(answers=(an_answer("pain_now", 7), an_answer("flare", "yes")))
    add(found.diary, morning, evening, a_night(note="slept cold"))

    (day,) = History(found.diary).found(DayFilter(words="snow"))

    assert day == FoundDay(day=A_DAY, value=6, flare=True, texts=day.texts)
    assert sorted(day.texts) == ["Snow", "slept cold"]


def test_all_wishes_have_to_be_so_and_the_newest_day_stands_first(found: Opened) -> None:
    medicine = a_medicine()
    today = an_entry(marks=(a_mark("neck_l", 3), a_mark("neck_r", 0)), answers=(an_answer("note", "bus"),))
    before = yesterday(a_mark("neck_l", 5), answers=(an_answer("note", "a bus"), an_answer("flare", "yes")))
    dose = a_dose(medicine, a_moment(day=DAY_BEFORE))
    add(found.diary, today, before, medicine, dose)

    history = History(found.diary)

    assert days(history, words="bus") == [A_DAY, DAY_BEFORE]
    assert days(history, region="neck_l") == [A_DAY, DAY_BEFORE]
    assert days(history, region="neck_r") == []
    assert days(history, flare=True) == [DAY_BEFORE]
    assert days(history, medicine=medicine.id) == [DAY_BEFORE]
    assert days(history, words="bus", flare=True, medicine=medicine.id, noted=True) == [DAY_BEFORE]
    assert days(history, words="snow", flare=True) == []


def test_a_change_is_found_at_once_also_while_the_disk_is_full(found: Opened) -> None:
    entry = an_entry(answers=(an_answer("note", "snow " * 3_000),))
    add(found.diary, entry)
    history = History(found.diary)
    before = days(history, words="snow")

    found.fill_disk()
    rewritten = entry.with_answer(an_answer("note", "rain " * 30_000))
    change(found.diary, entry, rewritten)

    assert found.diary.unsaved == 1
    assert before == [A_DAY]
    assert days(history, words="snow") == []
    assert days(history, words="rain") == [A_DAY]
    found.free_disk()


def test_a_name_of_something_done_is_found_and_is_no_note(found: Opened) -> None:
    add(found.diary, an_activity("Garden"), an_entry(answers=(an_answer("mattered", "Ana"),)))

    history = History(found.diary)

    assert days(history, words="garden") == [A_DAY]
    assert days(history, words="ana") == [A_DAY]
    assert days(history, noted=True) == []


def test_pieces_read_all_that_a_search_needs_and_nothing_is_read_twice(found: Opened) -> None:
    old = an_entry(a_moment(day=A_DAY - timedelta(days=700)), answers=(an_answer("note", "snow"),))
    add(found.diary, old, an_entry(answers=(an_answer("note", "snow again"),)))
    history = History(found.diary)

    steps = len(list(history.pieces()))

    assert steps > 1
    assert history.is_read
    assert list(history.pieces()) == []
    assert days(history, words="snow") == [A_DAY, A_DAY - timedelta(days=700)]


def test_after_a_change_the_changed_day_alone_is_read_and_words_that_went_are_not_offered(
    found: Opened,
) -> None:
    before = an_entry(answers=(an_answer("note", "thunder"), an_answer("pain_now", 3)))
    other = yesterday(answers=(an_answer("note", "calm"),))
    add(found.diary, before, other)
    history = History(found.diary)
    near = history.near_word("thunde")

    change(found.diary, before, before.with_answer(an_answer("note", "rain")))

    assert near == "thunder"
    assert history.is_read
    assert history.near_word("thunde") == ""
    assert [(day.day, day.value) for day in history.found(DayFilter(words="rain"))] == [(A_DAY, 3)]
    assert days(history, words="calm") == [DAY_BEFORE]
