"""The mouse and the painter agree with the drawing: every point of the body is exactly one region."""

import random

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainterPath

from companion.domain.body import Build, View
from companion.domain.drawing import numbers_in, polygons
from companion.ui.widgets.body_geometry import FigureView, Placement, views_of
from companion.ui.widgets.body_paths import packed, path_of, paths_from_text
from tests.ui.widgets.body_builders import DRAWING

POINTS = 5000
EVERY_VIEW = pytest.mark.parametrize(
    ("build", "view"), [(build, view) for build in Build for view in View], ids=lambda part: part.value
)


def figure_view(build: Build, view: View) -> FigureView:
    return views_of(DRAWING.figure(build))[view]


def points_in(path: QPainterPath, count: int) -> list[QPointF]:
    """The same random points inside a path at each run."""
    chance = random.Random(7)  # noqa: S311 - places, not secrets
    box = path.boundingRect()
    found: list[QPointF] = []
    while len(found) < count:
        point = QPointF(box.x() + chance.random() * box.width(), box.y() + chance.random() * box.height())
        if path.contains(point):
            found.append(point)
    return found


@EVERY_VIEW
def test_every_point_of_the_body_is_in_exactly_one_region(build: Build, view: View) -> None:
    figure = figure_view(build, view)

    counts = [len(figure.regions_at(point)) for point in points_in(figure.drawn.outline, POINTS)]

    assert counts == [1] * POINTS


@EVERY_VIEW
def test_what_is_drawn_of_a_region_answers_as_that_region(build: Build, view: View) -> None:
    figure = figure_view(build, view)

    for region, path in figure.paths.items():
        answers = {figure.region_at(point) for point in points_in(path, 20)}
        assert answers == {region}


@EVERY_VIEW
def test_outside_the_body_there_is_no_region(build: Build, view: View) -> None:
    figure = figure_view(build, view)

    corners = [QPointF(2, 2), QPointF(398, 2), QPointF(2, 898), QPointF(398, 898), QPointF(200, 700)]

    assert [figure.region_at(corner) for corner in corners] == [""] * 5


def test_packed_numbers_are_read_apart() -> None:
    assert numbers_in("-1.5.3-.2 4") == [-1.5, 0.3, -0.2, 4.0]


def test_steps_add_up_to_exact_tenths() -> None:
    ring = polygons("M.1.1l.1.2.1.2 1-1z")[0]

    path = path_of("M.1.1l.1.2.1.2 1-1z")

    assert ring == [(0.1, 0.1), (0.2, 0.3), (0.3, 0.5), (1.3, -0.5)]
    assert (path.elementAt(3).x, path.elementAt(3).y) == (1.3, -0.5)


def test_a_place_in_the_widget_and_its_place_on_the_page_belong_together() -> None:
    placement = Placement(QSizeF(400, 900), QRectF(10, 32, 214, 480))

    there = placement.transform.map(QPointF(123, 456))
    back = placement.to_page(there)

    assert (back - QPointF(123, 456)).manhattanLength() < 0.01
    assert QRectF(9, 31, 216, 482).contains(placement.rect)


def test_a_mirrored_figure_swaps_left_and_right_and_nothing_else() -> None:
    plain = Placement(QSizeF(400, 900), QRectF(10, 32, 214, 480))

    mirrored = Placement(QSizeF(400, 900), QRectF(10, 32, 214, 480), mirrored=True)

    there = mirrored.transform.map(QPointF(123, 456))
    assert mirrored.rect == plain.rect
    assert (there - plain.transform.map(QPointF(400 - 123, 456))).manhattanLength() < 0.01
    assert (mirrored.to_page(there) - QPointF(123, 456)).manhattanLength() < 0.01


def test_a_closeup_fills_its_room_with_the_part_and_what_lies_around_it() -> None:
    hand = QRectF(322, 443, 64, 118)

    placement = Placement(QSizeF(400, 900), QRectF(10, 32, 200, 400), closeup=hand)

    assert placement.rect == QRectF(10, 32, 200, 400)
    assert placement.shown.contains(hand)
    assert QRectF(0, 0, 400, 900).contains(placement.shown)
    assert placement.scale == pytest.approx(min(200 / 64, 400 / 118))
    assert placement.rect.toRect().contains(placement.to_widget(hand))


def test_outside_a_closeup_a_region_takes_no_place() -> None:
    figure = figure_view(Build.STRAIGHT, View.FRONT)
    placement = Placement(QSizeF(400, 900), QRectF(0, 0, 200, 400), closeup=figure.box_of(["hand_l"]))

    foot = placement.to_widget(figure.paths["foot_top_r"].boundingRect())

    assert foot.isEmpty()


@pytest.mark.parametrize("build", Build)
def test_the_packed_paths_are_those_of_the_text(build: Build) -> None:
    figure = DRAWING.figure(build)

    views = views_of(figure)

    for view, drawing in figure.views.items():
        text = paths_from_text(drawing)
        assert list(views[view].drawn) == list(text)
        assert views[view].paths == text.regions
        assert views[view].drawn.fibres == text.fibres


def test_paths_are_the_same_when_packed_anew() -> None:
    figure = DRAWING.figure(Build.SOFT)

    views = views_of(figure._replace(packed=packed(figure)))

    assert list(views[View.FRONT].drawn) == list(views_of(figure)[View.FRONT].drawn)


def test_a_figure_without_packed_paths_is_drawn_from_its_text() -> None:
    figure = DRAWING.figure(Build.STRAIGHT)

    views = views_of(figure._replace(packed=b""))

    assert views[View.BACK].paths == views_of(figure)[View.BACK].paths
