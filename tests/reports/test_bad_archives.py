"""Files that come from anywhere: none of them ends the program, and what is wrong in them stays outside."""

import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from companion.domain.settings import Settings
from companion.reports.archive import archive_bytes
from companion.reports.archive_reading import archive_of, read_archive
from companion.reports.bringing_in import plan_of
from companion.reports.contents import Contents
from companion.reports.refusal import UnreadableError
from companion.storage.problems import StorageProblem
from tests.reports.full_diary import a_full_diary

FULL = a_full_diary()
RECORDS = {
    "entries": FULL[0],
    "nights": FULL[2],
    "sessions": FULL[4],
    "flares": FULL[5],
    "medicines": FULL[9],
    "doses": FULL[10],
    "visits": FULL[13],
}
CONTENT = archive_bytes(Contents(**{name: (record,) for name, record in RECORDS.items()}), Settings())  # type: ignore[arg-type]
WRONG: tuple[Any, ...] = (
    None,
    True,
    -1,
    11,
    10.5,
    2**70,
    "7,5",
    "\uff17",
    "",
    "\ud800",
    "\0",
    [],
    {},
    [[]],
    {"a": 1},
    "2026-02-30",
    "0001-01-01T00:00:00.000000Z",
    "2026-W47-6",
)
MISSING = object()
UNREADABLE = {
    "nothing": b"",
    "not JSON": b"%PDF-1.7",
    "zeros": b"\0" * 1000,
    "not UTF-8": CONTENT.decode().encode("utf-16"),
    "Latin": CONTENT.decode().encode("latin-1", "replace").replace(b'"version"', b'"\xe9"'),
    "NaN": CONTENT.replace(b'"version": 1', b'"version": NaN'),
    "Infinity": CONTENT.replace(b'"version": 1', b'"version": -Infinity'),
    "5,000 digits": CONTENT.replace(b'"version": 1', b'"version": ' + b"9" * 5000),
    "nested": b"[" * 100_000,
    "nested objects": b'{"a":' * 100_000,
    "a field twice": CONTENT.replace(b'"version": 1', b'"version": 1, "version": 1'),
    "a list": b"[]",
    "a text": b'"pain-companion archive"',
    "another program": b'{"format": "other", "version": 1}',
    "no version": b'{"format": "pain-companion archive"}',
    "a version of true": CONTENT.replace(b'"version": 1', b'"version": true'),
    "a version of zero": CONTENT.replace(b'"version": 1', b'"version": 0'),
    "a newer version": CONTENT.replace(b'"version": 1', b'"version": 2'),
    "a much newer version": CONTENT.replace(b'"version": 1', b'"version": ' + b"9" * 400),
    "records in a list": b'{"format": "pain-companion archive", "version": 1, "records": []}',
}


def fields_of(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The ways to every value inside a value."""
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, part in parts:
        yield (*path, name)
        yield from fields_of(part, (*path, name))


def variants(path: tuple[Any, ...]) -> bytes:
    """An archive with its usual records, and one more for each wrong value at a place, or none there."""
    data = json.loads(CONTENT)
    _records, kind, place, *inner, name = path
    for number, wrong in enumerate((*WRONG, MISSING)):
        record = json.loads(json.dumps(data["records"][kind][place])) | {"id": f"variant {number}"}
        inside = record
        for step in inner:
            inside = inside[step]
        if wrong is MISSING:
            del inside[name]
        else:
            inside[name] = wrong
        data["records"][kind].append(record)
    return json.dumps(data).encode()


PATHS = [path for path in fields_of(json.loads(CONTENT)["records"], ("records",)) if len(path) > 3]


@pytest.mark.parametrize("name", UNREADABLE)
def test_a_file_that_is_no_archive_is_refused_whole_with_a_sentence(name: str) -> None:
    with pytest.raises(UnreadableError, match=r"^[A-Z].*\.$"):
        archive_of(UNREADABLE[name])


@pytest.mark.parametrize("part", range(1, 20))
def test_a_file_that_was_cut_is_refused_whole(part: int) -> None:
    with pytest.raises(UnreadableError, match=r"line|UTF-8"):
        archive_of(CONTENT[: len(CONTENT) * part // 20])


@pytest.mark.parametrize("path", PATHS, ids=lambda path: ".".join(map(str, path)))
def test_a_wrong_value_is_refused_with_its_record_or_is_one_that_the_diary_holds(
    path: tuple[Any, ...],
) -> None:
    plan = plan_of(archive_of(variants(path)), Contents())

    assert len(plan.new) + len(plan.refused) == len(RECORDS) + len(WRONG) + 1
    assert all(refusal.reason and refusal.place for refusal in plan.refused)
    assert set(RECORDS.values()) <= set(plan.new)


@pytest.mark.parametrize("place", range(7, len(CONTENT), len(CONTENT) // 60))
def test_a_changed_byte_never_ends_the_program(place: int) -> None:
    content = CONTENT[:place] + bytes([CONTENT[place] ^ 0x11]) + CONTENT[place + 1 :]

    with suppress(UnreadableError):
        plan = plan_of(archive_of(content), Contents())

        assert len(plan.new) == len(RECORDS) or plan.refused


def test_unknown_fields_kinds_and_settings_are_refused_by_name() -> None:
    data = json.loads(CONTENT)
    data["records"]["entries"][0]["mood"] = 3
    data["records"]["dreams"] = [{}, {}]
    data["moods"] = 1
    data["settings"] = {"theme": "dark", "country": 7, "on_break": True}

    archive = archive_of(json.dumps(data).encode())

    assert [(refusal.place, refusal.reason) for refusal in archive.refused] == [
        ("moods", "this version does not know what this is"),
        ("settings theme", "this version does not know this setting"),
        ("settings country", "country: it is not a text"),
        ("entries 1", "it has a field that this version does not know: mood"),
        ("dreams", "2 records of a kind that this version does not know"),
    ]
    assert archive.settings == Settings(on_break=True)


def test_a_reason_names_the_field_it_is_about() -> None:
    content = CONTENT.replace(b'"region":"shin_l","intensity":0', b'"region":"shin_l","intensity":1e999')

    (refusal,) = archive_of(content).refused

    assert refusal.place == "entries 1"
    assert refusal.reason.startswith("marks: intensity: ")


def test_a_file_that_is_not_there_is_a_problem_with_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(StorageProblem):
        read_archive(tmp_path / "nowhere.json")


def test_a_file_beyond_the_limit_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "huge.json").open("wb") as file:
        file.truncate(200_000_001)

    with pytest.raises(UnreadableError, match="200 MB"):
        read_archive(tmp_path / "huge.json")
