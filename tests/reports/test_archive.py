"""The archive: everything of a diary, the same bytes after it was brought into an empty one."""

import json
from dataclasses import fields, replace
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.content.routines import read_routines
from companion.demo import demo_records
from companion.domain.body import Build
from companion.domain.entry import Entry
from companion.domain.lesson_choice import LessonChoice
from companion.domain.question_choice import QuestionChoice
from companion.domain.record import Kind
from companion.domain.settings import Settings
from companion.paths import resources
from companion.reports.archive import (
    OF_THE_PERSON,
    archive_bytes,
    archive_schema,
    kinds,
    with_settings_of,
)
from companion.reports.archive_reading import archive_of, read_archive
from companion.reports.bringing_in import plan_of
from companion.reports.contents import Contents, read_contents
from tests.builders import A_DAY, BERLIN, a_mark, a_moment, an_answer, an_entry
from tests.reports.full_diary import a_full_diary, stored_contents
from tests.reports.schema_check import complaints
from tests.storage.diaries import opened

CHOSEN = Settings(
    build=Build.SOFT,
    day_boundary=time(3),
    country="de",
    questions=QuestionChoice(order=("stress",), off=frozenset({"fatigue"})),
    lessons=LessonChoice(daily=False, offered={"sleep": A_DAY}),
    theme="dark",
    text_size=150,
)
SCHEMA = resources() / "archive" / "archive-1.schema.json"
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)


def brought_in(folder: Path, content: bytes) -> bytes:
    """The archive of a new diary into which an archive was brought."""
    archive = archive_of(content)
    with opened(folder) as journal:
        step = plan_of(archive, read_contents(journal)).step("", take_over=False)
        journal.apply(step, a_moment())
        return archive_bytes(read_contents(journal), with_settings_of(archive, Settings()))


def test_every_record_and_setting_comes_back_as_the_same_bytes(tmp_path: Path) -> None:
    content = archive_bytes(stored_contents(tmp_path / "one", *a_full_diary()), CHOSEN)

    again = brought_in(tmp_path / "two", content)

    assert again == content
    assert not archive_of(content).refused


def test_the_made_up_diary_comes_back_as_the_same_bytes(tmp_path: Path) -> None:
    routine = read_routines(resources() / "content" / "routines")[0]
    life = tuple(demo_records(A_DAY, BERLIN, routine))
    content = archive_bytes(stored_contents(tmp_path / "one", *life), Settings())

    again = brought_in(tmp_path / "two", content)

    assert again == content
    assert len(archive_of(content).records) == len(life)


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    day = draw(st.dates(date(2000, 1, 1), date(2060, 1, 1)))
    zone = draw(st.sampled_from(("UTC", BERLIN, "Asia/Kathmandu", "Pacific/Apia")))
    regions = draw(st.lists(TEXTS, max_size=3, unique=True))
    strength = st.none() | st.integers(0, 10)
    marks = [
        a_mark(region, draw(strength), note=draw(TEXTS), qualities=draw(st.frozensets(TEXTS, max_size=2)))
        for region in regions
    ]
    questions = draw(st.lists(TEXTS, max_size=3, unique=True))
    answers = [an_answer(name, draw(st.none() | st.integers(-99, 99) | TEXTS)) for name in questions]
    moment = a_moment(day=day, at=draw(st.times()), zone=zone)
    return an_entry(moment, marks=tuple(marks), answers=tuple(answers), whole_day=draw(st.booleans()))


@settings(max_examples=20, deadline=None)
@given(found=st.lists(entries(), max_size=3))
def test_whatever_is_written_comes_back_as_the_same_bytes(
    tmp_path_factory: pytest.TempPathFactory, found: list[Entry]
) -> None:
    content = archive_bytes(Contents(entries=tuple(found)), Settings())

    again = brought_in(tmp_path_factory.mktemp("diary"), content)

    assert again == content


def test_every_kind_of_record_has_its_place() -> None:
    assert {kind.KIND for kind in kinds().values()} == set(Kind)


def test_the_settings_of_the_person_go_along_and_the_look_of_the_window_stays() -> None:
    archive = archive_of(archive_bytes(Contents(), CHOSEN))

    taken = with_settings_of(archive, Settings(theme="light", text_size=90))

    assert taken == replace(CHOSEN, theme="light", text_size=90)
    assert {field.name for field in fields(Settings)} >= OF_THE_PERSON


def test_the_shipped_schema_is_that_of_this_version_and_an_archive_keeps_to_it(tmp_path: Path) -> None:
    shipped = json.loads(SCHEMA.read_text(encoding="utf-8"))

    content = archive_bytes(stored_contents(tmp_path, *a_full_diary()), CHOSEN)

    assert shipped == archive_schema()
    assert complaints(json.loads(content), shipped) == []


def test_the_schema_refuses_what_the_program_refuses() -> None:
    data = json.loads(archive_bytes(Contents(entries=(an_entry(marks=(a_mark(),)),)), Settings()))
    data["records"]["entries"][0]["marks"][0]["intensity"] = "4"

    told = complaints(data, json.loads(SCHEMA.read_text(encoding="utf-8")))

    assert told
    assert archive_of(json.dumps(data).encode()).refused


def test_an_archive_is_read_from_a_file_and_has_a_record_on_each_line(tmp_path: Path) -> None:
    one, other = an_entry(), an_entry(a_moment(at=time(12)))
    content = archive_bytes(Contents(entries=(one, other)), Settings())
    (tmp_path / "archive.json").write_bytes(content)

    archive = read_archive(tmp_path / "archive.json")

    assert archive.records == (one, other)
    assert [line for line in content.decode().splitlines() if one.id in line or other.id in line] == [
        line for line in content.decode().splitlines() if '"moment"' in line
    ]
