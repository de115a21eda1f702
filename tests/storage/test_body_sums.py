"""The rows of days say what the check-ins say, whatever ids they have."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from companion.domain.body_days import SORE, DayMarks, body_days, marks_by_entry
from companion.domain.entry import Entry, Mark
from tests.builders import A_DAY, a_mark, a_moment, adding, an_entry, removing
from tests.storage.diaries import opened

NOW = a_moment()
IDS = st.sampled_from(("neck_back_l", "low_back_r")) | st.text(min_size=1).filter(
    lambda text: "\x1f" not in text
)


@st.composite
def diaries(draw: st.DrawFn) -> list[Entry]:
    """Check-ins of a few days, some without marks."""
    said = st.tuples(st.none() | st.integers(0, 10), st.booleans())
    marks = st.dictionaries(IDS, said, max_size=4)
    found = draw(st.lists(st.tuples(st.integers(0, 3), marks), max_size=6))
    return [an_entry(a_moment(day=day_of(number)), marks=tuple(marks_of(marked))) for number, marked in found]


def marks_of(marked: dict[str, tuple[int | None, bool]]) -> Iterator[Mark]:
    """From values and whether it was soreness after effort."""
    for region, (intensity, effort) in marked.items():
        yield a_mark(region, intensity, after_effort=effort)


def day_of(number: int) -> date:
    return A_DAY - timedelta(days=number)


def totals(days: list[DayMarks]) -> tuple[bytes, dict[str, bytes], dict[str, bytes]]:
    made = body_days(day_of(3), A_DAY, days)
    sore = bytes(kind == SORE for kind in range(256))
    efforts = {region: track.translate(sore) for region, track in made.efforts.items()}
    return made.answered, dict(made.tracks), efforts


@settings(max_examples=30, deadline=None)
@given(diaries())
def test_rows_of_days_say_what_the_check_ins_say(entries: list[Entry]) -> None:
    with TemporaryDirectory() as folder, opened(Path(folder)) as journal:
        journal.apply(adding(*entries), NOW)

        stored = journal.day_marks()

    assert totals(stored) == totals(list(marks_by_entry(entries)))
    assert [row.day for row in stored] == sorted({entry.moment.day for entry in entries})


def test_an_id_with_a_control_character_in_it_stays_one_part(tmp_path: Path) -> None:
    with opened(tmp_path) as journal:
        journal.apply(adding(an_entry(marks=(a_mark("odd\x1fid", 3), a_mark("hand_r", 4)))), NOW)

        [row] = journal.day_marks()

    assert sorted(zip(row.regions, row.codes, strict=True)) == [("hand_r", 6), ("odd id", 5)]


def test_a_deleted_check_in_and_days_outside_are_left_out(tmp_path: Path) -> None:
    gone, early, kept = (
        an_entry(a_moment(day=day_of(number)), marks=(a_mark("hand_r", number),)) for number in (1, 3, 2)
    )
    with opened(tmp_path) as journal:
        journal.apply(adding(gone, early, kept), NOW)
        journal.apply(removing(gone), NOW)

        stored = journal.day_marks(day_of(2), A_DAY)

    assert [row.day for row in stored] == [day_of(2)]
