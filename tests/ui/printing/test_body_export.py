"""The map as a file: what the screen shows in every form, in vectors, private, and whole or not at all."""

import re
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from companion.domain.body import Build, View
from companion.domain.knot import Knot
from companion.ui.printing.body_export import (
    PictureForm,
    PictureNotSavedError,
    dots_across,
    picture_bytes,
    png_of,
    save_body_picture,
)
from companion.ui.printing.body_sheet import BodyContent, BodySheet, SheetParts
from companion.ui.theme import Theme
from companion.ui.widgets.body_colours import body_colours
from companion.ui.widgets.body_figure import BodyFigure
from companion.ui.widgets.body_map import BodyMap
from companion.ui.widgets.body_patch import Change, HeatValue
from companion.ui.widgets.body_tinted import TintedMap
from companion.ui.widgets.ramp_legend import CHANGE_CELLS, HEAT_CELLS, change_words, heat_words
from companion.ui.widgets.ramp_row import RampWords
from tests.ui.widgets.body_builders import DRAWING, REGIONS, a_theme
from tests.ui.widgets.images import pixels

VALUES: dict[str, int | None] = {
    region: number % 11 for number, region in enumerate(REGIONS) if number % 3 == 0
}
KNOT = Knot(view=View.BACK, x=0.2, y=0.15)
MARKED = BodyContent(
    build=Build.STRAIGHT,
    values=VALUES | {"hand_l": None},
    knots={"low_back_r": (KNOT,), "calf_upper_l": (KNOT,)},
)
HEATED = BodyContent(
    build=Build.SOFT,
    tints={
        region: HeatValue(level=number % 100 / 10, text=str(number)) for number, region in enumerate(REGIONS)
    },
    legend=(heat_words(), HEAT_CELLS),
)
CHANGED = BodyContent(
    build=Build.STRAIGHT,
    tints={region: Change(points=number % 13 - 6) for number, region in enumerate(REGIONS) if number % 2},
    legend=(change_words(), CHANGE_CELLS),
)
CONTENTS = pytest.mark.parametrize("content", [MARKED, HEATED, CHANGED], ids=["marked", "heat", "change"])
MILLIMETRES = 160.0
SMOOTH = Qt.TransformationMode.SmoothTransformation
ALIKE = 1.5
"""Mean difference of a channel, of 255: edges are smoothed by three different programs."""


def a_sheet(
    content: BodyContent = MARKED, theme: Theme | None = None, parts: SheetParts | None = None
) -> BodySheet:
    return BodySheet(theme or a_theme(), DRAWING, content, parts or SheetParts())


