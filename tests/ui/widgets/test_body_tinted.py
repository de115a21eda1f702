"""The coloured maps of a period and of a change: what they show, tell and ask for."""

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from companion.domain.body import Build, View
from companion.ui.theme import Theme
from companion.ui.widgets.body_colours import body_colours
from companion.ui.widgets.body_map import BodyMap
from companion.ui.widgets.body_patch import Change, HeatValue
from companion.ui.widgets.body_tinted import TintedMap
from companion.ui.widgets.ramp_legend import BodyHeatLegend, ChangeLegend
from tests.ui.widgets.body_builders import DRAWING, REGIONS, PaintWatch, a_theme, click
from tests.ui.widgets.images import FEW, noticed, pixels

SNAPSHOTS = Path(__file__).parents[2] / "snapshots" / "body"
HEAT = {
    "low_back_r": HeatValue(level=8.2, text="31", words="marked on 31 days"),
    "low_back_l": HeatValue(level=3.5, text="9"),
    "shoulder_top_r": HeatValue(level=10, text="40"),
    "chest_l": HeatValue(level=0, text="0"),
    "thigh_outer_l": HeatValue(level=5.5, text="17"),
}
CHANGES = {
    "low_back_r": Change(points=-3.0),
    "low_back_l": Change(points=-0.8),
    "shoulder_top_r": Change(points=2.4),
    "chest_l": Change(points=0.2),
    "thigh_outer_l": Change(points=7.0),
}


def a_map(qtbot: QtBot, theme: Theme | None = None) -> TintedMap:
    made = TintedMap(theme or a_theme(), REGIONS, DRAWING, "A period")
    qtbot.addWidget(made)
    made.resize(560, 560)
    with qtbot.waitExposed(made):
        made.show()
    made.repaint()
    return made


def colour_at(body_map: BodyMap, region: str, view: View) -> QColor:
    """The most frequent colour inside a region: that of its ground."""
    image = body_map.grab().toImage()
    placement = body_map._figures[view].placement
    shape = body_map.views[view].paths[region]
    box = body_map.region_rect(region, view)
    inside = [
        image.pixel(x, y)
        for x in range(box.left(), box.right())
        for y in range(box.top(), box.bottom())
        if shape.contains(placement.to_page(QPointF(x + 0.5, y + 0.5)))
    ]
    return QColor(Counter(inside).most_common(1)[0][0])


def test_heat_is_painted_in_every_view_that_shows_the_region(qtbot: QtBot) -> None:
    theme = a_theme()
    heat_map = a_map(qtbot, theme)

    heat_map.show_tints(
        {"shoulder_top_r": HeatValue(level=10, text=""), "low_back_r": HeatValue(level=2, text="")}
    )

    assert colour_at(heat_map, "low_back_r", View.BACK) == theme.pain(2)
    for view in (View.FRONT, View.BACK):
        assert colour_at(heat_map, "shoulder_top_r", view) == theme.pain(10)


def test_what_is_left_out_later_is_neutral_again(qtbot: QtBot) -> None:
    heat_map = a_map(qtbot)
    empty = heat_map.grab().toImage()

    heat_map.show_tints(HEAT)
    full = heat_map.grab().toImage()
    heat_map.show_tints({})

    assert full != empty
    assert heat_map.grab().toImage() == empty


def test_a_moment_later_only_what_differs_is_painted(qtbot: QtBot) -> None:
    heat_map = a_map(qtbot)
    heat_map.show_tints(HEAT)
    heat_map.repaint()
    watch = PaintWatch(heat_map)

    heat_map.show_tints(HEAT | {"low_back_l": HeatValue(level=4, text="10")})
    qtbot.waitUntil(lambda: watch.pixels > 0)

    assert watch.pixels < 0.02 * heat_map.width() * heat_map.height()


def test_the_same_heat_again_paints_nothing(qtbot: QtBot) -> None:
    heat_map = a_map(qtbot)
    heat_map.show_tints(HEAT)
    heat_map.repaint()
    watch = PaintWatch(heat_map)

    heat_map.show_tints(dict(HEAT))
    qtbot.wait(1)

    assert watch.pixels == 0


