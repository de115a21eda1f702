"""Every region can be hit, also a small one on a small picture, and the other side never answers for it."""

from functools import cache
from itertools import product

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF

from companion.domain.body import Build, View
from companion.ui.widgets.body_geometry import FigureView, Placement, views_of
from companion.ui.widgets.body_targets import HALF, REACH, Targets
from tests.ui.widgets.body_builders import DRAWING, REGIONS

PAGE = QSizeF(400, 900)
ON_TODAY, SMALLEST, LARGE = QSizeF(214, 482), QSizeF(134, 300), QSizeF(280, 630)
EVERY_VIEW = pytest.mark.parametrize(
    ("build", "view"), [(build, view) for build in Build for view in View], ids=lambda part: part.value
)
EVERY_SIZE = pytest.mark.parametrize(
    "size", [ON_TODAY, SMALLEST, LARGE], ids=["on Today", "smallest", "large"]
)
CROWDED = {"low_back": 17, "buttock_upper": 21, "mid_back": 21, "blade_inner": 21, "thigh_inner": 21}
"""Between the middle of the body and others as narrow there is no more room on Today, in px."""


@cache
def figure_view(build: Build, view: View) -> FigureView:
    return views_of(DRAWING.figure(build))[view]


def targets_of(figure: FigureView, size: QSizeF) -> tuple[Targets, Placement]:
    placement = Placement(PAGE, QRectF(QPointF(0, 0), size))
    return Targets(figure, placement), placement


def middle_of(figure: FigureView, placement: Placement, region: str) -> QPointF:
    return placement.transform.map(QPointF(*figure.shapes[region].anchor))


def extent(targets: Targets, region: str, middle: QPointF) -> int:
    """How far the target reaches across or down around the middle of a region, the lesser of both, in px."""
    steps = range(-20, 21, 2)
    hit = [place for place in product(steps, steps) if targets.region_at(middle + QPointF(*place)) == region]
    across, down = [x for x, _y in hit], [y for _x, y in hit]
    return min(max(across) - min(across), max(down) - min(down)) + 2


@EVERY_VIEW
@EVERY_SIZE
def test_a_click_in_the_middle_of_a_region_is_that_region(build: Build, view: View, size: QSizeF) -> None:
    figure = figure_view(build, view)
    targets, placement = targets_of(figure, size)

    answers = [targets.region_at(middle_of(figure, placement, region)) for region in figure.shapes]

    assert answers == list(figure.shapes)


@EVERY_VIEW
def test_each_target_on_today_is_at_least_24_px_across_and_down(build: Build, view: View) -> None:
    figure = figure_view(build, view)
    targets, placement = targets_of(figure, ON_TODAY)

    extents = {
        region: extent(targets, region, middle_of(figure, placement, region)) for region in figure.shapes
    }

    assert [region for region, reached in extents.items() if reached < CROWDED.get(region[:-2], 24)] == []


@EVERY_VIEW
def test_no_target_is_tiny_even_on_the_smallest_map(build: Build, view: View) -> None:
    figure = figure_view(build, view)
    targets, placement = targets_of(figure, SMALLEST)

    extents = [extent(targets, region, middle_of(figure, placement, region)) for region in figure.shapes]

    assert min(extents) >= 11


@EVERY_VIEW
def test_a_small_region_answers_a_little_beside_its_border(build: Build, view: View) -> None:
    figure = figure_view(build, view)
    targets, placement = targets_of(figure, ON_TODAY)
    below = middle_of(figure, placement, "elbow_l") + QPointF(0, HALF - 0.5)

    answer = targets.region_at(below)

    assert figure.region_at(placement.to_page(below)).startswith("forearm")
    assert answer == "elbow_l"


@EVERY_VIEW
@EVERY_SIZE
def test_the_other_side_never_answers_for_a_region(build: Build, view: View, size: QSizeF) -> None:
    figure = figure_view(build, view)
    targets, placement = targets_of(figure, size)

    for region, x, y in product(figure.shapes, range(-12, 13, 4), range(-12, 13, 4)):
        place = middle_of(figure, placement, region) + QPointF(x, y)
        drawn = figure.region_at(placement.to_page(place))
        assert not drawn or targets.region_at(place) != REGIONS[drawn].mirror


@EVERY_VIEW
def test_a_press_beside_the_body_belongs_to_the_nearest_region(build: Build, view: View) -> None:
    figure = figure_view(build, view)
    targets, placement = targets_of(figure, ON_TODAY)
    foot = "foot_top_l" if view is View.FRONT else "foot_sole_l"
    below = figure.paths[foot].boundingRect()
    tip = placement.transform.map(QPointF(below.center().x(), below.bottom()))

    near, far = tip + QPointF(0, REACH / 2), tip + QPointF(0, REACH + 2)

    assert figure.region_at(placement.to_page(near)) == ""
    assert targets.region_at(near) == foot
    assert targets.region_at(far) == ""


def test_a_large_region_keeps_all_of_its_drawing_but_the_squares_of_small_ones() -> None:
    figure = figure_view(Build.STRAIGHT, View.FRONT)
    targets, placement = targets_of(figure, QSizeF(800, 1800))

    for region, shape in figure.shapes.items():
        corner = placement.transform.map(QPointF(*shape.anchor)) + QPointF(shape.radius, 0)
        assert targets.region_at(corner) == region


def test_a_closeup_answers_inside_its_frame_alone() -> None:
    figure = figure_view(Build.STRAIGHT, View.FRONT)
    head = figure.box_of(["face_m", "forehead_m"])
    placement = Placement(PAGE, QRectF(10, 20, 200, 300), closeup=head)
    targets = Targets(figure, placement)

    inside = targets.region_at(QPointF(110, 170))
    outside = targets.region_at(QPointF(9, 170))

    assert inside == "face_m"
    assert figure.region_at(placement.to_page(QPointF(110, 170))) == "face_m"
    assert outside == ""
