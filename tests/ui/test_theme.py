"""The theme on the application: what changes with it, what is answered from the files."""

import pytest
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from companion.content.themes import NAMES
from companion.paths import resources
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.labels import Label
from tests.ui.widgets.body_builders import a_theme

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("name", NAMES)
def test_a_theme_reaches_palette_and_sheet(qapp: QApplication, name: str) -> None:
    theme = a_theme(name)

    palette = qapp.palette()

    assert palette.color(QPalette.ColorRole.Window) == theme.colour("page")
    assert palette.color(QPalette.ColorRole.Highlight) == theme.colour("accent")
    assert theme.colour("accent").name().upper() in qapp.styleSheet()
    assert "$" not in qapp.styleSheet()


def test_listeners_hear_of_a_change_after_the_application_has_it(qtbot: QtBot, qapp: QApplication) -> None:
    theme = a_theme("light")
    heard: list[QColor] = []

    def look() -> None:
        heard.append(qapp.palette().color(QPalette.ColorRole.Window))

    theme.changed.connect(look)
    with qtbot.waitSignal(theme.changed):
        theme.use("dark")

    assert heard == [theme.colour("page")]
    assert theme.dark


def test_text_size_scales_letters_lengths_and_targets(qtbot: QtBot) -> None:
    theme = a_theme("light")
    button = Button(theme, "Start")
    qtbot.addWidget(button)
    usual = button.sizeHint()

    theme.use("light", scale=2.0)
    button.ensurePolished()

    assert usual.height() == 44
    assert button.sizeHint().height() == 88
    assert button.font().pixelSize() == 30
    assert theme.px(20) == 40


def test_a_text_size_stays_when_a_widget_moves_to_another_parent(qtbot: QtBot) -> None:
    theme = a_theme("light")
    first, second, label = QWidget(), QWidget(), Label(theme, "Lower back", role="heading")
    for window in (first, second):
        qtbot.addWidget(window)
    label.setParent(first)
    label.ensurePolished()
    theme.use("dark", scale=2.0)

    label.setParent(second)
    label.ensurePolished()

    assert label.font().pixelSize() == 38


def test_the_bundled_typeface_is_used(qtbot: QtBot) -> None:
    label = Label(a_theme(), "Pain right now", role="heading")
    qtbot.addWidget(label)

    assert QFontInfo(label.font()).family() == "Atkinson Hyperlegible Next"


def test_numbers_on_colours_are_black_or_white() -> None:
    theme = a_theme("light")

    assert theme.on(theme.pain(1)) == QColor("black")
    assert theme.on(theme.pain(10)) == QColor("white")


def test_zero_is_drawn_like_an_unmarked_part_and_ten_is_the_end_of_the_ramp() -> None:
    theme = a_theme("light")

    assert theme.pain(0) == theme.colour("body.soft")
    assert len({theme.pain(value).name() for value in range(11)}) == 11


def test_still_pictures_take_all_time_from_movements() -> None:
    theme = a_theme()
    moving = theme.duration("page")

    theme.use("light", still=True)

    assert moving > 0
    assert theme.duration("page") == 0


def test_a_colour_given_out_can_be_changed_without_harm() -> None:
    theme = a_theme()

    theme.colour("accent").setAlpha(10)

    assert theme.colour("accent").alpha() == 255


def test_the_system_decides_when_asked_to() -> None:
    theme = a_theme("system")

    assert theme.name in NAMES


def test_every_icon_can_be_drawn_in_a_colour_of_the_theme() -> None:
    theme = a_theme()

    for path in sorted((resources() / "icons").glob("*.svg")):
        image = theme.pixmap(path.stem, "danger", 24).toImage()
        inked = [image.pixelColor(x, y) for x in range(24) for y in range(24)]

        assert any(colour.alpha() > 150 and colour.red() > 140 and colour.green() < 50 for colour in inked)
