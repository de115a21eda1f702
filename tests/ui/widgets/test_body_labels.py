"""Numbers on the map: inside their region, legible, and not hidden under tender points."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter

from companion.domain.body import Build, View
from companion.ui.theme import Theme
from companion.ui.widgets.body_colours import body_colours
from companion.ui.widgets.body_geometry import FigureView, Placement, views_of
from companion.ui.widgets.body_labels import Knots, Labels, paint_knots
from companion.ui.widgets.body_patch import mark_patch
from tests.ui.widgets.body_builders import DRAWING, a_theme
from tests.ui.widgets.images import pixels

pytestmark = pytest.mark.usefixtures("qapp")
SIZE = (240, 540)
BACK = views_of(DRAWING.figure(Build.STRAIGHT))[View.BACK]
PLACEMENT = Placement(BACK.page, QRectF(0, 0, *SIZE))
ROOMY = ("low_back_r", "buttock_r", "hamstring_inner_l", "calf_upper_l", "blade_inner_l", "hand_r")


def an_image(theme: Theme) -> QImage:
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    image.fill(theme.pain(9))
    return image


def ink(theme: Theme, region: str, knots: Knots) -> tuple[QImage, set[tuple[int, int]]]:
    """The number 9 of a region by itself, and the pixels it takes."""
    image = an_image(theme)
    colours = body_colours(theme)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    Labels(BACK, PLACEMENT).paint(painter, colours, {region: mark_patch(9, colours)}, knots)
    painter.end()
    rows, columns = np.nonzero((pixels(image) != pixels(an_image(theme))).any(axis=2))
    return image, set(zip(columns.tolist(), rows.tolist(), strict=True))


@pytest.mark.parametrize("view", View)
@pytest.mark.parametrize("build", Build)
def test_every_number_that_is_printed_stands_inside_its_region(build: Build, view: View) -> None:
    figure: FigureView = views_of(DRAWING.figure(build))[view]
    placement = Placement(QSizeF(400, 900), QRectF(0, 0, *SIZE))
    labels, colours = Labels(figure, placement), body_colours(a_theme())

    outside = []
    for region, path in figure.paths.items():
        label = labels._label(region, mark_patch(10, colours), colours.number_font)
        # The corners of the box are empty: no figure reaches into them.
        if label and not placement.transform.map(path).contains(label.box.adjusted(1, 1, -1, -1)):
            outside.append(region)

    assert outside == []


@pytest.mark.parametrize("region", ROOMY)
def test_a_tender_point_in_the_middle_leaves_the_number_readable(region: str) -> None:
    theme = a_theme()
    middle = QPointF(*BACK.shapes[region].anchor)

    image, number = ink(theme, region, {region: [middle]})
    painter = QPainter(image)
    paint_knots(painter, [middle], body_colours(theme), PLACEMENT)
    painter.end()

    _image, alone = ink(theme, region, {})
    white = theme.on(theme.pain(9)).rgb()
    sharp = {place for place in number if image.pixel(*place) == white}
    assert len(number) > 0.7 * len(alone)
    assert len(sharp) > 10
    shape = PLACEMENT.transform.map(BACK.paths[region])
    assert all(shape.contains(QPointF(x + 0.5, y + 0.5)) for x, y in number)


def test_a_tender_point_elsewhere_leaves_the_number_where_it_was() -> None:
    theme = a_theme()
    edge = BACK.place_in("buttock_r", (0.1, 0.5))

    _image, beside = ink(theme, "buttock_r", {"buttock_r": [edge]})
    _image, alone = ink(theme, "buttock_r", {})

    assert beside == alone


def test_where_there_is_no_room_the_number_keeps_its_place() -> None:
    theme = a_theme()
    crowded = [BACK.place_in("low_back_r", (x / 4, y / 4)) for x in range(5) for y in range(5)]

    _image, number = ink(theme, "low_back_r", {"low_back_r": crowded})

    assert number == ink(theme, "low_back_r", {})[1]
