"""One routine of the person's own as a file: written whole, and read strictly, all of it or nothing."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from companion.domain.errors import CompanionError
from companion.domain.exercise import Position
from companion.domain.ids import new_id
from companion.domain.moments import Moment
from companion.domain.own_routine import MOST_STEPS, OWN, WEEKDAYS, OwnRoutine, PrescribedStep, can_be_played
from companion.domain.text import _
from companion.reports.plain_values import TEXT
from companion.reports.record_values import codec_of
from companion.reports.refusal import RefusedError, UnreadableError
from companion.storage.durable import write_durably
from companion.storage.problems import explained

FORMAT, VERSION = "pain-companion-routine", 1
PARTS = ("format", "version", "title", "prescribed_by", "note", "days", "steps")
LARGEST = 1_000_000
LONGEST_NAME = 200
BEGINNING = 100
_BETWEEN = re.compile(r"[\s,]*")
_STEPS = re.compile(r'(?<!\\)"steps"\s*:\s*\[')


def text_of(routine: OwnRoutine) -> str:
    """The file, in lines; what is usual is left out of its exercises."""
    content = {
        "format": FORMAT,
        "version": VERSION,
        "title": routine.title,
        "prescribed_by": routine.prescribed_by,
        "note": routine.note,
        "days": sorted(routine.days),
        "steps": [codec_of(PrescribedStep).encode(step) for step in routine.steps],
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def save_routine(routine: OwnRoutine, file: Path) -> None:
    """Never over a file that is something else. Raises a CompanionError; what was there stays then."""
    with explained():
        if file.exists() and FORMAT.encode() not in file.read_bytes()[:BEGINNING]:
            raise UnreadableError(_("There is another file in that place. Choose another name."))
        write_durably(file, text_of(routine).encode())


def read_routine_file(file: Path, now: Moment) -> OwnRoutine:
    """A new routine, as of now. Raises UnreadableError with the line and the reason, or a StorageProblem."""
    with explained():
        if file.stat().st_size > LARGEST:
            raise UnreadableError(_("The file is larger than 1 MB, so it was not read."))
        content = file.read_bytes()
    return routine_of(content, now)


def routine_of(content: bytes, now: Moment) -> OwnRoutine:
    """What the bytes of a file hold; see `read_routine_file`."""
    try:
        text = content.decode("utf-8-sig")
        data = json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)
    except UnicodeDecodeError as problem:
        raise UnreadableError(_("The file is not written in UTF-8, so it cannot be read.")) from problem
    except json.JSONDecodeError as problem:
        raise UnreadableError(_at(problem.lineno, _("the file is not whole"))) from problem
    except (RecursionError, ValueError) as problem:
        raise UnreadableError(_("The file cannot be read.")) from problem
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise UnreadableError(_("This file is not a routine of Pain Companion."))
    return _Reading(text, data).routine(now)


class _Reading:
    """Reads part after part, and knows in which line each stands."""

    def __init__(self, text: str, data: dict[str, Any]) -> None:
        self._text = text
        self._data = data

    def routine(self, now: Moment) -> OwnRoutine:
        if self._data.get("version") != VERSION:
            raise self._refused("version", _("a newer version of Pain Companion wrote this file"))
        for name in self._data:
            if name not in PARTS:
                raise self._refused(name, _("this version does not know what this is"))
        title = self._words("title").strip()
        if not title or len(title) > LONGEST_NAME:
            raise self._refused("title", _("a routine needs a name of up to 200 letters"))
        try:
            return OwnRoutine(
                id=new_id(),
                title=title,
                prescribed_by=self._words("prescribed_by"),
                note=self._words("note"),
                days=self._days(),
                steps=tuple(self._steps()),
                written=now,
                changed=now.utc,
            )
        except UnreadableError:
            raise
        except CompanionError as problem:
            raise self._refused("steps", str(problem)) from problem

    def _words(self, name: str) -> str:
        try:
            return str(TEXT.decode(self._data.get(name, "")))
        except RefusedError as problem:
            raise self._refused(name, str(problem)) from problem

    def _days(self) -> frozenset[int]:
        days = self._data.get("days", [])
        if not isinstance(days, list) or not all(type(day) is int and 0 <= day < WEEKDAYS for day in days):
            raise self._refused("days", _("days are numbers from 0, Monday, to 6, Sunday"))
        return frozenset(days)

    def _steps(self) -> Iterator[PrescribedStep]:
        steps = self._data.get("steps", [])
        if not isinstance(steps, list) or len(steps) > MOST_STEPS:
            raise self._refused("steps", _("a routine has a list of up to 40 exercises"))
        for value, line in zip(steps, self._lines_of_steps(), strict=True):
            try:
                yield _step(value)
            except CompanionError as problem:
                raise UnreadableError(_at(line, str(problem))) from problem

    def _lines_of_steps(self) -> Iterator[int]:
        """In which line each exercise begins."""
        found = _STEPS.search(self._text)
        if found is None:
            return
        place = found.end()
        decoder = json.JSONDecoder()
        while True:
            between = _BETWEEN.match(self._text, place)
            place = between.end() if between else place
            if self._text[place] == "]":
                return
            yield self._text.count("\n", 0, place) + 1
            _value, place = decoder.raw_decode(self._text, place)

    def _refused(self, name: str, reason: str) -> UnreadableError:
        found = re.search(rf'(?<!\\)"{re.escape(name)}"\s*:', self._text)
        line = self._text.count("\n", 0, found.start()) + 1 if found else 1
        return UnreadableError(_at(line, f"{name}: {reason}"))


def _step(value: object) -> PrescribedStep:
    """Own exercises become others than those they were copied from. Raises a CompanionError."""
    step = codec_of(PrescribedStep).decode(value)
    if not isinstance(step, PrescribedStep):
        raise TypeError("the codec made something else")
    if not can_be_played(step):
        raise UnreadableError(_("a dose is outside what can be played"))
    if not step.exercise.strip() or not step.name.strip():
        raise UnreadableError(_("an exercise needs a name"))
    if step.position not in {each.value for each in Position}:
        raise UnreadableError(_("position: this is none that the program knows"))
    return replace(step, exercise=OWN + new_id()) if step.own else step


def _at(line: int, reason: str) -> str:
    return _("Line {line}: {reason}. Nothing was changed.").format(line=line, reason=reason.rstrip("."))


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise UnreadableError(_("Something stands in the file twice, so it was not read."))
    return found


def _no_number(_name: str) -> None:
    raise UnreadableError(_("A number in the file is none, so it was not read."))
