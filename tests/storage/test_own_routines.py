"""Routines that the person wrote down, in the diary file."""

from dataclasses import replace
from pathlib import Path

import apsw
import pytest

from companion.domain.own_routine import PrescribedStep
from tests.builders import a_moment, a_step, adding, an_own_routine, removing
from tests.storage.diaries import opened

NOW = a_moment()


def test_a_routine_comes_back_as_it_was_written(tmp_path: Path) -> None:
    odd = PrescribedStep(
        exercise="own:1", name="Stairs 🌨", words="Slowly", position="of later", each_side=True
    )
    routine = an_own_routine(prescribed_by="Sam", note="two\nlines", days=frozenset({6, 0}), steps=(odd,))
    with opened(tmp_path) as journal:
        journal.apply(adding(routine), NOW)

    with opened(tmp_path) as journal:
        found = journal.own_routines()

    assert found == [routine]


def test_a_change_of_its_order_is_undone_and_done_again(tmp_path: Path) -> None:
    routine = an_own_routine()
    shorter = replace(routine, steps=routine.steps[1:])
    with opened(tmp_path) as journal:
        journal.apply(adding(routine), NOW)
        journal.apply(a_step((routine, shorter)), NOW)

        changed = journal.own_routines()
        journal.undo(NOW.day)
        undone = journal.own_routines()
        journal.redo(NOW.day)
        again = journal.own_routines()

    assert (changed, undone, again) == ([shorter], [routine], [shorter])


def test_a_deleted_routine_waits_in_the_bin_and_comes_back_whole(tmp_path: Path) -> None:
    routine = an_own_routine()
    with opened(tmp_path) as journal:
        journal.apply(adding(routine), NOW)
        journal.apply(removing(routine), NOW)

        left = journal.own_routines()
        waiting = [each.record for each in journal.bin.listed()]
        journal.undo(NOW.day)

        assert left == []
        assert waiting == [routine]
        assert journal.own_routines() == [routine]


def test_the_file_refuses_a_dose_that_cannot_be_played(tmp_path: Path) -> None:
    with opened(tmp_path) as journal:
        journal.apply(adding(an_own_routine()), NOW)
    connection = apsw.Connection(str(tmp_path / "diary.db"))

    with pytest.raises(apsw.ConstraintError):
        connection.execute("UPDATE own_routine_step SET repetitions = 0")

    connection.close()
