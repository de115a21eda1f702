"""The proof that each theme can be read: contrasts, distances for every kind of colour vision, even ramps."""

import re
import shutil
from itertools import combinations, pairwise
from pathlib import Path

import pytest

from companion.content.colour import BLACK, WHITE, contrast, text_on
from companion.content.themes import NAMES, Colours, read_colours, read_measures
from companion.paths import resources
from tests.content.colour_vision import GREY, KINDS, NORMAL, distance, lightness

FOLDER = resources() / "themes"
THEMES = {name: read_colours(FOLDER, name) for name in NAMES}
EVERY_THEME = pytest.mark.parametrize("theme", THEMES.values(), ids=NAMES)
TEXT = [
    *(("text", ground) for ground in ("page", "surface", "raised", "sunken", "rail")),
    *(("muted", ground) for ground in ("page", "surface", "sunken", "rail")),
    *(("on_accent", ground) for ground in ("accent", "accent_hover", "accent_pressed")),
    *(("accent", ground) for ground in ("page", "surface")),
    *((tone, f"{tone}_soft") for tone in ("positive", "neutral", "caution", "danger")),
    *(("danger", ground) for ground in ("surface", "rail")),
    ("on_accent_soft", "accent_soft"),
    ("on_danger_solid", "danger_solid"),
    ("surface", "text"),
]
EDGES = [
    *(("outline_strong", ground) for ground in ("page", "surface", "sunken")),
    *(("focus", ground) for ground in ("page", "surface", "rail", "accent_soft")),
]


def group(theme: Colours, name: str) -> dict[str, str]:
    """The colours of a group such as "series", by role."""
    return {role: colour for role, colour in theme.roles.items() if role.startswith(f"{name}.")}


@EVERY_THEME
@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_text_is_readable_on_its_ground(theme: Colours, ink: str, ground: str) -> None:
    ratio = contrast(theme.roles[ink], theme.roles[ground])

    assert ratio >= 4.5


@EVERY_THEME
@pytest.mark.parametrize(("ink", "ground"), EDGES)
def test_edges_that_carry_meaning_are_visible(theme: Colours, ink: str, ground: str) -> None:
    ratio = contrast(theme.roles[ink], theme.roles[ground])

    assert ratio >= 3


@EVERY_THEME
def test_chart_lines_and_phases_are_visible(theme: Colours) -> None:
    lines = [contrast(colour, theme.roles["surface"]) for colour in group(theme, "series").values()]
    phases = [contrast(colour, theme.roles["page"]) for colour in group(theme, "phase").values()]

    assert len(lines) == 6
    assert len(phases) == 4
    assert min(lines + phases) >= 3


@EVERY_THEME
@pytest.mark.parametrize("kind", KINDS)
def test_two_chart_lines_never_look_alike(theme: Colours, kind: str) -> None:
    lines = group(theme, "series").values()

    nearest = min(distance(one, other, kind) for one, other in combinations(lines, 2))

    assert nearest >= (3.5 if kind == GREY else 7.5)


@EVERY_THEME
def test_more_pain_is_further_from_the_page(theme: Colours) -> None:
    page = lightness(theme.roles["page"])

    away = [abs(lightness(colour) - page) for colour in theme.ramps["pain"]]

    steps = [after - before for before, after in pairwise(away)]
    assert len(away) == 10
    assert min(steps) > 0


@EVERY_THEME
def test_the_number_on_a_pain_colour_is_readable(theme: Colours) -> None:
    ratios = [contrast(text_on(colour), colour) for colour in theme.ramps["pain"]]

    assert min(ratios) >= 4.5


@EVERY_THEME
def test_a_marked_part_has_a_visible_outline(theme: Colours) -> None:
    mark = theme.roles["body.mark"]

    ratios = [contrast(mark, theme.roles[ground]) for ground in ("body.muscle", "surface")]

    assert min(ratios) >= 3


