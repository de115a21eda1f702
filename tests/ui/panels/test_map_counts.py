"""The counts of a map on a panel: what they are out of, whose sides they are, and no verdict."""

from pytestqt.qtbot import QtBot

from companion.paths import resources
from companion.ui.materials import BodyMaterial
from companion.ui.panels.map_counts import MapCountsPanel
from tests.code_builders import ALL
from tests.ui.finding import words_on
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

AREAS = "areas of the Widespread Pain Index (2016)"
MEANING = "These are counts. What they mean is a talk for you and your clinician."
BODY = BodyMaterial(resources() / "bodymap")


def a_panel(qtbot: QtBot) -> MapCountsPanel:
    panel = MapCountsPanel(a_theme(), BODY)
    hosted(qtbot, panel, 420, 500)
    return panel


def test_regions_are_counted_and_named(qtbot: QtBot) -> None:
    panel = a_panel(qtbot)

    panel.show_regions(["neck_back_l", "low_back_r", "elbow_l"])

    words = words_on(panel).splitlines()
    assert words[:5] == ["3 of 89", "parts of this body map", "2 of 19", AREAS, "neck, lower back"]
    assert "Your left 2 of 3, your right 1 of 3, middle 0 of 3\nFront 0" in "\n".join(words)


def test_it_says_that_counts_are_no_verdict(qtbot: QtBot) -> None:
    panel = a_panel(qtbot)

    panel.show_regions(ALL)

    assert words_on(panel).splitlines()[-1] == MEANING


def test_counts_made_elsewhere_are_shown_as_they_are(qtbot: QtBot) -> None:
    panel = a_panel(qtbot)

    panel.show_regions(ALL)

    values = words_on(panel).splitlines()
    assert {"89 of 89", "19 of 19", "5 of 5", "35 of 35", "74 of 74"} <= set(values)


def test_an_emptied_map_names_no_areas_and_no_sides(qtbot: QtBot) -> None:
    panel = a_panel(qtbot)
    panel.show_regions(ALL)

    panel.show_regions([])

    words = words_on(panel)
    assert "0 of 19" in words
    assert "lower back" not in words
    assert "Your left" not in words
