from datetime import timedelta
from pathlib import Path

from companion.domain.free_words import texts_of
from companion.domain.word_search import DayText
from tests.builders import (
    A_DAY,
    a_flare,
    a_mark,
    a_moment,
    a_night,
    a_therapy,
    a_visit,
    a_visit_question,
    adding,
    an_activity,
    an_answer,
    an_entry,
    removing,
)
from tests.storage.diaries import opened

DAY_BEFORE = A_DAY - timedelta(days=1)


def test_all_free_words_are_found_with_their_days_and_nothing_else(tmp_path: Path) -> None:
    entry = an_entry(
        marks=(a_mark("neck_l", note="since the bus"), a_mark("neck_r")),
        answers=(an_answer("note", "a long day"), an_answer("mattered", "Ana"), an_answer("flare", "no")),
    )
    night = a_night(note="warm room")
    bath = a_therapy("Warm bath", moment=a_moment(day=DAY_BEFORE), note="lavender")
    with opened(tmp_path) as journal:
        journal.apply(adding(entry, night, bath), a_moment())

        found = journal.texts()

    today = ["since the bus", "a long day", "Ana", "warm room"]
    assert sorted(text.text for text in found if text.day == A_DAY) == sorted(today)
    assert sorted(found) == sorted(texts_of([entry, night, bath]))
    assert DayText(DAY_BEFORE, "Warm bath", note=False) in found
    assert DayText(DAY_BEFORE, "lavender", note=True) in found


def test_words_of_activities_flares_and_visits_are_found_too(tmp_path: Path) -> None:
    activity, flare = an_activity("Garden"), a_flare(note="after the move")
    visit = a_visit(whom="Dr Özgür", place="Main street", note="bring the list")
    question = a_visit_question("Is it the nerve?", answer="No")
    with opened(tmp_path) as journal:
        journal.apply(adding(activity, flare, visit, question), a_moment())

        found = journal.texts()

    words = [
        "Garden",
        "after the move",
        "Dr Özgür",
        "Main street",
        "bring the list",
        "Is it the nerve?",
        "No",
    ]
    assert sorted(text.text for text in found) == sorted(words)
    assert sorted(found) == sorted(texts_of([activity, flare, visit, question]))


def test_words_of_what_was_deleted_are_not_found(tmp_path: Path) -> None:
    entry, night = an_entry(answers=(an_answer("note", "gone"),)), a_night(note="gone too")
    with opened(tmp_path) as journal:
        journal.apply(adding(entry, night), a_moment())

        journal.apply(removing(entry, night), a_moment())

        assert journal.texts() == []
