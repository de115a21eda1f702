"""How the figures look: stored pictures of both builds in all four themes."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from companion.domain.body import Build, View
from companion.ui.widgets.body_colours import body_colours
from companion.ui.widgets.body_cursor import Spot
from companion.ui.widgets.body_figure import BodyFigure
from companion.ui.widgets.body_geometry import Placement, views_of
from companion.ui.widgets.body_legend import BodyLegend
from companion.ui.widgets.body_painter import ViewMarks
from companion.ui.widgets.body_picture import BodyPicture
from tests.ui.widgets.body_builders import DRAWING, a_theme
from tests.ui.widgets.images import FEW, noticed, pixels

SNAPSHOTS = Path(__file__).parents[2] / "snapshots" / "body"
WIDTH, HEIGHT = 214, 480
MARKS = {
    View.FRONT: ViewMarks(
        values={"shoulder_top_r": 6, "thigh_outer_l": 2, "face_m": 1, "knee_front_r": 0, "chest_r": None},
        ghosts=frozenset({"forearm_front_l", "knee_front_l"}),
        hovered="shin_l",
    ),
    View.BACK: ViewMarks(
        values={"low_back_l": 5, "low_back_r": 10, "calf_upper_l": 9},
        ghosts=frozenset({"calf_upper_r"}),
        focused="blade_inner_r",
        chosen="low_back_r",
    ),
}


def picture_of(build: Build, view: View, theme_name: str, *, height: int = HEIGHT, ratio: int = 1) -> QImage:
    theme = a_theme(theme_name)
    width = round(height * WIDTH / HEIGHT)
    image = QImage(width * ratio, height * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(theme.colour("surface"))
    placement = Placement(QSizeF(400, 900), QRectF(0, 0, width, height))
    figure = BodyFigure(view, views_of(DRAWING.figure(build))[view], placement, theme)
    painter = QPainter(image)
    figure.paint(painter, body_colours(theme), MARKS[view], ratio)
    painter.end()
    return image


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("build", "view", "theme_name"),
    [
        (Build.STRAIGHT, View.FRONT, "light"),
        (Build.STRAIGHT, View.BACK, "dark"),
        (Build.SOFT, View.FRONT, "contrast"),
        (Build.SOFT, View.BACK, "contrast_dark"),
    ],
)
def test_a_figure_looks_as_stored(build: Build, view: View, theme_name: str, update_snapshots: bool) -> None:
    file = SNAPSHOTS / f"{build.value}-{view.value}-{theme_name}.png"

    image = picture_of(build, view, theme_name)

    if update_snapshots:
        image.save(str(file))
    assert noticed(image, QImage(str(file))) < FEW


@pytest.mark.usefixtures("qapp")
def test_a_dense_screen_shows_the_same_picture_sharper() -> None:
    usual = picture_of(Build.STRAIGHT, View.FRONT, "light", height=960)

    dense = picture_of(Build.STRAIGHT, View.FRONT, "light", height=480, ratio=2)

    assert dense.size() == usual.size()
    # Outlines and letters are twice as thick in device pixels there; all else is equal.
    assert noticed(usual, dense) < 0.05
    assert sharpness(dense) > 0.7 * sharpness(usual)


def sharpness(image: QImage) -> float:
    """The mean step from pixel to pixel along a row; doubling a small picture halves it."""
    return float(np.abs(np.diff(pixels(image), axis=1)).mean())


def test_a_small_picture_carries_no_numbers(qtbot: QtBot) -> None:
    theme = a_theme()
    picture = BodyPicture(theme, DRAWING)
    qtbot.addWidget(picture)
    picture.set_marks({"calf_upper_l": 10})

    small, large = ink_in_calf(picture, 250), ink_in_calf(picture, 480)

    assert small == 0
    assert large > 0


def ink_in_calf(picture: BodyPicture, height: int) -> int:
    """White pixels in the middle of the marked calf: those of the number."""
    picture.resize(height, height)
    picture.grab()  # a hidden widget learns its size when it is first painted
    calf = picture.spot_rect(Spot(region="calf_upper_l", view=View.BACK))
    inside = calf.adjusted(calf.width() // 4, calf.height() // 4, -calf.width() // 4, -calf.height() // 4)
    return int((pixels(picture.grab(inside).toImage())[..., :3].min(axis=2) > 200).sum())


def test_the_legend_breaks_into_lines_where_it_is_narrow(qtbot: QtBot) -> None:
    legend = BodyLegend(a_theme())
    qtbot.addWidget(legend)

    wide, narrow = legend.heightForWidth(600), legend.heightForWidth(320)

    assert narrow == 2 * wide
    assert legend.sizeHint().width() < 600
