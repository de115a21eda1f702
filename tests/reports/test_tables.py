"""The tables: every record in its rows, nothing worked out anew, and every column described."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from companion.reports.contents import Contents, read_contents
from companion.reports.csv_files import file_name
from companion.reports.table import Table
from companion.reports.tables import TABLES
from tests.builders import A_DAY, a_flare, a_mark, a_moment, adding, an_answer, an_entry
from tests.reports.full_diary import REGIONS, YESTERDAY, a_full_diary, stored_contents
from tests.storage.diaries import opened

BY_NAME = {table.name: table for table in TABLES}
DOCUMENT = Path(__file__).parents[2] / "docs" / "export-format.md"


def rows_of(name: str, contents: Contents) -> list[dict[str, object]]:
    table = BY_NAME[name]
    return [dict(zip(table.header, row, strict=True)) for row in table.rows(contents, REGIONS)]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_each_row_has_a_cell_for_each_column_and_each_column_its_own_name(
    tmp_path: Path, table: Table
) -> None:
    contents = stored_contents(tmp_path, *a_full_diary())

    rows = list(table.rows(contents, REGIONS))

    assert rows
    assert {len(row) for row in rows} == {len(table.columns)}
    assert len(set(table.header)) == len(table.header)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_each_column_is_described_in_the_documents(table: Table) -> None:
    told = DOCUMENT.read_text(encoding="utf-8")

    section = told.partition(f"### `{file_name(table)}`\n")[2].partition("\n### ")[0]

    described = [line for line in section.splitlines() if line.startswith("| `")]
    assert described == [f"| `{name}` | {meaning} |" for name, meaning in table.columns]
    assert f"A row is {table.row}." in section


def test_a_mark_says_its_side_its_day_and_what_was_said_of_it(tmp_path: Path) -> None:
    contents = stored_contents(tmp_path, *a_full_diary())

    shin, other, unknown = rows_of("marks", contents)

    assert (shin["part"], shin["side"], shin["intensity"]) == ("Shin", "left", 0)
    assert (shin["day"], shin["local"]) == ("2026-11-21", "2026-11-21 09:30:00")
    assert (shin["zone"], shin["utc"]) == ("Europe/Berlin", "2026-11-21T08:30:00Z")
    assert (shin["late"], shin["days_late"], shin["carried"]) == ("yes", 3, "yes")
    assert (shin["qualities"], shin["since"]) == ("aching; tight", "2026-05")
    assert (other["side"], other["intensity"], other["carried"]) == ("right", None, "no")
    assert (unknown["region"], unknown["side"]) == ("of_a_newer_version", None)


def test_an_entry_after_midnight_keeps_the_day_as_the_person_saw_it() -> None:
    night_owl = a_moment(day=YESTERDAY).utc + timedelta(hours=17)
    moment = a_moment(day=YESTERDAY)
    late = an_entry(replace(moment, utc=night_owl))

    (row,) = rows_of("check-ins", Contents(entries=(late,)))

    assert (row["day"], row["local"]) == ("2026-11-20", "2026-11-21 02:30:00")
    assert row["late"] == "no"


def test_plainly_none_and_zero_are_told_apart() -> None:
    entry = an_entry(answers=(an_answer("stress", 0), an_answer("note", None)))

    zero, none = rows_of("answers", Contents(entries=(entry,)))

    assert (zero["value"], zero["state"]) == (0, "value")
    assert (none["value"], none["state"]) == (None, "none")


def test_a_span_of_days_has_its_days_and_the_flares_that_touch_it(tmp_path: Path) -> None:
    before, inside = an_entry(a_moment(day=YESTERDAY), marks=(a_mark(),)), an_entry()
    ended = a_flare(a_moment(day=YESTERDAY), a_moment(day=YESTERDAY))
    reaching = a_flare(a_moment(day=YESTERDAY), a_moment())
    with opened(tmp_path) as journal:
        journal.apply(adding(before, inside, ended, reaching), a_moment())

        contents = read_contents(journal, A_DAY, A_DAY)

    assert contents.entries == (inside,)
    assert contents.flares == (reaching,)
