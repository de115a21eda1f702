"""A tender knot lies inside the box of its part."""

from math import inf, nan

import pytest

from companion.domain.errors import OutOfRangeError
from tests.builders import a_knot


@pytest.mark.parametrize(("x", "y"), [(0, 0), (1, 1), (0.5, 0.001)])
def test_a_knot_can_be_anywhere_in_its_box(x: float, y: float) -> None:
    knot = a_knot(x, y)

    assert (knot.x, knot.y) == (x, y)


@pytest.mark.parametrize(
    ("x", "y"), [(-0.001, 0.5), (0.5, 1.001), (nan, 0.5), (0.5, nan), (inf, 0), (0, -inf)]
)
def test_a_place_outside_of_the_box_is_refused_with_a_reason(x: float, y: float) -> None:
    with pytest.raises(OutOfRangeError, match="inside its part"):
        a_knot(x, y)
