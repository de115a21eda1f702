"""Tables as files: what was stored is what is read, and no spreadsheet runs it."""

import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.reports.contents import Contents
from companion.reports.csv_files import Variant, file_name, write_tables
from companion.reports.spreadsheet import shielded, unshielded
from companion.reports.table import Table
from companion.reports.tables import TABLES
from companion.storage.problems import StorageProblem
from tests.builders import an_answer, an_entry
from tests.reports.full_diary import REGIONS, a_full_diary, stored_contents

FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\u00a0=1", "hm\n=1", "\uff1d1", "'=1")


def read_back(file: Path) -> list[list[str]]:
    with file.open(encoding="utf-8", newline="") as text:
        return list(csv.reader(text, strict=True))


def expected(table: Table, contents: Contents) -> list[list[str]]:
    rows = [["" if cell is None else str(cell) for cell in row] for row in table.rows(contents, REGIONS)]
    return [list(table.header), *rows]


def test_every_table_is_read_back_as_it_was(tmp_path: Path) -> None:
    contents = stored_contents(tmp_path / "diary", *a_full_diary())

    written = write_tables(contents, REGIONS, tmp_path / "tables")

    assert [file.name for file in written] == [file_name(table) for table in TABLES]
    assert [read_back(file) for file in written] == [expected(table, contents) for table in TABLES]
    assert all(file.read_bytes().count(b"\r\n") for file in written)


def test_an_empty_diary_gives_the_heads_of_all_tables(tmp_path: Path) -> None:
    written = write_tables(Contents(), REGIONS, tmp_path)

    assert [read_back(file) for file in written] == [[list(table.header)] for table in TABLES]


def test_a_spreadsheet_finds_no_formula_and_every_letter(tmp_path: Path) -> None:
    entry = an_entry(answers=tuple(an_answer(f"q{n}", text) for n, text in enumerate(FORMULAS)))

    write_tables(Contents(entries=(entry,)), REGIONS, tmp_path, Variant.SPREADSHEET)
    head, *rows = read_back(tmp_path / "answers.csv")
    values = [row[head.index("value")] for row in rows]

    assert head[0] == "\ufeffcheck_in"
    lines = [line.lstrip(" \u00a0") for value in values for line in value.replace("\r", "\n").split("\n")]
    assert not [line for line in lines if line[:1] in tuple("=+-@\t\uff1d")]
    assert [unshielded(value) for value in values] == list(FORMULAS)


@settings(max_examples=60)
@given(st.text(alphabet=" '=+-@\t\r\n\u00a0\uff1da1", max_size=12))
def test_taking_the_apostrophes_off_gives_every_text_back(text: str) -> None:
    safe = shielded(text)

    assert unshielded(safe) == text
    assert safe[:1] not in tuple("=+-@\t\r\uff1d")


def test_whatever_stops_it_leaves_the_tables_of_before(tmp_path: Path) -> None:
    (tmp_path / "marks.csv").write_text("of yesterday")

    def stop() -> None:
        raise KeyboardInterrupt

    entry = an_entry(answers=(an_answer(),))
    with pytest.raises(KeyboardInterrupt):
        write_tables(Contents(entries=(entry,)), REGIONS, tmp_path, go_on=stop)

    assert [file.name for file in tmp_path.iterdir()] == ["marks.csv"]
    assert (tmp_path / "marks.csv").read_text() == "of yesterday"


def test_a_place_that_takes_no_folder_is_a_problem_with_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("here already")

    with pytest.raises(StorageProblem, match=r"\.$"):
        write_tables(Contents(), REGIONS, tmp_path / "file")
