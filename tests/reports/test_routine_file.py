"""A routine of one's own as a file."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.domain.errors import CompanionError
from companion.domain.own_routine import OwnRoutine, PrescribedStep
from companion.reports.routine_file import read_routine_file, routine_of, save_routine, text_of
from tests.builders import a_moment, an_own_routine

NOW = a_moment()
FULL = an_own_routine(
    "Three stages “quiet” 🌨",
    prescribed_by="Sam",
    note='a "steps": [ {\nin a note',
    days=frozenset({0, 6}),
    steps=(
        PrescribedStep(exercise="NK-99", name="Of a later version", hold_seconds=7.5, repetitions=4),
        PrescribedStep(exercise="own:1", name="Stairs", words="Slowly", each_side=True, seconds=90.0),
    ),
)


def plain(routine: OwnRoutine) -> tuple[Any, ...]:
    """What a file holds, without the names that are made anew."""
    steps = [replace(step, exercise="own:") if step.own else step for step in routine.steps]
    return routine.title, routine.prescribed_by, routine.note, routine.days, steps


def test_a_saved_routine_comes_back_with_all_that_it_says(tmp_path: Path) -> None:
    file = tmp_path / "routine.json"
    save_routine(FULL, file)

    found = read_routine_file(file, NOW)

    assert plain(found) == plain(FULL)
    assert found.id != FULL.id


def test_saving_never_writes_over_a_file_that_is_something_else(tmp_path: Path) -> None:
    file = tmp_path / "letter.json"
    file.write_text("Dear Sam", encoding="utf-8")

    with pytest.raises(CompanionError, match="another file"):
        save_routine(FULL, file)

    assert file.read_text(encoding="utf-8") == "Dear Sam"


def changed(change: Callable[[dict[str, Any]], Any]) -> bytes:
    data = json.loads(text_of(FULL))
    change(data)
    return json.dumps(data, indent=1).encode()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\xff\xfe", "UTF-8"),
        (b"[]", "not a routine of Pain Companion"),
        (b'{"format": "other"}', "not a routine of Pain Companion"),
        (text_of(FULL).encode()[:-40], "not whole"),
        (b'{"format": "a", "format": "b"}', "twice"),
        (changed(lambda data: data.update(version=2)), "Line 3: version: a newer version"),
        (changed(lambda data: data.update(title=" ")), "Line 4: title"),
        (changed(lambda data: data.update(note="\ud800")), "note"),
        (changed(lambda data: data.update(days=[7])), "days are numbers"),
        (changed(lambda data: data.update(days=[True])), "days are numbers"),
        (changed(lambda data: data.update(more=1)), "does not know"),
        (changed(lambda data: data["steps"][0].update(repetitions=0)), "outside what can be played"),
        (changed(lambda data: data["steps"][0].update(repetitions="4")), "repetitions"),
        (changed(lambda data: data["steps"][1].pop("name")), "name"),
        (changed(lambda data: data["steps"][1].update(position="moon")), "position"),
        (changed(lambda data: data.update(steps=data["steps"] * 21)), "up to 40"),
    ],
)
def test_a_damaged_or_foreign_file_is_refused_with_its_reason(content: bytes, words: str) -> None:
    file = content

    with pytest.raises(CompanionError) as refused:
        routine_of(file, NOW)

    assert words in str(refused.value)


def test_the_line_of_an_exercise_is_named_also_after_a_note_that_looks_like_one() -> None:
    content = changed(lambda data: data["steps"][1].update(hold_seconds=-1))
    lines = content.decode().splitlines()
    begins = [n for n, line in enumerate(lines, 1) if line.strip() == "{"][-1]

    with pytest.raises(CompanionError) as refused:
        routine_of(content, NOW)

    assert f"Line {begins}: a dose is outside" in str(refused.value)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, len(text_of(FULL).encode()) - 1), st.integers(0, 255))
def test_whatever_a_byte_becomes_a_file_is_read_or_refused(place: int, byte: int) -> None:
    content = bytearray(text_of(FULL).encode())
    content[place] = byte

    try:
        told = routine_of(bytes(content), NOW).title
    except CompanionError as refused:
        told = str(refused)

    assert told
