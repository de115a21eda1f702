"""Reads the theme files (colours of one theme, measures of all) into frozen tokens."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

NAMES = ("light", "dark", "contrast", "contrast_dark")
FIGURE = "figure.toml"


class TypeRole(NamedTuple):
    """A text role at 100 %: size and line height in px, weight 400-700, tracking in per cent."""

    size: float
    weight: int
    line: float
    tracking: float


class Colours(NamedTuple):
    """One theme. Roles of groups are joined with a dot ("body.muscle"); values are "#RRGGBB"."""

    name: str
    dark: bool
    contrast: bool
    roles: Mapping[str, str]
    ramps: Mapping[str, tuple[str, ...]]


class Measures(NamedTuple):
    """Type roles, and lengths (px at 100 %) and times (ms) by dotted name ("radius.card")."""

    families: tuple[str, ...]
    type_roles: Mapping[str, TypeRole]
    numbers: Mapping[str, float]


class Tokens(NamedTuple):
    """Everything that the look is made of."""

    colours: Colours
    measures: Measures


def read_colours(folder: Path, name: str) -> Colours:
    """The colours of one theme, with those of the exercise figure where its file is there."""
    table = _read(folder / f"{name}.toml")
    roles = dict(_flat(table["colours"]))
    if (folder / FIGURE).exists():
        roles.update(_flat(_read(folder / FIGURE)[name], "figure."))
    return Colours(
        name=name,
        dark=table["dark"],
        contrast=table["contrast"],
        roles=MappingProxyType(roles),
        ramps=MappingProxyType({key: tuple(colours) for key, colours in table["ramps"].items()}),
    )


def read_measures(folder: Path) -> Measures:
    """The measures that all themes share."""
    table = _read(folder / "measures.toml")
    letters = table.pop("type")
    return Measures(
        families=(letters["family"], *letters["fallback"]),
        type_roles=MappingProxyType({role: TypeRole(**values) for role, values in letters["roles"].items()}),
        numbers=MappingProxyType(dict(_flat(table))),
    )


def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _flat(table: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", value
