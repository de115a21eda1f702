"""The widget that shows the exercise person."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from companion.domain.figure.motion import Stance
from companion.ui.theme import Theme
from companion.ui.widgets.figure_view import FigureView, still
from tests.figure_builders import a_motion, shipped
from tests.ui.widgets.body_builders import a_theme

HELD = Stance(frm="stretch", to="stretch", held=1.0)
AT_REST = Stance(frm="start", to="start")


def a_view(qtbot: QtBot, theme: Theme, size: int = 200) -> FigureView:
    view = FigureView(theme)
    qtbot.addWidget(view)
    view.resize(size, size)
    return view


def seen(view: FigureView) -> QImage:
    return view.grab().toImage()


def test_a_shown_motion_stands_at_its_main_pose(qtbot: QtBot) -> None:
    view = a_view(qtbot, a_theme())
    view.show_motion(a_motion())
    main = seen(view)

    view.set_stance(AT_REST)

    assert seen(view) != main
    view.set_stance(a_motion().main_stance())
    assert seen(view) == main


def test_the_picture_depends_on_the_stance_alone(qtbot: QtBot) -> None:
    view, other = a_view(qtbot, a_theme()), a_view(qtbot, a_theme())
    for widget in (view, other):
        widget.show_motion(a_motion())
    view.set_stance(AT_REST)
    seen(view)

    view.set_stance(HELD)
    other.set_stance(HELD)

    assert seen(view) == seen(other)


def test_a_cleared_view_is_empty(qtbot: QtBot) -> None:
    view = a_view(qtbot, a_theme())
    empty = seen(view)
    view.show_motion(a_motion())
    assert seen(view) != empty

    view.clear()
    view.set_stance(HELD)

    assert seen(view) == empty


def test_the_other_side_is_shown_mirrored(qtbot: QtBot) -> None:
    view = a_view(qtbot, a_theme())
    view.show_motion(a_motion())
    plain = seen(view)

    view.show_motion(a_motion(), mirror=True)

    assert seen(view) != plain


def test_a_new_theme_shows_at_once(qtbot: QtBot) -> None:
    theme = a_theme("light")
    view = a_view(qtbot, theme)
    view.show_motion(a_motion())
    light = seen(view).pixelColor(100, 5)

    theme.use("dark")

    assert seen(view).pixelColor(100, 5) == theme.colour("figure.bg") != light


def test_the_corners_are_left_to_what_lies_behind(qtbot: QtBot) -> None:
    theme = a_theme("light")
    view = a_view(qtbot, theme)
    view.show_motion(a_motion())

    picture = seen(view)

    assert picture.pixelColor(0, 0) == theme.colour("page")
    assert picture.pixelColor(100, 0) == theme.colour("figure.bg")


def test_the_view_grows_with_the_text(qtbot: QtBot) -> None:
    usual, large = (a_view(qtbot, a_theme(scale=scale)) for scale in (1.0, 2.0))

    assert large.minimumSizeHint().width() == 2 * usual.minimumSizeHint().width()
    assert large.sizeHint().width() == 2 * usual.sizeHint().width()


@pytest.mark.usefixtures("qapp")
def test_a_still_has_the_size_asked_for_on_any_screen() -> None:
    motion = shipped()["nk-04-chin-to-chest"]
    theme = a_theme()

    usual, dense = (still(motion, theme, QSize(120, 90), ratio) for ratio in (1.0, 2.0))

    assert (usual.width(), usual.height()) == (120, 90)
    assert (dense.width(), dense.height()) == (240, 180)
    assert dense.deviceIndependentSize().toSize() == QSize(120, 90)
