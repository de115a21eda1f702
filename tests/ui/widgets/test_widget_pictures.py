"""How the painted controls look: stored pictures in the four themes, and at twice the text size."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from companion.content.themes import NAMES
from companion.ui.theme import Theme
from companion.ui.widgets.badge import Badge
from companion.ui.widgets.banner import Banner
from companion.ui.widgets.buttons import Button, IconButton
from companion.ui.widgets.card import Card
from companion.ui.widgets.chips import ChoiceChips
from companion.ui.widgets.flow import Flow
from companion.ui.widgets.labels import Label
from companion.ui.widgets.ring import Ring
from companion.ui.widgets.scale_input import ScaleInput
from companion.ui.widgets.segmented import Segmented
from companion.ui.widgets.stacks import Row
from companion.ui.widgets.switch import Switch
from companion.ui.widgets.tag import Tag
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

SNAPSHOTS = Path(__file__).parents[2] / "snapshots" / "widgets"
LEFT = Qt.MouseButton.LeftButton
NOTICED, FEW = 32, 0.004
"""A channel that differs by more is noticed; this share of noticed pixels is the letters' edges."""
PHASES = [("ready", 5, 0.5), ("move", 8, 0.7), ("hold", 14, 0.62), ("rest", 9, 0.4)]
TAGS = [
    ("Flare, day 2", "neutral", "cloud"),
    ("Written later", "caution", "clock"),
    ("Helped", "positive", "check"),
]


def components(theme: Theme) -> Card:
    """One of each on a card."""
    card = Card(theme)
    card.body.addWidget(Label(theme, "Buttons", role="heading"))
    card.body.addLayout(some_buttons(theme))
    card.body.addWidget(some_scale(theme))
    words = [(word, word) for word in ("Very poor", "Poor", "Fair", "Good", "Very good")]
    segmented, chips = Segmented(theme, words), ChoiceChips(theme, words, several=True)
    segmented.set_value("Fair")
    segmented.set_last("Good")
    chips.set_value(frozenset({"Poor", "Good"}))
    switch = Switch(theme, "Still pictures")
    switch.setChecked(True)
    for widget in (segmented, chips, switch, Banner(theme, "caution", "It is marked as written later.")):
        card.body.addWidget(widget)
    card.body.addLayout(some_marks(theme))
    card.body.addLayout(some_rings(theme))
    card.body.addStretch(1)
    return card


def some_buttons(theme: Theme) -> Flow:
    flow = Flow(theme)
    for kind in ("primary", "secondary", "soft", "ghost", "danger"):
        flow.addWidget(Button(theme, kind.capitalize(), kind=kind, icon="play" if kind == "primary" else ""))
    resting = Button(theme, "Disabled")
    resting.setEnabled(False)
    flow.addWidget(resting)
    flow.addWidget(IconButton(theme, "close", "Close"))
    return flow


def some_scale(theme: Theme) -> QWidget:
    scale = ScaleInput(theme, "none", "worst I can think of")
    scale.set_value(6)
    scale.set_last(4)
    return scale


def some_marks(theme: Theme) -> Flow:
    flow = Flow(theme)
    for value in (0, 3, 7, 10, None):
        badge = Badge(theme)
        badge.set_value(value)
        flow.addWidget(badge)
    for words, tone, icon in TAGS:
        flow.addWidget(Tag(theme, words, tone, icon))
    return flow


def some_rings(theme: Theme) -> Row:
    row = Row(theme)
    for kind, seconds, share in PHASES:
        ring = Ring(theme)
        ring.set_diameter(108)
        ring.show_phase(kind, seconds, share, kind, False)
        row.addWidget(ring)
    return row


def picture_of(qtbot: QtBot, theme: Theme, width: int, height: int) -> QImage:
    card = components(theme)
    window = hosted(qtbot, card, width, height)
    return window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def noticed(one: QImage, other: QImage) -> float:
    """The share of pixels that differ visibly."""
    assert one.size() == other.size()
    return float((np.abs(pixels(one) - pixels(other)).max(axis=2) > NOTICED).mean())


def pixels(image: QImage) -> NDArray[np.int16]:
    """By row, column and channel: blue, green, red, unused."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    # Copied while the image lives: its memory goes with it.
    flat = np.frombuffer(bytes(plain.constBits()), np.uint8)
    return flat.reshape(plain.height(), plain.width(), 4).astype(np.int16)


@pytest.mark.parametrize("name", NAMES)
def test_the_components_look_as_stored(qtbot: QtBot, name: str, update_snapshots: bool) -> None:
    file = SNAPSHOTS / f"components-{name}.png"

    image = picture_of(qtbot, a_theme(name), 560, 640)

    if update_snapshots:
        image.save(str(file))
    assert noticed(image, QImage(str(file))) < FEW


def test_large_text_is_laid_out_as_stored(qtbot: QtBot, update_snapshots: bool) -> None:
    file = SNAPSHOTS / "components-200.png"

    image = picture_of(qtbot, a_theme("light", scale=2.0), 1000, 1400)

    if update_snapshots:
        image.save(str(file))
    assert noticed(image, QImage(str(file))) < FEW


def test_a_change_of_theme_and_size_reaches_everything_that_is_shown(qtbot: QtBot) -> None:
    changed, fresh = a_theme("light"), a_theme("light")
    card = components(changed)
    window = hosted(qtbot, card, 1000, 1400)

    changed.use("dark", scale=2.0)
    fresh.use("dark", scale=2.0)
    expected = picture_of(qtbot, fresh, 1000, 1400)

    # The layout follows in the next turns of the event loop.
    qtbot.waitUntil(lambda: noticed(window.grab().toImage(), expected) < FEW, timeout=2000)


def test_the_ring_empties_clockwise_from_the_top(qtbot: QtBot) -> None:
    theme = a_theme("light")
    ring = Ring(theme)
    ring.show_phase("hold", 5, 0.5, "Hold", False)
    hosted(qtbot, ring, 200, 200)

    image = ring.grab().toImage()

    left, right = image.pixelColor(12, 100), image.pixelColor(187, 100)
    assert left == theme.colour("phase.hold")
    assert right == theme.colour("outline")


def test_the_whole_row_of_a_switch_is_its_target(qtbot: QtBot) -> None:
    switch = Switch(a_theme(), "Still pictures")
    hosted(qtbot, switch, 400, 44)

    QTest.mouseClick(switch, LEFT, Qt.KeyboardModifier.NoModifier, switch.rect().topLeft())

    assert switch.isChecked()
    assert switch.accessibleName() == "Still pictures"
