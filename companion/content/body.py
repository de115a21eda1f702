"""Reads the shipped body map: the table of regions and the drawing of each build."""

import csv
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from companion.domain.body import Build, Region, Side, View
from companion.domain.drawing import FigureDrawing, RegionShape, ViewDrawing

_SIDES = {"left": Side.LEFT, "right": Side.RIGHT, "midline": Side.MIDDLE}
_VIEWS = {"front": (View.FRONT,), "back": (View.BACK,), "both": (View.FRONT, View.BACK)}


def read_regions(folder: Path) -> dict[str, Region]:
    """All regions by id, in the order of the table (head to foot). `folder` holds regions.csv."""
    with (folder / "regions.csv").open(encoding="utf-8", newline="") as table:
        return {row["id"]: _region(row) for row in csv.DictReader(table)}


def _region(row: Mapping[str, str]) -> Region:
    return Region(
        id=row["id"],
        order=int(row["order"]),
        label=row["label"],
        name=row["name"],
        where=row["where"],
        muscles=row["muscles"],
        everyday=row["everyday"],
        side=_SIDES[row["side"]],
        mirror=row["mirror_id"] or None,
        views=_VIEWS[row["views"]],
        group=row["group"],
        common_area=row["seed_common_area"] == "yes",
    )


class BodyDrawing:
    """The drawings of both builds; each is read from its file when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._read: dict[Build, FigureDrawing] = {}

    def figure(self, build: Build) -> FigureDrawing:
        if build not in self._read:
            self._read[build] = read_figure(self._folder / f"{build.value}.json")
        return self._read[build]


def read_figure(file: Path) -> FigureDrawing:
    """One build from its JSON file, with the packed paths beside it."""
    packed = file.with_suffix(".paths")
    data = json.loads(file.read_text(encoding="utf-8"))
    width, height = data["page"]
    return FigureDrawing(
        width=width,
        height=height,
        views={View(name): _view(part) for name, part in data["views"].items()},
        packed=packed.read_bytes() if packed.exists() else b"",
    )


def _view(data: Mapping[str, Any]) -> ViewDrawing:
    return ViewDrawing(
        outline=data["outline"],
        shapes=tuple(_shape(part) for part in data["regions"]),
        details=tuple(data["details"]),
        fibres=tuple(data["fibres"]),
        features=tuple(data["features"]),
        shade=tuple(data["shade"]),
        hair=data["hair"],
    )


def _shape(data: Mapping[str, Any]) -> RegionShape:
    x, y = data["anchor"]
    return RegionShape(
        region=data["id"],
        muscle=data["tissue"] == "m",
        path=data["d"],
        hit=data["hit"],
        anchor=(x, y),
        radius=data["radius"],
    )
