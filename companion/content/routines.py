"""Reads the ready-made routines; a step whose exercise or dose is not in the library is refused."""

from collections.abc import Mapping
from pathlib import Path

from companion.content.exercises import read_review
from companion.content.tables import ContentError, Table, read_table
from companion.domain.exercise import Exercise, Span
from companion.domain.routine import Routine, Step


def read_routines(folder: Path) -> tuple[Routine, ...]:
    """All routines, in their own order. Raises ContentError."""
    routines = [read_routine(file) for file in folder.glob("*.toml")]
    return tuple(sorted(routines, key=lambda routine: (routine.order, routine.key)))


def read_routine(file: Path) -> Routine:
    """One routine; its key is the name of the file. Raises ContentError.

    Its steps name every figure of their dose, so that it can be read without the library.
    """
    table = read_table(file)
    return Routine(
        key=file.stem,
        title=table.text("title"),
        summary=table.text("summary"),
        steps=tuple(_step(step) for step in table.tables("steps")),
        regions=frozenset(table.texts("regions", may_be_empty=True)),
        order=round(table.number("order")),
        reviewed=read_review(table),
    )


def require_in_library(routine: Routine, exercises: Mapping[str, Exercise]) -> None:
    """Raises ContentError for a step whose exercise or dose is not in the library."""
    for number, step in enumerate(routine.steps, 1):
        where = f"{routine.key}, step {number}"
        if step.exercise not in exercises:
            raise ContentError(f"{where}: there is no exercise {step.exercise}.")
        dose = exercises[step.exercise].dose
        _require(f"{where}, hold_seconds", step.hold_seconds, dose.hold_seconds, without=0)
        _require(f"{where}, repetitions", step.repetitions, dose.repetitions, without=1)
        _require(f"{where}, seconds", step.seconds, dose.seconds, without=0)


def _step(table: Table) -> Step:
    return Step(
        exercise=table.text("exercise"),
        hold_seconds=table.number("hold_seconds", 0),
        repetitions=round(table.number("repetitions", 1)),
        seconds=table.number("seconds", 0),
    )


def _require(where: str, figure: float, span: Span | None, *, without: float) -> None:
    """A figure in the range of the exercise; one that the exercise does not have keeps its neutral value."""
    if span is None:
        if figure != without:
            raise ContentError(f"{where}: the exercise has no such figure.")
    elif not span.holds(figure):
        raise ContentError(f"{where} is outside the range of the exercise.")
