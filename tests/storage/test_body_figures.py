"""The light queries about marks agree with the records, and every mark comes back as it was given."""

from datetime import date, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from companion.domain.body import View
from companion.domain.contexts import CONTEXTS
from companion.domain.entry import Entry, Mark
from companion.domain.knot import Knot
from companion.domain.qualities import QUALITIES
from companion.domain.since import Since
from tests.builders import A_DAY, a_mark, a_moment, a_step, adding, an_entry, removing
from tests.storage.diaries import opened

NOW = a_moment()
DAYS = [A_DAY - timedelta(days=n) for n in range(4)]
WORDS = st.text()
SCALE = st.none() | st.integers(0, 10)
FRACTIONS = st.floats(0, 1)
DAYS_KNOWN = (
    st.dates()
    .map(lambda day: (day.year, day.month, day.day))
    .flatmap(lambda parts: st.integers(1, 3).map(lambda known: parts[:known]))
)
MARKS = st.builds(
    Mark,
    region=st.sampled_from(("neck_back_l", "low_back_r")) | WORDS.filter(bool),
    intensity=SCALE,
    qualities=st.frozensets(st.sampled_from([key for key, _word in QUALITIES]) | WORDS, max_size=4),
    contexts=st.frozensets(st.sampled_from([key for key, _word in CONTEXTS]) | WORDS, max_size=4),
    weakness=SCALE,
    reduced_movement=SCALE,
    carried=st.booleans(),
    knots=st.lists(st.builds(Knot, view=st.sampled_from(View), x=FRACTIONS, y=FRACTIONS), max_size=3).map(
        tuple
    ),
    since=st.none() | DAYS_KNOWN.map(lambda day: Since(*day)),
    note=WORDS,
)
FEW = st.lists(MARKS, max_size=3, unique_by=lambda mark: mark.region).map(tuple)


@settings(max_examples=60, deadline=None)
@given(first=FEW, second=FEW)
def test_every_mark_is_read_as_it_was_written_and_after_undo_and_redo(
    first: tuple[Mark, ...], second: tuple[Mark, ...]
) -> None:
    before = an_entry(marks=first)
    after = an_entry(id=before.id, marks=second)
    with TemporaryDirectory() as folder, opened(Path(folder)) as journal:
        journal.apply(adding(before), NOW)
        journal.apply(a_step((before, after)), NOW)

        states = [journal.entries()]
        for move in (journal.undo, journal.undo, journal.redo, journal.redo):
            move(A_DAY)
            states.append(journal.entries())

        assert states == [[after], [before], [], [before], [after]]


ENTRIES = st.lists(
    st.builds(
        lambda day, hour, marks: an_entry(a_moment(day=day, at=time(hour)), marks=marks),
        st.sampled_from(DAYS),
        st.integers(5, 23),
        st.lists(
            st.builds(a_mark, region=st.sampled_from("abc"), intensity=SCALE),
            max_size=3,
            unique_by=lambda mark: mark.region,
        ).map(tuple),
    ),
    max_size=6,
    unique_by=lambda entry: entry.moment.utc,
)


def hurting(entries: list[Entry], region: str) -> list[date]:
    """Counted by hand: the days with any value but 0, newest first."""
    days = {entry.moment.day for entry in entries if (mark := entry.mark(region)) is not None and mark.hurts}
    return sorted(days, reverse=True)


@settings(max_examples=40, deadline=None)
@given(entries=ENTRIES, first=st.sampled_from(DAYS) | st.none(), last=st.sampled_from(DAYS) | st.none())
def test_the_light_queries_agree_with_the_records(
    entries: list[Entry], first: date | None, last: date | None
) -> None:
    with TemporaryDirectory() as folder, opened(Path(folder)) as journal:
        journal.apply(adding(*entries), NOW)
        found = journal.entries(first, last)

        for region in "abc":
            assert journal.region_marks(region, first, last) == [
                (entry.moment.day, mark) for entry in found if (mark := entry.mark(region)) is not None
            ]
            earlier = journal.entries(None, last)
            assert journal.hurting_days(region, last, 2) == hurting(earlier, region)[:2]


def test_a_deleted_check_in_is_in_none_of_the_queries(tmp_path: Path) -> None:
    entry, kept = an_entry(marks=(a_mark("neck_l", 9),)), an_entry(marks=(a_mark("neck_r", 2),))
    with opened(tmp_path) as journal:
        journal.apply(adding(entry, kept), NOW)

        journal.apply(removing(entry), NOW)

        assert journal.region_marks("neck_l") == []
        assert journal.hurting_days("neck_l", None, 9) == []
