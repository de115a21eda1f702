"""Close-ups are as sharp as the whole body painted that large, and a mirrored body is a mirror image."""

import pytest
from PySide6.QtCore import QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter

from companion.domain.body import Build, View
from companion.ui.widgets.body_colours import body_colours
from companion.ui.widgets.body_figure import BodyFigure
from companion.ui.widgets.body_geometry import Placement, views_of
from companion.ui.widgets.body_painter import ViewMarks
from tests.ui.widgets.body_builders import DRAWING, a_theme
from tests.ui.widgets.images import FEW, noticed

PAGE = QSizeF(400, 900)
MARKS = ViewMarks(values={"temple_l": 5, "jaw_r": 9, "shoulder_top_r": 2}, ghosts=frozenset({"neck_front_l"}))
ALIKE = 0.03
"""Hairlines and the letters beside the neck may differ."""
WIDEST_RIM = 5
"""In px, in high contrast; there nothing is painted over it."""

pytestmark = pytest.mark.usefixtures("qapp")


def painted(placement: Placement, size: QSizeF, marks: ViewMarks, theme_name: str = "light") -> QImage:
    theme = a_theme(theme_name)
    image = QImage(size.toSize(), QImage.Format.Format_RGB32)
    image.fill(theme.colour("surface"))
    figure = BodyFigure(View.FRONT, views_of(DRAWING.figure(Build.SOFT))[View.FRONT], placement, theme)
    painter = QPainter(image)
    figure.paint(painter, body_colours(theme), marks, 1.0)
    painter.end()
    return image


@pytest.mark.parametrize("mirrored", [False, True])
def test_a_closeup_is_cut_from_the_body_painted_that_large(mirrored: bool) -> None:
    room = QSizeF(240, 480)
    head = QRectF(150, 15, 100, 180)
    near = Placement(PAGE, QRectF(0, 0, 240, 480), closeup=head, mirrored=mirrored)
    large = PAGE * near.scale

    closeup = painted(near, room, MARKS)
    whole = painted(
        Placement(PAGE, QRectF(0, 0, large.width(), large.height()), mirrored=mirrored), large, MARKS
    )

    left = PAGE.width() - near.shown.right() if mirrored else near.shown.left()
    corner = QRectF(left * near.scale, near.shown.top() * near.scale, 240, 480).toRect()
    assert noticed(closeup, whole.copy(QRect(corner.topLeft(), closeup.size()))) < ALIKE


@pytest.mark.parametrize("theme_name", ["contrast", "contrast_dark"])
def test_the_rim_stays_a_line_in_a_closeup(theme_name: str) -> None:
    scalp = QRectF(190, 20, 20, 40)
    near = Placement(PAGE, QRectF(0, 0, 240, 480), closeup=scalp)
    theme = a_theme(theme_name)

    closeup = painted(near, QSizeF(240, 480), ViewMarks(), theme_name)

    rim = theme.colour("body.rim").rgb()
    column = [closeup.pixel(120, y) == rim for y in range(480)]
    first = column.index(True)
    assert near.scale > 10
    assert 1 <= column[first:].index(False) <= WIDEST_RIM


@pytest.mark.parametrize("theme_name", ["light", "contrast_dark"])
def test_a_mirrored_body_is_the_mirror_image_of_the_plain_one(theme_name: str) -> None:
    room, size = QRectF(0, 0, 214, 482), QSizeF(214, 482)
    unrated = ViewMarks(ghosts=frozenset({"neck_front_l", "shin_r"}))

    plain = painted(Placement(PAGE, room), size, unrated, theme_name)
    mirrored = painted(Placement(PAGE, room, mirrored=True), size, unrated, theme_name)

    assert noticed(mirrored, plain.flipped(Qt.Orientation.Horizontal)) < ALIKE
    assert noticed(mirrored, plain) > FEW


def test_words_in_a_mirrored_body_are_not_mirrored() -> None:
    room, size = QRectF(0, 0, 428, 964), QSizeF(428, 964)
    marks = ViewMarks(values={"chest_r": 7})
    figure = views_of(DRAWING.figure(Build.SOFT))[View.FRONT]
    plain_place, mirrored_place = Placement(PAGE, room), Placement(PAGE, room, mirrored=True)

    plain, mirrored = painted(plain_place, size, marks), painted(mirrored_place, size, marks)

    cut = []
    for image, placement in ((plain, plain_place), (mirrored, mirrored_place)):
        box = QRect(0, 0, 16, 18)
        anchor = figure.shapes["chest_r"].anchor
        box.moveCenter(placement.transform.map(QRectF(*anchor, 0, 0).topLeft()).toPoint())
        cut.append(image.copy(box))
    assert noticed(cut[0], cut[1]) < noticed(cut[0].flipped(Qt.Orientation.Horizontal), cut[1])
