"""What the player looks like: sizes, sides and names on the screen, in every theme."""

import textwrap

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.player import Cue
from companion.ui.player_words import spoken
from companion.ui.widgets.cue_label import CueLabel
from tests.ui.pages.player_stage import Stage
from tests.ui.widgets.body_builders import a_theme


@pytest.mark.parametrize("size", [(1366, 690), (1366, 768), (1920, 1080), (1000, 620)])
def test_the_cue_is_at_least_a_twelfth_of_the_window_high(qtbot: QtBot, size: tuple[int, int]) -> None:
    stage = Stage(qtbot, size=size).start()

    letters = stage.page.findChild(CueLabel).letter_size

    assert letters >= size[1] / 12


def test_the_picture_is_mirrored_for_the_side_of_the_cue(qtbot: QtBot) -> None:
    stage = Stage(qtbot, exercises=("NK-02",)).start()
    stage.go(10)
    right = stage.picture()
    stage.go(55)
    left = stage.picture()

    assert stage.cue == "Left ear to shoulder"
    assert crown(right) < right.width() / 2 < crown(left)


def test_still_pictures_do_not_move_within_a_phase(qtbot: QtBot) -> None:
    stage = Stage(qtbot, exercises=("NK-02",), still=True).start()
    stage.go(5.5)
    early = stage.picture()

    stage.go(2)

    assert early == stage.picture()


@pytest.mark.parametrize("theme", ["light", "contrast_dark"])
@pytest.mark.parametrize(
    ("size", "scale"), [((1366, 690), 1.0), ((1366, 690), 2.0), ((1920, 1080), 1.0), ((1024, 690), 1.5)]
)
def test_everything_in_the_player_stays_inside_the_window(
    qtbot: QtBot, size: tuple[int, int], scale: float, theme: str
) -> None:
    stage = Stage(qtbot, size=size, scale=scale, theme=theme).start()

    stage.go(70)

    assert stage.page.width() == size[0]
    assert stage.page.height() == size[1]
    names = ("Stop and save", "Back", "Pause", "Skip", "This hurts")
    assert all(inside(stage.page, stage.button(name)) for name in names)
    assert inside(stage.page, stage.page.findChild(CueLabel))


def test_every_control_says_what_it_is(qtbot: QtBot) -> None:
    stage = Stage(qtbot).start()

    buttons = [button for button in stage.page.findChildren(QAbstractButton) if button.isVisible()]

    assert all(button.text() or button.accessibleName() for button in buttons)
    assert all(button.focusPolicy() & Qt.FocusPolicy.TabFocus for button in buttons)


def test_the_spoken_line_names_word_seconds_and_cue(qtbot: QtBot) -> None:
    stage = Stage(qtbot, exercises=("NK-02",)).start()
    player = stage.page.player
    assert player is not None

    hold = Cue(phase=player.plan.phases[2]).phase

    assert hold is not None
    assert spoken(hold) == "Hold, 15 seconds. Right ear to shoulder."
    assert len(textwrap.wrap(hold.cue, 14)) == 2


def crown(picture: QImage) -> float:
    """Where the highest hair is, in px from the left."""
    hair = a_theme().colour("figure.hair").name()
    for y in range(picture.height()):
        places = [x for x in range(picture.width()) if picture.pixelColor(x, y).name() == hair]
        if len(places) > 3:
            return sum(places) / len(places)
    raise AssertionError("no hair in the picture")


def inside(page: QWidget, widget: QWidget) -> bool:
    corner = widget.mapTo(page, widget.rect().topLeft())
    return page.rect().contains(widget.rect().translated(corner))