@EVERY_THEME
@pytest.mark.parametrize("kind", KINDS)
def test_pain_levels_keep_their_order_for_everyone(theme: Colours, kind: str) -> None:
    levels = [lightness(colour, kind) for colour in theme.ramps["pain"]]
    steps = [distance(one, other, kind) for one, other in pairwise(theme.ramps["pain"])]

    assert levels == sorted(levels, reverse=not theme.dark)
    assert min(steps) >= (1.8 if kind == "tritan" else 2.5)


@EVERY_THEME
@pytest.mark.parametrize("kind", KINDS)
def test_no_pain_level_looks_like_an_unmarked_part(theme: Colours, kind: str) -> None:
    unmarked = [theme.roles["body.muscle"], theme.roles["body.soft"]]

    nearest = min(distance(level, part, kind) for level in theme.ramps["pain"] for part in unmarked)

    # In grey the outline and the number tell the lowest level from a part without a mark.
    assert nearest >= (3 if kind == GREY else 9)


@EVERY_THEME
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("side", ["less", "more"])
def test_larger_changes_are_further_from_the_same_for_everyone(theme: Colours, kind: str, side: str) -> None:
    steps = [theme.ramps["same"][0], *theme.ramps[side]]

    levels = [lightness(colour, kind) for colour in steps]

    assert levels == sorted(levels, reverse=not theme.dark)
    assert min(distance(one, other, kind) for one, other in pairwise(steps)) >= 6.5


@EVERY_THEME
@pytest.mark.parametrize("kind", KINDS)
def test_less_and_more_differ_from_each_other_and_from_an_unmarked_part(theme: Colours, kind: str) -> None:
    less, more = theme.ramps["less"], theme.ramps["more"]
    unmarked = [theme.roles["body.muscle"], theme.roles["body.soft"]]

    across = min(distance(one, other, kind) for one in less for other in more)
    nearest = min(distance(step, part, kind) for step in (*less, *more) for part in unmarked)

    assert nearest >= 12
    # In grey less and more look alike: sign, hatching and list tell them apart there.
    assert kind == GREY or across >= 11


@EVERY_THEME
def test_what_is_disabled_still_shows(theme: Colours) -> None:
    ratios = [contrast(theme.roles["disabled"], theme.roles[ground]) for ground in ("page", "surface")]

    assert min(ratios) >= 3
    assert theme.roles["disabled"] != theme.roles["text"]


def test_all_themes_have_the_same_roles() -> None:
    light, *others = THEMES.values()

    for theme in others:
        assert theme.roles.keys() == light.roles.keys()
        assert {name: len(steps) for name, steps in theme.ramps.items()} == {
            name: len(steps) for name, steps in light.ramps.items()
        }


def test_the_colours_of_the_exercise_figure_join_the_roles(tmp_path: Path) -> None:
    shutil.copy(FOLDER / "dark.toml", tmp_path)
    (tmp_path / "figure.toml").write_text('[dark]\nskin = "#C98F6B"\n', encoding="utf-8")

    theme = read_colours(tmp_path, "dark")

    assert theme.roles["figure.skin"] == "#C98F6B"
    assert theme.roles["page"] == THEMES["dark"].roles["page"]


def test_every_colour_is_written_in_full() -> None:
    for theme in THEMES.values():
        colours = [*theme.roles.values(), *(colour for steps in theme.ramps.values() for colour in steps)]

        assert all(re.fullmatch("#[0-9A-F]{6}", colour) for colour in colours)


def test_no_radius_is_more_than_half_of_its_height() -> None:
    numbers = read_measures(FOLDER).numbers

    assert numbers["radius.chip"] <= numbers["size.chip"] / 2
    assert numbers["radius.control"] <= numbers["size.target"] / 2
    assert numbers["radius.tag"] <= numbers["size.tag"] / 2
    assert numbers["radius.cell"] <= numbers["size.badge"] / 2


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast(BLACK, WHITE) == pytest.approx(21)
    assert contrast("#777777", WHITE) == pytest.approx(4.48, abs=0.01)
    assert distance(BLACK, WHITE, NORMAL) == pytest.approx(100, abs=0.1)
