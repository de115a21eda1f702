"""What regions are painted with: every colour has a sign beside it, and what is printed on it can be read."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from companion.content.colour import contrast
from companion.content.themes import NAMES
from companion.ui.widgets.body_colours import BodyColours, body_colours
from companion.ui.widgets.body_patch import Change, Hatch, HeatValue, mark_patch
from tests.content.colour_vision import KINDS, distance
from tests.ui.widgets.body_builders import a_theme

pytestmark = pytest.mark.usefixtures("qapp")
EVERY_THEME = pytest.mark.parametrize("theme_name", NAMES)
LEVELS = [tenth / 10 for tenth in range(101)]


def colours(theme_name: str = "light") -> BodyColours:
    return body_colours(a_theme(theme_name))


def ratio(one: QColor, other: QColor) -> float:
    return contrast(one.name(), other.name())


@EVERY_THEME
def test_a_whole_level_of_heat_has_the_colour_of_that_pain(theme_name: str) -> None:
    theme = a_theme(theme_name)

    fills = [HeatValue(level=level, text="").patch(body_colours(theme)).fill for level in range(11)]

    assert fills == [theme.pain(level) for level in range(11)]


@EVERY_THEME
def test_words_are_readable_on_every_level_of_heat(theme_name: str) -> None:
    used = colours(theme_name)

    patches = [HeatValue(level=level, text="3").patch(used) for level in LEVELS]

    assert min(ratio(patch.ink, patch.fill) for patch in patches) >= 4.5


def test_more_heat_is_never_nearer_to_the_page() -> None:
    used = colours()

    light = [HeatValue(level=level, text="").patch(used).fill.lightnessF() for level in LEVELS]

    assert len(set(light)) > 60
    assert all(after <= before + 0.02 for before, after in pairwise(light))


@pytest.mark.parametrize("level", [-0.1, 10.1, float("nan")])
def test_a_level_beyond_the_scale_is_refused(level: float) -> None:
    with pytest.raises(ValueError, match="from 0 to 10"):
        HeatValue(level=level, text="")


@pytest.mark.parametrize(
    ("points", "text", "spoken", "hatch"),
    [
        (-10, "−10", "10 points less", Hatch.STRIPES),  # noqa: RUF001 - the true minus
        (-1.5, "−2", "2 points less", Hatch.STRIPES),  # noqa: RUF001
        (-0.6, "−1", "1 point less", Hatch.STRIPES),  # noqa: RUF001
        (-0.4, "0", "about the same", Hatch.NONE),
        (0, "0", "about the same", Hatch.NONE),
        (0.5, "+1", "1 point more", Hatch.DOTS),
        (6, "+6", "6 points more", Hatch.DOTS),
    ],
)
def test_a_change_is_told_by_sign_words_and_hatching(
    points: float, text: str, spoken: str, hatch: Hatch
) -> None:
    change = Change(points=points)

    patch = change.patch(colours())

    assert (patch.text, change.spoken, patch.hatch) == (text, spoken, hatch)


@given(points=st.floats(-10, 10))
def test_less_and_more_are_mirror_images(points: float) -> None:
    there, back = Change(points=points), Change(points=-points)

    assert there.step == -back.step
    assert abs(there.step - points) <= 0.5


@EVERY_THEME
def test_every_sign_is_readable_and_larger_changes_share_the_last_colour(
    theme_name: str,
) -> None:
    used = colours(theme_name)

    patches = {step: Change(points=step).patch(used) for step in range(-10, 11)}

    assert min(ratio(patch.ink, patch.fill) for patch in patches.values()) >= 4.5
    assert len({patch.fill.name() for patch in patches.values()}) == 11
    assert patches[-5].fill == patches[-10].fill != patches[-4].fill
    assert patches[5].fill == patches[10].fill != patches[4].fill


@EVERY_THEME
@pytest.mark.parametrize("kind", KINDS)
def test_two_changes_always_differ_by_colour_or_by_hatching(theme_name: str, kind: str) -> None:
    used = colours(theme_name)
    patches = [Change(points=step).patch(used) for step in range(-5, 6)]

    alike = [
        (one.text, other.text)
        for one, other in combinations(patches, 2)
        if one.hatch is other.hatch and distance(one.fill.name(), other.fill.name(), kind) < 6.5
    ]

    assert alike == []


@EVERY_THEME
def test_a_tender_point_is_visible_on_every_colour(theme_name: str) -> None:
    used = colours(theme_name)
    grounds = [*used.pain, *used.less, used.same, *used.more, used.muscle, used.soft, used.unrated]

    seen = [max(ratio(used.mark, ground), ratio(used.halo, ground)) for ground in grounds]

    assert min(seen) >= 3
    assert ratio(used.mark, used.halo) >= 4.5


def test_a_mark_without_a_number_carries_no_words() -> None:
    used = colours()

    patch = mark_patch(None, used)

    assert patch.unrated
    assert patch.text == ""
    assert ratio(patch.ink, patch.fill) >= 3