def of_svg(sheet: BodySheet, scale: float, _folder: Path) -> QImage:
    renderer = QSvgRenderer(picture_bytes(PictureForm.SVG, sheet, MILLIMETRES))
    image = QImage((sheet.size * scale).toSize(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


def of_png(sheet: BodySheet, scale: float, _folder: Path) -> QImage:
    return png_of(sheet, scale)


def of_pdf(sheet: BodySheet, scale: float, folder: Path) -> QImage:
    """As poppler sees it, which shares nothing with Qt."""
    file = folder / "map.pdf"
    file.write_bytes(picture_bytes(PictureForm.PDF, sheet, MILLIMETRES))
    size = (sheet.size * scale).toSize()
    across = ["-scale-to-x", str(size.width()), "-scale-to-y", str(size.height())]
    subprocess.run(["pdftoppm", "-png", "-singlefile", *across, file, folder / "map"], check=True)
    return QImage(str(folder / "map.png"))


NEEDS_POPPLER = pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="poppler-utils is not here")
FORMS = pytest.mark.parametrize("drawn", [of_svg, of_png, pytest.param(of_pdf, marks=NEEDS_POPPLER)])
Drawn = Callable[[BodySheet, float, Path], QImage]


def on_screen(qtbot: QtBot, sheet: BodySheet, content: BodyContent, theme: Theme) -> QImage:
    """What the widget shows that stands where the map stands on the sheet."""
    shown = TintedMap(theme, REGIONS, DRAWING, "Map") if content.tints else BodyMap(theme, REGIONS, DRAWING)
    qtbot.addWidget(shown)
    shown.setAutoFillBackground(True)
    palette = shown.palette()
    palette.setColor(shown.backgroundRole(), theme.colour("surface"))
    shown.setPalette(palette)
    shown.set_build(content.build)
    shown.resize(sheet.room.size().toSize())
    shown.set_marks(content.values)
    shown.set_knots(content.knots)
    if isinstance(shown, TintedMap):
        shown.show_tints(content.tints)
    shown.grab()  # a hidden widget learns its size when it is first painted
    return shown.grab().toImage()


def differing(one: NDArray[np.int16], other: NDArray[np.int16]) -> float:
    return float(np.abs(one[..., :3] - other[..., :3]).mean())


@FORMS
@CONTENTS
def test_a_file_shows_what_the_screen_shows(
    qtbot: QtBot, tmp_path: Path, drawn: Drawn, content: BodyContent
) -> None:
    theme = a_theme()
    sheet = a_sheet(content, theme)
    screen = on_screen(qtbot, sheet, content, theme)

    # Made larger and then smaller, because each program smooths fine lines in its own way.
    large = drawn(sheet, 3, tmp_path)
    image = large.scaled(sheet.size.toSize(), mode=SMOOTH).copy(sheet.room.toRect())

    assert image.size() == screen.size()
    assert differing(pixels(image), pixels(screen)) < ALIKE


@FORMS
@CONTENTS
@pytest.mark.usefixtures("qapp")
def test_every_region_has_its_own_colour_in_a_file(
    tmp_path: Path, drawn: Drawn, content: BodyContent
) -> None:
    theme = a_theme()
    sheet = a_sheet(content, theme, SheetParts(numbers=False))

    image = drawn(sheet, 2, tmp_path)

    wrong = [
        (region, figure.view)
        for figure in sheet.figures()
        for region, fill in fills_in(figure, content, theme).items()
        if not same(colour_at(image, figure, region, 2), fill)
    ]
    assert wrong == []


def fills_in(figure: BodyFigure, content: BodyContent, theme: Theme) -> dict[str, QColor]:
    colours = body_colours(theme)
    rated = {region: colours.pain[value] for region, value in content.values.items() if value is not None}
    tinted = {
        region: tint.patch(colours).fill
        for region, tint in content.tints.items()
        if not isinstance(tint, Change) or tint.step == 0
    }
    return {region: fill for region, fill in (rated | tinted).items() if region in figure.drawing.shapes}


def colour_at(image: QImage, figure: BodyFigure, region: str, scale: float) -> QColor:
    anchor = QPointF(*figure.drawing.shapes[region].anchor)
    return image.pixelColor((figure.placement.transform.map(anchor) * scale).toPoint())


def same(one: QColor, other: QColor) -> bool:
    """But for rounding."""
    return all(abs(a - b) <= 1 for a, b in zip(one.getRgb(), other.getRgb(), strict=True))


@pytest.mark.usefixtures("qapp")
def test_a_drawing_has_neither_pixels_nor_a_need_for_the_typeface() -> None:
    drawing = picture_bytes(PictureForm.SVG, a_sheet(), MILLIMETRES).decode()

    assert re.search(r'<svg width="160mm"', drawing)
    assert "<image" not in drawing
    assert "<text" not in drawing
    assert drawing.count("<path") > 200


@NEEDS_POPPLER
@pytest.mark.usefixtures("qapp")
def test_a_pdf_has_real_words_in_the_typeface_it_carries_and_no_pixels(tmp_path: Path) -> None:
    file = tmp_path / "map.pdf"

    save_body_picture(file, PictureForm.PDF, a_sheet(), 90.0)

    assert told_by("pdfimages", "-list", file).count("\n") == 2  # the two lines of its heading
    fonts = told_by("pdffonts", file).splitlines()[2:]
    assert fonts
    assert all("AtkinsonHyperlegibleNext" in font and " yes " in font for font in fonts)
    assert {"Front", "Back", "your left", "your right"} <= set(told_by("pdftotext", file, "-").splitlines())
    about = told_by("pdfinfo", file)
    assert re.search(r"^Title: +Body map$", about, re.MULTILINE)
    width = re.search(r"Page size: +([\d.]+) x", about)
    assert width
    assert float(width[1]) == pytest.approx(90 / 25.4 * 72, abs=1)


def told_by(*command: str | Path) -> str:
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


@pytest.mark.usefixtures("qapp")
def test_a_png_is_as_wide_as_was_wished_at_300_dots_to_the_inch() -> None:
    image = QImage.fromData(picture_bytes(PictureForm.PNG, a_sheet(), MILLIMETRES))

    assert image.width() == pytest.approx(160 / 25.4 * 300, abs=1)
    assert image.dotsPerMeterX() == pytest.approx(300 / 0.0254, abs=20)


def test_a_poster_has_no_more_dots_than_memory_can_hold() -> None:
    page, poster = dots_across(MILLIMETRES), dots_across(1000)

    assert page == pytest.approx(160 / 25.4 * 300)
    assert poster == 6000


@pytest.mark.usefixtures("qapp")
def test_the_legend_of_a_period_has_the_words_and_cells_it_is_given() -> None:
    cells = [HeatValue(level=2, text="1"), HeatValue(level=8, text="7")]
    named = replace(HEATED, legend=(RampWords(title="", first="few days", last="most days"), cells))

    usual, own = legend_of(a_sheet(HEATED)), legend_of(a_sheet(named))

    assert usual != own
    theme = a_theme()
    assert has(own, theme.pain(8))
    assert not has(own, theme.pain(5))
    assert has(usual, theme.pain(5))


@pytest.mark.parametrize("content", [HEATED, CHANGED], ids=["heat", "change"])
@pytest.mark.usefixtures("qapp")
def test_a_map_without_a_coloured_region_keeps_its_legend(content: BodyContent) -> None:
    empty = replace(content, tints={})

    assert legend_of(a_sheet(empty)) == legend_of(a_sheet(content))


def legend_of(sheet: BodySheet) -> QImage:
    """What stands below the map."""
    below = QRect(0, round(sheet.room.bottom()), round(sheet.size.width()), 60)
    return png_of(sheet, 1).copy(below)


@FORMS
@pytest.mark.parametrize("mirrored", [False, True], ids=["as seen", "mirrored"])
@pytest.mark.parametrize("build", Build)
@pytest.mark.usefixtures("qapp")
def test_the_left_hand_is_at_the_persons_left_in_a_file(
    tmp_path: Path, drawn: Drawn, mirrored: bool, build: Build
) -> None:
    theme = a_theme()
    content = BodyContent(build=build, values={"hand_l": 9}, mirrored=mirrored)
    sheet = a_sheet(content, theme, SheetParts(numbers=False, legend=False))

    image = drawn(sheet, 1, tmp_path)

    for figure in sheet.figures():
        at_picture_left = (figure.view is View.BACK) is not mirrored
        room = figure.placement.rect.toRect()
        half = QRect(room.left(), room.top(), room.width() // 2, room.height())
        other = half.translated(room.width() // 2, 0)
        here, there = (half, other) if at_picture_left else (other, half)
        assert has(image.copy(here), theme.pain(9))
        assert not has(image.copy(there), theme.pain(9))


def has(image: QImage, colour: QColor) -> bool:
    wanted = (colour.blue(), colour.green(), colour.red())
    return bool((np.abs(pixels(image)[..., :3] - wanted).max(axis=2) <= 1).sum() > 20)


@NEEDS_POPPLER
@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("mirrored", [False, True], ids=["as seen", "mirrored"])
@pytest.mark.parametrize("caption", [False, True], ids=["without days", "with days"])
def test_a_picture_names_its_days_where_wished_and_a_mirror_in_any_case(
    tmp_path: Path, mirrored: bool, caption: bool
) -> None:
    content = replace(MARKED, caption=("21 November 2026",), mirrored=mirrored)
    file = tmp_path / "map.pdf"

    sheet = a_sheet(content, parts=SheetParts(caption=caption))
    save_body_picture(file, PictureForm.PDF, sheet, MILLIMETRES)

    words = told_by("pdftotext", file, "-").splitlines()
    assert ("21 November 2026" in words) is caption
    assert ("Seen as in a mirror" in words) is mirrored
    assert words.count("your left") == 2


@pytest.mark.usefixtures("qapp")
def test_a_region_of_a_later_version_is_left_out_of_the_picture() -> None:
    content = BodyContent(build=Build.STRAIGHT, values={"third_arm": 5})

    image = png_of(a_sheet(content), 1)

    assert image == png_of(a_sheet(BodyContent(build=Build.STRAIGHT)), 1)


@pytest.mark.usefixtures("qapp")
def test_numbers_and_legend_can_be_left_out() -> None:
    full, bare = a_sheet(), a_sheet(parts=SheetParts(numbers=False, legend=False))

    assert bare.size.height() < full.size.height()
    assert bare.size.width() == full.size.width()
    room = full.room.toRect()
    assert png_of(full, 1).copy(room) != png_of(bare, 1).copy(room)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("form", PictureForm)
def test_a_picture_is_private_and_takes_the_place_of_an_older_one(tmp_path: Path, form: PictureForm) -> None:
    file = tmp_path / f"map.{form.value}"
    file.write_text("older", encoding="utf-8")

    save_body_picture(file, form, a_sheet(), MILLIMETRES)

    assert file.stat().st_size > 10_000
    assert [each.name for each in tmp_path.iterdir()] == [file.name]
    if sys.platform != "win32":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.usefixtures("qapp")
def test_a_place_that_takes_no_file_is_told_in_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "gone" / "map.svg"

    with pytest.raises(PictureNotSavedError, match=r"could not be saved in .*gone.*Another folder"):
        save_body_picture(file, PictureForm.SVG, a_sheet(), MILLIMETRES)


@pytest.mark.usefixtures("qapp")
def test_a_file_that_cannot_be_replaced_stays_as_it_was(tmp_path: Path) -> None:
    taken = tmp_path / "map.pdf"
    taken.mkdir()

    with pytest.raises(PictureNotSavedError):
        save_body_picture(taken, PictureForm.PDF, a_sheet(), MILLIMETRES)

    assert [each.name for each in tmp_path.iterdir()] == ["map.pdf"]
    assert taken.is_dir()


@pytest.mark.parametrize("form", PictureForm)
@pytest.mark.usefixtures("qapp")
def test_a_picture_without_width_is_refused(tmp_path: Path, form: PictureForm) -> None:
    with pytest.raises(ValueError, match="wider"):
        save_body_picture(tmp_path / "map", form, a_sheet(), 0)

    assert not list(tmp_path.iterdir())
