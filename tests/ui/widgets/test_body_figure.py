"""The kept picture of a figure: after any changes it is the same as one painted from scratch."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter

from companion.domain.body import Build, View
from companion.ui.theme import Theme
from companion.ui.widgets.body_colours import body_colours
from companion.ui.widgets.body_figure import BodyFigure
from companion.ui.widgets.body_geometry import Placement, views_of
from companion.ui.widgets.body_painter import ViewMarks, changed_regions
from companion.ui.widgets.body_patch import Change, HeatValue
from tests.ui.widgets.body_builders import DRAWING, a_theme

BACK = views_of(DRAWING.figure(Build.STRAIGHT))[View.BACK]
NEAR = ("low_back_l", "low_back_r", "back_side_l", "mid_back_l", "buttock_upper_l", "hand_l")
"""Neighbours, whose outlines touch, and a part far away."""
regions = st.sampled_from(NEAR)
pointers = st.sampled_from(("", *NEAR))
tints = st.one_of(
    st.builds(HeatValue, level=st.floats(0, 10), text=st.sampled_from(("", "3", "100 %"))),
    st.builds(Change, points=st.integers(-6, 6)),
)


def knots_in(regions: frozenset[str]) -> dict[str, list[QPointF]]:
    return {region: [QPointF(*BACK.shapes[region].anchor)] for region in regions}


marks = st.builds(
    ViewMarks,
    values=st.dictionaries(regions, st.one_of(st.none(), st.integers(0, 10)), max_size=3),
    tints=st.dictionaries(regions, tints, max_size=2),
    knots=st.frozensets(regions, max_size=2).map(knots_in),
    ghosts=st.frozensets(regions, max_size=2),
    chosen=pointers,
    hovered=pointers,
    focused=pointers,
)
SLOW = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def a_figure(theme: Theme, *, mirrored: bool = False) -> BodyFigure:
    placement = Placement(QSizeF(400, 900), QRectF(3, 5, 160, 360), mirrored=mirrored)
    return BodyFigure(View.BACK, BACK, placement, theme)


def painted(figure: BodyFigure, theme: Theme, shown: ViewMarks, ratio: float = 1) -> QImage:
    image = QImage(QSizeF(170 * ratio, 370 * ratio).toSize(), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(theme.colour("surface"))
    painter = QPainter(image)
    figure.paint(painter, body_colours(theme), shown, ratio)
    painter.end()
    return image


@pytest.mark.usefixtures("qapp")
@SLOW
@given(steps=st.lists(marks, min_size=2, max_size=4), ratio=st.sampled_from((1.0, 1.5, 2.0)))
def test_what_changed_bit_by_bit_looks_like_what_is_painted_at_once(
    steps: list[ViewMarks], ratio: float
) -> None:
    theme = a_theme()
    figure = a_figure(theme)

    for step in steps:
        image = painted(figure, theme, step, ratio)

    assert image == painted(a_figure(theme), theme, steps[-1], ratio)


@pytest.mark.usefixtures("qapp")
def test_another_density_of_the_screen_makes_a_new_picture() -> None:
    theme = a_theme()
    figure = a_figure(theme)
    shown = ViewMarks(values={"low_back_l": 5})

    painted(figure, theme, shown, 1)
    dense = painted(figure, theme, shown, 2)

    assert dense == painted(a_figure(theme), theme, shown, 2)


@given(before=marks, after=marks)
def test_only_regions_that_look_different_are_painted_again(before: ViewMarks, after: ViewMarks) -> None:
    changed = changed_regions(before, after)

    assert changed_regions(before, before) == set()
    assert changed == changed_regions(after, before)
    for region in NEAR:
        same = all(
            (region in one, one.get(region)) == (region in other, other.get(region))
            for one, other in (
                (before.values, after.values),
                (before.tints, after.tints),
                (before.knots, after.knots),
            )
        )
        assert same or region in changed
