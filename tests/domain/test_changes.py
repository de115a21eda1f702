"""Steps, their way back, and what they touch."""

from datetime import timedelta

import pytest

from companion.domain.changes import Changes, Replacement, Step, changes_of
from companion.domain.record import Kind
from tests.builders import A_DAY, a_mark, a_moment, a_night, a_session, a_step, adding, an_entry

YESTERDAY = A_DAY - timedelta(days=1)


def test_the_way_back_exchanges_before_and_after_in_the_opposite_order() -> None:
    entry, night = an_entry(), a_night()
    after = entry.with_mark(a_mark())
    step = a_step((entry, after), (None, night), label="Marked")

    back = step.inverse()

    assert back == a_step((night, None), (after, entry), label="Marked")
    assert back.inverse() == step


def test_the_way_back_of_a_step_outside_of_undo_stays_outside() -> None:
    step = Step(label="Routine", parts=(), undoable=False)

    assert not step.inverse().undoable


def test_changes_name_kinds_and_days_before_and_after() -> None:
    before = an_entry(a_moment(day=YESTERDAY))
    after = an_entry(a_moment(day=A_DAY), id=before.id)
    night = a_night(A_DAY - timedelta(days=5))

    changes = changes_of([a_step((before, after)), adding(night)])

    assert changes == Changes(
        kinds=frozenset({Kind.ENTRIES, Kind.NIGHTS}), days=frozenset({YESTERDAY, A_DAY, night.day})
    )


def test_every_record_has_its_kind_and_its_day() -> None:
    records = (an_entry(), a_night(), a_session())

    assert [record.KIND for record in records] == [Kind.ENTRIES, Kind.NIGHTS, Kind.SESSIONS]
    assert [record.filed for record in records] == [A_DAY] * 3


def test_a_replacement_of_nothing_by_nothing_is_refused() -> None:
    nothing = Replacement(before=None, after=None)

    with pytest.raises(ValueError, match="record"):
        _ = nothing.record
