"""Exercises that are liked or hidden, on disk."""

from pathlib import Path

import apsw
import pytest

from companion.domain.exercise_choice import Liking, those
from tests.builders import a_moment, a_step, adding, an_exercise_choice
from tests.storage.diaries import opened

NOW = a_moment()


def test_what_is_liked_and_hidden_comes_back_with_the_diary(tmp_path: Path) -> None:
    liked, hidden = an_exercise_choice("NK-01"), an_exercise_choice("LB-05", Liking.HIDDEN)
    with opened(tmp_path) as journal:
        journal.apply(adding(liked, hidden), NOW)

    with opened(tmp_path) as journal:
        found = journal.exercise_choices()

    assert set(found) == {liked, hidden}
    assert those(found, Liking.FAVOURITE) == {"NK-01"}
    assert those(found, Liking.HIDDEN) == {"LB-05"}


def test_a_choice_that_is_taken_back_leaves_nothing_in_the_bin_and_undo_brings_it_again(
    tmp_path: Path,
) -> None:
    liked, neither = an_exercise_choice("NK-01"), an_exercise_choice("NK-01", Liking.NEITHER)
    with opened(tmp_path) as journal:
        journal.apply(adding(liked), NOW)

        journal.apply(a_step((liked, neither)), NOW)
        without = journal.exercise_choices()
        binned = journal.bin.listed()
        journal.undo(NOW.day)
        again = journal.exercise_choices()

    assert without == [neither]
    assert binned == []
    assert again == [liked]


def test_the_diary_refuses_what_is_neither_liked_nor_hidden(tmp_path: Path) -> None:
    with opened(tmp_path) as journal:
        journal.apply(adding(an_exercise_choice()), NOW)
    connection = apsw.Connection(str(tmp_path / "diary.db"))

    with pytest.raises(apsw.ConstraintError):
        connection.execute("UPDATE exercise_choice SET liking = 'soon'")

    connection.close()
