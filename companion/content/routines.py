"""Reads the ready-made routines; a step whose exercise or dose is not in the library is refused."""

from collections.abc import Mapping
from pathlib import Path

from companion.content.tables import ContentError, Table, read_table
from companion.domain.exercise import Dose, Exercise, Span
from companion.domain.routine import Routine, Step


def read_routines(folder: Path, exercises: Mapping[str, Exercise]) -> tuple[Routine, ...]:
    """All routines, in the order of their files. Raises ContentError."""
    return tuple(read_routine(file, exercises) for file in sorted(folder.glob("*.toml")))


def read_routine(file: Path, exercises: Mapping[str, Exercise]) -> Routine:
    """One routine; its key is the name of the file. Raises ContentError."""
    table = read_table(file)
    return Routine(
        key=file.stem,
        title=table.text("title"),
        summary=table.text("summary"),
        position=table.text("position"),
        steps=tuple(_step(step, exercises) for step in table.tables("steps")),
        regions=frozenset(table.texts("regions")),
        reviewed=table.text("reviewed"),
    )


def _step(table: Table, exercises: Mapping[str, Exercise]) -> Step:
    """A step; figures that it does not name are the usual ones of the exercise."""
    code = table.text("exercise")
    if code not in exercises:
        raise ContentError(f"{table.where}: there is no exercise {code}.")
    dose: Dose = exercises[code].dose
    return Step(
        exercise=code,
        hold_seconds=_figure(table, "hold_seconds", dose.hold_seconds, 0),
        repetitions=round(_figure(table, "repetitions", dose.repetitions, 1)),
        seconds=_figure(table, "seconds", dose.seconds, 0),
    )


def _figure(table: Table, key: str, span: Span | None, without: float) -> float:
    if span is None:
        return without
    figure = table.number(key, span.usual)
    if not span.holds(figure):
        raise ContentError(f"{table.where}: “{key}” is outside the range of the exercise.")
    return figure