@pytest.mark.parametrize("theme_name", ["light", "contrast_dark"])
def test_less_and_more_have_their_colours(qtbot: QtBot, theme_name: str) -> None:
    theme = a_theme(theme_name)
    change_map = a_map(qtbot, theme)

    change_map.show_tints(CHANGES)

    assert colour_at(change_map, "low_back_r", View.BACK) == theme.ramp("less", 3)
    assert colour_at(change_map, "thigh_outer_l", View.FRONT) == theme.ramp("more", 5)
    assert colour_at(change_map, "chest_l", View.FRONT) == theme.ramp("same", 1)


def test_the_words_of_a_region_say_what_its_colour_says(qtbot: QtBot) -> None:
    heat_map, change_map = a_map(qtbot), a_map(qtbot)

    heat_map.show_tints(HEAT)
    change_map.show_tints(CHANGES)

    assert heat_map.spoken("low_back_r") == "Lower back, right, back view, marked on 31 days"
    assert heat_map.spoken("low_back_l") == "Lower back, left, back view, 9"
    assert change_map.spoken("low_back_r") == "Lower back, right, back view, 3 points less"
    assert change_map.spoken("calf_upper_l").endswith(", back view, nothing to show")


def test_a_click_on_a_coloured_map_asks_about_the_region(qtbot: QtBot) -> None:
    heat_map = a_map(qtbot)
    asked: list[str] = []
    heat_map.region_clicked.connect(asked.append)

    click(heat_map, "low_back_r", View.BACK)
    click(heat_map, "chest_l", View.FRONT, at=3000)

    assert asked == ["low_back_r", "chest_l"]


def test_colours_follow_the_theme_and_the_build(qtbot: QtBot) -> None:
    theme = a_theme()
    change_map = a_map(qtbot, theme)
    change_map.show_tints(CHANGES)

    change_map.set_build(Build.SOFT)
    theme.use("dark")

    assert colour_at(change_map, "low_back_r", View.BACK) == theme.ramp("less", 3)


@pytest.mark.parametrize(
    ("kind", "theme_name"), [("heat", "light"), ("heat", "contrast"), ("change", "light"), ("change", "dark")]
)
def test_a_coloured_map_looks_as_stored(
    qtbot: QtBot, kind: str, theme_name: str, update_snapshots: bool
) -> None:
    file = SNAPSHOTS / f"{kind}-{theme_name}.png"

    image = picture_of(qtbot, kind, theme_name)

    if update_snapshots:
        image.save(str(file))
    assert noticed(image, QImage(str(file))) < FEW


def picture_of(qtbot: QtBot, kind: str, theme_name: str) -> QImage:
    theme = a_theme(theme_name)
    if kind == "heat":
        heat_map = a_map(qtbot, theme)
        heat_map.show_tints(HEAT)
        return heat_map.grab().toImage()
    change_map = a_map(qtbot, theme)
    change_map.show_tints(CHANGES)
    return change_map.grab().toImage()


@pytest.mark.parametrize("theme_name", ["light", "dark"])
def test_the_legend_of_changes_has_the_colours_of_the_map(qtbot: QtBot, theme_name: str) -> None:
    theme = a_theme(theme_name)
    legend = ChangeLegend(theme)
    qtbot.addWidget(legend)
    legend.resize(legend.sizeHint())

    image = legend.grab().toImage()

    seen = {tuple(pixel) for row in pixels(image).tolist() for pixel in row}
    used = body_colours(theme)
    for colour in (*used.less, used.same, *used.more):
        assert (colour.blue(), colour.green(), colour.red(), 255) in seen


def test_legends_put_their_words_below_where_it_is_narrow_and_say_them(qtbot: QtBot) -> None:
    change, heat = ChangeLegend(a_theme()), BodyHeatLegend(a_theme())
    qtbot.addWidget(change)
    qtbot.addWidget(heat)

    wide, narrow = change.heightForWidth(600), change.heightForWidth(change.minimumSizeHint().width())

    assert narrow == 2 * wide
    assert "Stripes and a minus are less pain" in change.accessibleDescription()
    assert "From less to more" in heat.accessibleDescription()
