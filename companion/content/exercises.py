"""Reads the exercise library; a file without source, cautions, stop signs, text or figure is refused."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from enum import Enum
from pathlib import Path
from typing import TypeVar

from companion.content.tables import ContentError, Table, read_table
from companion.domain.body import Side
from companion.domain.exercise import (
    PROPS,
    Dose,
    Evidence,
    Exercise,
    Part,
    PhaseKind,
    Position,
    Review,
    Sided,
    SideMode,
    Source,
    Span,
    same,
)
from companion.domain.plan import MOVING, USUAL_SECONDS
from companion.domain.precautions import CONDITIONS, STOP_SIGNS

E = TypeVar("E", bound=Enum)
GROUPS = ("NK", "JW", "SH", "CH", "UB", "WR", "LB", "HP", "TH", "CF", "RX", "PO")
"""Neck, jaw, shoulders, chest, upper back, hands, low back, hips, thighs, feet, rest, posture."""


class ExerciseShelf(Mapping[str, Exercise]):
    """All exercises by code, from head to foot. Each is read when it is first asked for, and kept.

    A routine needs six of them; reading all would cost as much as a page. A file begins with its code.
    """

    def __init__(self, folder: Path, poses: Path) -> None:
        files = {_code_of(file): file for file in folder.glob("*.toml")}
        self._files = dict(sorted(files.items(), key=_place))
        self._drawn = drawn_in(poses)
        self._read: dict[str, Exercise] = {}

    def __getitem__(self, code: str) -> Exercise:
        """Raises KeyError, and ContentError for a file that is not complete."""
        if code not in self._read:
            exercise = read_exercise(self._files[code], self._drawn)
            if exercise.code != code:
                raise ContentError(f"{self._files[code].name} holds the exercise {exercise.code}.")
            self._read[code] = exercise
        return self._read[code]

    def __contains__(self, code: object) -> bool:
        return code in self._files

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


def _place(named: tuple[str, Path]) -> tuple[int, str]:
    """Groups in their order, then numbers; a group of later comes last."""
    code = named[0]
    group = code[: code.index("-")]
    return GROUPS.index(group) if group in GROUPS else len(GROUPS), code


def _code_of(file: Path) -> str:
    group, number, *_slug = file.stem.split("-")
    return f"{group}-{number}".upper()


def drawn_in(poses: Path) -> frozenset[str]:
    """The codes of the exercises that have a figure in a folder."""
    return frozenset(_code_of(file) for file in poses.glob("*-*-*.toml"))


def read_exercise(file: Path, drawn: Collection[str]) -> Exercise:
    """One exercise from its file; `drawn` are the codes of those with a figure. Raises ContentError."""
    table = read_table(file)
    figure = table.table("figure")
    code = table.text("code")
    sides = _choice(SideMode, table.text("sides"), table.where)
    parts = tuple(_part(part) for part in table.tables("parts"))
    dose = _dose(table.table("dose"))
    _require_dose(dose, table.where)
    _require_parts(parts, dose, sides, table.where)
    if code not in drawn:
        raise ContentError(f"{table.where}: there is no figure for {code}.")
    return Exercise(
        code=code,
        name=table.text("name"),
        description=table.text("description"),
        muscles=table.texts("muscles"),
        regions=frozenset(table.texts("regions", may_be_empty=True)),
        position=_choice(Position, table.text("position"), table.where),
        props=_keys(table, "props", PROPS, may_be_empty=True),
        sides=sides,
        drawn=_choice(Side, figure.text("drawn"), figure.where),
        dose=dose,
        parts=parts,
        feel=_sided(table, "feel"),
        cautions=table.texts("cautions"),
        ask_first=_keys(table, "ask_first", CONDITIONS),
        exclusions=_keys(table, "exclusions", CONDITIONS, may_be_empty=True),
        stop_signs=_keys(table, "stop_signs", STOP_SIGNS),
        how_often=table.text("how_often"),
        sources=tuple(_source(source) for source in table.tables("sources")),
        version=int(table.number("version")),
        checked_on=table.day("checked_on"),
        review_by=table.day("review_by"),
        reviewed=read_review(table),
        easier=table.text("easier") if "easier" in table else "",
        harder=table.text("harder") if "harder" in table else "",
    )


def read_review(table: Table) -> Review | None:
    """`reviewed` is "no", or says by whom and on which day."""
    if not table.holds_table("reviewed"):
        if table.text("reviewed") != "no":
            raise ContentError(f"{table.where}: “reviewed” is “no”, or says by whom and on which day.")
        return None
    review = table.table("reviewed")
    try:
        return Review(by=review.text("by"), on=date.fromisoformat(review.text("on")))
    except ValueError as problem:
        raise ContentError(f"{review.where}: “on” needs a day.") from problem


def _part(table: Table) -> Part:
    kind = _choice(PhaseKind, table.text("kind"), table.where)
    return Part(
        kind=kind,
        pose=_sided(table, "pose"),
        cue=_sided(table, "cue"),
        seconds=table.number("seconds", USUAL_SECONDS[kind]),
    )


def _require_dose(dose: Dose, where: str) -> None:
    if dose.seconds is None and (dose.hold_seconds is None or dose.repetitions is None):
        raise ContentError(f"{where}: the dose needs hold_seconds and repetitions, or seconds.")


def _require_parts(parts: tuple[Part, ...], dose: Dose, sides: SideMode, where: str) -> None:
    """What a person has to be told: how to begin, the movement, a hold that has a dose, the other side."""
    kinds = {part.kind for part in parts}
    needed = {PhaseKind.READY}
    if dose.hold_seconds is not None and dose.hold_seconds.most > 0:
        needed.add(PhaseKind.HOLD)
    if sides is SideMode.ONE_THEN_OTHER:
        needed.add(PhaseKind.OTHER_SIDE)
    if missing := needed - kinds:
        names = ", ".join(sorted(kind.value for kind in missing))
        raise ContentError(f"{where}: these parts are missing: {names}.")
    if not kinds & (MOVING if dose.seconds is None else MOVING | {PhaseKind.HOLD}):
        raise ContentError(f"{where}: these parts are missing: any movement.")


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


def _keys(table: Table, key: str, known: Collection[str], *, may_be_empty: bool = False) -> tuple[str, ...]:
    names = table.texts(key, may_be_empty=may_be_empty)
    if unknown := set(names) - set(known):
        raise ContentError(f"{table.where}: “{key}” names what is not known: {', '.join(sorted(unknown))}.")
    return names


def _choice(kind: type[E], value: str, where: str) -> E:
    try:
        return kind(value)
    except ValueError as problem:
        raise ContentError(f"{where}: “{value}” is not known here.") from problem
