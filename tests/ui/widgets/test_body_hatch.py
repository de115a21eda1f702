"""Hatching: inside its shape, as dense at any size, and different in kind."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath

from companion.domain.body import Build, View
from companion.ui.widgets.body_colours import body_colours
from companion.ui.widgets.body_figure import BodyFigure
from companion.ui.widgets.body_geometry import Placement, views_of
from companion.ui.widgets.body_hatch import DOT, dots, stripes
from companion.ui.widgets.body_painter import ViewMarks
from companion.ui.widgets.body_patch import Change
from tests.ui.widgets.body_builders import DRAWING, a_theme
from tests.ui.widgets.images import pixels


def ends_of(path: QPainterPath) -> list[QPointF]:
    return [QPointF(*_place(path, number)) for number in range(path.elementCount())]


def _place(path: QPainterPath, number: int) -> tuple[float, float]:
    element = path.elementAt(number)
    return element.x, element.y


@pytest.mark.parametrize("build", Build)
@pytest.mark.parametrize("view", View)
def test_stripes_end_at_the_border_of_each_region(build: Build, view: View) -> None:
    paths = views_of(DRAWING.figure(build))[view].paths

    strays = [
        region
        for region, shape in paths.items()
        for start, end in _pairs(ends_of(stripes(shape, 1)))
        if not shape.contains((start + end) / 2)
    ]

    assert len(paths) > 30
    # Curves are cut as polygons: a stripe of a hair's length may lie on the line.
    assert len(strays) <= 3


def _pairs(ends: list[QPointF]) -> list[tuple[QPointF, QPointF]]:
    return list(zip(ends[::2], ends[1::2], strict=True))


def test_every_dot_lies_whole_inside() -> None:
    shape = QPainterPath()
    shape.addEllipse(QPointF(100, 100), 40, 30)

    boxes = [polygon.boundingRect() for polygon in dots(shape, 1).toSubpathPolygons()]

    assert len(boxes) > 30
    assert all(shape.contains(box.center()) for box in boxes)
    assert all(abs(box.width() - 2 * DOT) < 0.1 for box in boxes)


@pytest.mark.usefixtures("qapp")
def test_stripes_are_as_thin_on_a_dense_screen_and_twice_as_sharp() -> None:
    usual, dense = figure_with_stripes(ratio=1), figure_with_stripes(ratio=2)

    stretched = usual.scaled(dense.size(), mode=Qt.TransformationMode.SmoothTransformation)

    assert dense.size() == usual.size() * 2
    assert steepness(dense) > 1.5 * steepness(stretched)


def steepness(image: QImage) -> float:
    """The mean square of the steps from pixel to pixel along a row: edges over one pixel count most."""
    return float((np.diff(pixels(image), axis=1).astype(np.int32) ** 2).mean())


def figure_with_stripes(*, ratio: int) -> QImage:
    theme = a_theme()
    view = views_of(DRAWING.figure(Build.STRAIGHT))[View.BACK]
    figure = BodyFigure(View.BACK, view, Placement(QSizeF(400, 900), QRectF(0, 0, 214, 480)), theme)
    image = QImage(214 * ratio, 480 * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(theme.colour("surface"))
    painter = QPainter(image)
    marks = ViewMarks(tints={region: Change(points=-4) for region in view.shapes})
    figure.paint(painter, body_colours(theme), marks, ratio)
    painter.end()
    return image


def test_a_larger_figure_has_more_stripes_not_wider_ones() -> None:
    square = QPainterPath()
    square.addRect(QRectF(0, 0, 100, 100))

    once, twice = stripes(square, 1), stripes(square, 2)

    assert twice.elementCount() == pytest.approx(2 * once.elementCount(), abs=4)


def test_a_hole_in_a_shape_stays_free() -> None:
    ring = QPainterPath()
    ring.addRect(QRectF(0, 0, 100, 100))
    ring.addRect(QRectF(30, 30, 40, 40))

    middles = [(start + end) / 2 for start, end in _pairs(ends_of(stripes(ring, 1)))]

    assert middles
    assert all(ring.contains(middle) for middle in middles)
