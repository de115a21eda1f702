"""Reads the drawing data: silhouettes, borders, lines and fibres as lists of points."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

FOLDER = Path(__file__).parent
BUILDS = ("straight", "soft")
VIEWS = ("front", "back")
FIRST_BUILD = "straight"
"""The build on which all borders and lines are drawn."""


class Node(NamedTuple):
    """A point of a curve: distance from the mid-line, height on the page, and whether it is a corner."""

    u: float
    y: float
    corner: bool = False


Curve = list[Node]


class Disc(NamedTuple):
    """A circle of a finger or toe."""

    x: float
    y: float
    radius: float


@dataclass(frozen=True, kw_only=True)
class Stroke:
    """A line of some width."""

    width: float
    points: Curve


@dataclass(frozen=True, kw_only=True)
class Bundle:
    """Faint lines blended between a first and a last one."""

    lines: int
    first: Curve
    last: Curve


@dataclass(frozen=True, kw_only=True)
class Seed:
    """What gives a tile its name."""

    muscle: bool
    points: Curve


def curve(text: str) -> Curve:
    """Points from "u y, u y c, …"; c marks a corner."""
    nodes = []
    for part in text.split(","):
        u, y, *corner = part.split()
        nodes.append(Node(float(u), float(y), corner == ["c"]))
    return nodes


def discs(text: str) -> list[Disc]:
    """Circles from "x y radius, …"."""
    return [Disc(*map(float, part.split())) for part in text.split(",")]


def curves(table: Mapping[str, str]) -> dict[str, Curve]:
    return {name: curve(text) for name, text in table.items()}


def strokes(table: Mapping[str, Mapping[str, Any]]) -> dict[str, Stroke]:
    return {name: Stroke(width=row["width"], points=curve(row["points"])) for name, row in table.items()}


def bundles(table: Mapping[str, Mapping[str, Any]]) -> dict[str, Bundle]:
    return {
        name: Bundle(lines=row["lines"], first=curve(row["first"]), last=curve(row["last"]))
        for name, row in table.items()
    }


def seeds(table: Mapping[str, Mapping[str, Any]]) -> dict[str, Seed]:
    return {name: Seed(muscle=row["muscle"], points=curve(row["seeds"])) for name, row in table.items()}


class Drawing:
    """All drawing data, as the files have it."""

    def __init__(self) -> None:
        self.silhouettes = self._file("silhouettes")
        self.borders = self._file("borders")
        self.lines = self._file("lines")
        self.fibres = self._file("fibres")

    def borders_of(self, build: str, view: str) -> tuple[dict[str, Curve], dict[str, Curve]]:
        """Borders to be warped to the build, and those drawn for it: the second replace the first."""
        local = curves(self.borders.get("local", {}).get(build, {}).get(view, {}))
        shared = curves(self.borders["curves"][view])
        return {name: points for name, points in shared.items() if name not in local}, local

    def bundles_of(self, build: str, view: str) -> tuple[dict[str, Bundle], dict[str, Bundle]]:
        """Bundles to be warped to the build, and those drawn for it."""
        local = bundles(self.fibres.get("local", {}).get(build, {}).get(view, {}))
        shared = bundles(self.fibres["fibres"][view])
        return {name: bundle for name, bundle in shared.items() if name not in local}, local

    @staticmethod
    def _file(name: str) -> dict[str, Any]:
        return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
