"""Sheets of the body map by itself: plain, marked, a period, a change; all themes, both builds, grey."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from PySide6.QtGui import QImage

from companion import paths
from companion.content.body import BodyDrawing, read_regions
from companion.content.themes import NAMES
from companion.domain.body import Build, View
from companion.domain.knot import Knot
from companion.ui.printing.body_export import png_of
from companion.ui.printing.body_sheet import BodyContent, BodySheet, SheetParts
from companion.ui.theme import Theme
from companion.ui.widgets.body_patch import Change, HeatValue
from companion.ui.widgets.ramp_legend import CHANGE_CELLS, HEAT_CELLS, change_words, heat_words

MARKS: Mapping[str, int | None] = {
    "neck_back_r": 6,
    "shoulder_top_r": 5,
    "blade_inner_r": 8,
    "low_back_l": 4,
    "low_back_r": 7,
    "buttock_upper_r": 3,
    "temple_l": 2,
    "jaw_r": 1,
    "forearm_front_r": 9,
    "hand_r": 10,
    "thigh_outer_l": None,
    "knee_front_l": 0,
}
KNOTS = {
    "blade_inner_r": (Knot(view=View.BACK, x=0.3, y=0.2),),
    "low_back_l": (Knot(view=View.BACK, x=0.25, y=0.75),),
}
EVERY = 3
"""Of the regions of the table, every third is left out of a period, so that some stay neutral."""
SCALE = 1.5


def contents(build: Build) -> Iterator[tuple[str, BodyContent]]:
    """What is shown, with its name."""
    regions = list(enumerate(read_regions(paths.resources() / "bodymap")))
    shown = [(place, region) for place, region in regions if place % EVERY]
    heat = {region: HeatValue(level=place % 21 / 2, text=str(place)) for place, region in shown}
    changes = {region: Change(points=place % 13 - 6) for place, region in shown}
    yield "plain", BodyContent(build=build)
    yield "marked", BodyContent(build=build, values=MARKS, knots=KNOTS)
    yield "period", BodyContent(build=build, tints=heat, legend=(heat_words(), HEAT_CELLS))
    yield "then-and-now", BodyContent(build=build, tints=changes, legend=(change_words(), CHANGE_CELLS))
    yield "mirrored", BodyContent(build=build, values=MARKS, knots=KNOTS, mirrored=True)


def make_maps(folder: Path) -> Iterator[Path]:
    """Write all sheets; those of the light theme once more without colour."""
    drawing = BodyDrawing(paths.resources() / "bodymap")
    theme = Theme(paths.resources() / "themes")
    for name in NAMES:
        theme.use(name)
        for build in Build:
            for kind, content in contents(build):
                image = png_of(BodySheet(theme, drawing, content, SheetParts()), SCALE)
                yield _saved(image, folder / f"map-{kind}-{build.value}-{name}.png")
                if name in ("light", "dark"):
                    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
                    yield _saved(grey, folder / f"map-{kind}-{build.value}-{name}-grey.png")


def _saved(image: QImage, file: Path) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    image.save(str(file))
    return file
