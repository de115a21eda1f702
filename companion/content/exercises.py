"""Reads the exercise library; a file without source, cautions, stop signs or poses is refused."""

from collections.abc import Collection
from enum import Enum
from pathlib import Path
from typing import TypeVar

from companion.content.tables import ContentError, Table, read_table
from companion.domain.body import Side
from companion.domain.exercise import (
    Dose,
    Evidence,
    Exercise,
    Part,
    PhaseKind,
    Sided,
    SideMode,
    Source,
    Span,
    same,
)
from companion.domain.plan import BREATH, MOVEMENT, USUAL_SECONDS
from companion.domain.precautions import CONDITIONS, STOP_SIGNS

E = TypeVar("E", bound=Enum)


def read_exercises(folder: Path) -> dict[str, Exercise]:
    """All exercises by code, in the order of their files. Raises ContentError."""
    exercises = [read_exercise(file) for file in sorted(folder.glob("*.toml"))]
    return {exercise.code: exercise for exercise in exercises}


def read_exercise(file: Path) -> Exercise:
    """One exercise from its file. Raises ContentError."""
    table = read_table(file)
    figure = table.table("figure")
    parts = tuple(_part(part) for part in table.tables("parts"))
    dose = _dose(table.table("dose"))
    _require_parts(parts, dose, table.where)
    return Exercise(
        code=table.text("code"),
        name=table.text("name"),
        description=table.text("description"),
        muscles=table.texts("muscles"),
        regions=frozenset(table.texts("regions", may_be_empty=True)),
        position=table.text("position"),
        props=table.texts("props", may_be_empty=True),
        sides=_choice(SideMode, table.text("sides"), table.where),
        drawn=_choice(Side, figure.text("drawn"), figure.where),
        dose=dose,
        parts=parts,
        feel=_sided(table, "feel"),
        cautions=table.texts("cautions"),
        exclusions=_keys(table, "exclusions", CONDITIONS),
        stop_signs=_keys(table, "stop_signs", STOP_SIGNS),
        how_often=table.text("how_often"),
        sources=tuple(_source(source) for source in table.tables("sources")),
        reviewed=table.text("reviewed"),
    )


def _part(table: Table) -> Part:
    kind = _choice(PhaseKind, table.text("kind"), table.where)
    return Part(
        kind=kind,
        pose=_sided(table, "pose"),
        cue=_sided(table, "cue"),
        seconds=table.number("seconds", USUAL_SECONDS[kind]),
    )


def _require_parts(parts: tuple[Part, ...], dose: Dose, where: str) -> None:
    there = {part.kind for part in parts}
    needed = {PhaseKind.READY, *(BREATH if dose.seconds is not None else MOVEMENT)}
    if dose.seconds is None and (dose.hold_seconds is None or dose.repetitions is None):
        raise ContentError(f"{where}: the dose needs hold_seconds and repetitions, or seconds.")
    if missing := needed - there:
        names = ", ".join(sorted(kind.value for kind in missing))
        raise ContentError(f"{where}: these parts are missing: {names}.")


def _dose(table: Table) -> Dose:
    return Dose(
        hold_seconds=_span(table, "hold_seconds"),
        repetitions=_span(table, "repetitions"),
        seconds=_span(table, "seconds"),
    )


def _span(table: Table, key: str) -> Span | None:
    """[least, usual, most], or None where it is not there."""
    if key not in table:
        return None
    least, usual, most = table.numbers(key, 3)
    if not least <= usual <= most:
        raise ContentError(f"{table.where}: “{key}” needs its figures in order.")
    return Span(least=least, usual=usual, most=most)


def _source(table: Table) -> Source:
    return Source(
        name=table.text("name"),
        said=table.text("said"),
        evidence=_choice(Evidence, table.text("evidence"), table.where),
    )


def _sided(table: Table, key: str) -> Sided:
    """A text for both sides, or one for each."""
    if not table.holds_table(key):
        return same(table.text(key))
    sides = table.table(key)
    return Sided(left=sides.text("left"), right=sides.text("right"))


def _keys(table: Table, key: str, known: Collection[str]) -> tuple[str, ...]:
    names = table.texts(key)
    if unknown := set(names) - set(known):
        raise ContentError(f"{table.where}: “{key}” names what is not known: {', '.join(sorted(unknown))}.")
    return names


def _choice(kind: type[E], value: str, where: str) -> E:
    try:
        return kind(value)
    except ValueError as problem:
        raise ContentError(f"{where}: “{value}” is not known here.") from problem
