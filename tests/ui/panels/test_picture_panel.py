"""Saving the map as a picture: chosen in words, written where the person says, told in a sentence."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from companion.domain.body import Build
from companion.ui.panels.picture_panel import PicturePanel
from companion.ui.printing.body_sheet import BodyContent
from companion.ui.widgets.switch import Switch
from tests.builders import A_DAY
from tests.ui.finding import button, named, press, words_on
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import DRAWING, a_theme

MARKED = BodyContent(build=Build.STRAIGHT, values={"low_back_r": 7})
MIRRORED = replace(MARKED, mirrored=True)
OF_A_DAY = replace(MARKED, caption=("21 November 2026",), last_day=A_DAY)
TURNED = "As others see you (not mirrored)"
SIZE = (400, 560)
NO_HINTS = pytest.mark.qt_log_ignore("propagateSizeHints")
"""The offscreen screen grumbles about the size of every dialog."""


def a_panel(qtbot: QtBot, theme_name: str = "light", content: BodyContent = MARKED) -> PicturePanel:
    panel = PicturePanel(a_theme(theme_name), DRAWING, content)
    hosted(qtbot, panel, *SIZE)
    return panel


def saved_by(panel: PicturePanel, qtbot: QtBot, file: Path) -> QImage:
    with qtbot.waitSignal(panel.saved) as told:
        panel.save_as(file)
    assert told.args == [str(file)]
    return QImage(str(file))


@NO_HINTS
@pytest.mark.parametrize(("kind", "begins"), [("PDF", b"%PDF"), ("PNG", b"\x89PNG"), ("SVG", b"<?xml")])
def test_the_chosen_kind_is_written_where_the_person_says(
    qtbot: QtBot, tmp_path: Path, kind: str, begins: bytes
) -> None:
    panel = a_panel(qtbot)
    file = tmp_path / f"knees.{kind.lower()}"

    press(panel, kind)
    press(panel, "Save as")
    dialog = panel.window().findChild(QFileDialog)
    dialog.findChild(QLineEdit, "fileNameEdit").setText(str(file))
    with qtbot.waitSignal(panel.saved):
        dialog.accept()

    assert file.read_bytes().startswith(begins)
    assert f"Saved: {file.name}\nIn the folder {tmp_path}" in words_on(panel)


@NO_HINTS
def test_the_name_that_is_offered_says_nothing_about_the_person(qtbot: QtBot) -> None:
    panel = a_panel(qtbot)

    press(panel, "SVG")
    press(panel, "Save as")

    dialog = panel.window().findChild(QFileDialog)
    assert [Path(name).name for name in dialog.selectedFiles()] == ["Body map.svg"]
    assert dialog.isVisible()
    dialog.reject()


@NO_HINTS
def test_the_name_has_the_last_day_of_the_map_and_the_place_is_that_of_documents(qtbot: QtBot) -> None:
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    documents.mkdir(parents=True, exist_ok=True)
    panel = a_panel(qtbot, content=OF_A_DAY)

    press(panel, "PNG")
    press(panel, "Save as")

    dialog = panel.window().findChild(QFileDialog)
    chosen = [Path(name).name for name in dialog.selectedFiles()]
    dialog.reject()
    assert chosen == ["Body map 2026-11-21.png"]
    assert Path(dialog.directory().path()) == documents


def test_a_mirrored_map_is_saved_as_others_see_it_unless_wished_otherwise(
    qtbot: QtBot, tmp_path: Path
) -> None:
    usual = saved_png(qtbot, a_panel(qtbot), tmp_path)
    panel = a_panel(qtbot, content=MIRRORED)

    turned = saved_png(qtbot, panel, tmp_path)
    press(panel, TURNED)
    as_in_a_mirror = saved_png(qtbot, panel, tmp_path)
    panel.set_content(MIRRORED)

    assert turned == usual
    assert as_in_a_mirror.height() != usual.height()  # a line says so
    assert named(panel, Switch, TURNED).isChecked()


def saved_png(qtbot: QtBot, panel: PicturePanel, folder: Path) -> QImage:
    press(panel, "PNG")
    return saved_by(panel, qtbot, folder / "map.png")


def test_what_does_not_apply_is_not_asked(qtbot: QtBot) -> None:
    panel = a_panel(qtbot)
    asked = {each.accessibleName() for each in panel.findChildren(Switch) if each.isVisible()}

    panel.set_content(replace(OF_A_DAY, mirrored=True))

    assert asked == {"Numbers on the parts", "Legend below", "Light colours, for paper"}
    assert all(named(panel, Switch, words).isVisible() for words in (TURNED, "The days it shows"))


def test_the_days_can_be_left_out_of_the_picture(qtbot: QtBot, tmp_path: Path) -> None:
    panel = a_panel(qtbot, content=OF_A_DAY)

    named_days = saved_png(qtbot, panel, tmp_path)
    press(panel, "The days it shows")
    without = saved_png(qtbot, panel, tmp_path)

    assert without == saved_png(qtbot, a_panel(qtbot), tmp_path)
    assert named_days.size() != without.size()


def test_a_wider_picture_has_more_dots(qtbot: QtBot, tmp_path: Path) -> None:
    panel = a_panel(qtbot)
    press(panel, "PNG")

    usual = saved_by(panel, qtbot, tmp_path / "usual.png")
    named(panel, QLineEdit, "Width in centimetres").setText("8")
    named(panel, QLineEdit, "Width in centimetres").editingFinished.emit()
    half = saved_by(panel, qtbot, tmp_path / "half.png")

    assert usual.width() == pytest.approx(2 * half.width(), abs=2)


def test_a_width_cleared_while_a_file_is_written_has_to_be_given_again(qtbot: QtBot, tmp_path: Path) -> None:
    panel = a_panel(qtbot)
    width = named(panel, QLineEdit, "Width in centimetres")

    with qtbot.waitSignal(panel.saved):
        panel.save_as(tmp_path / "map.pdf")
        width.clear()
        width.editingFinished.emit()
    after_saving = button(panel, "Save as").isEnabled()
    width.setText("8")
    width.editingFinished.emit()

    assert not after_saving
    assert button(panel, "Save as").isEnabled()


def test_a_width_given_while_a_file_is_written_waits_for_it(qtbot: QtBot, tmp_path: Path) -> None:
    panel = a_panel(qtbot)

    with qtbot.waitSignal(panel.saved):
        panel.save_as(tmp_path / "map.pdf")
        named(panel, QLineEdit, "Width in centimetres").setText("8")
        named(panel, QLineEdit, "Width in centimetres").editingFinished.emit()
        while_writing = button(panel, "Save as").isEnabled()

    assert not while_writing
    assert button(panel, "Save as").isEnabled()


def test_on_a_dark_screen_paper_stays_light_unless_wished_otherwise(qtbot: QtBot, tmp_path: Path) -> None:
    panel = a_panel(qtbot, "dark")
    press(panel, "PNG")

    light = saved_by(panel, qtbot, tmp_path / "light.png")
    press(panel, "Light colours, for paper")
    dark = saved_by(panel, qtbot, tmp_path / "dark.png")

    assert light.pixelColor(2, 2).lightness() > 200
    assert dark.pixelColor(2, 2) == a_theme("dark").colour("surface")


def test_without_a_width_nothing_can_be_saved(qtbot: QtBot) -> None:
    panel = a_panel(qtbot)
    width = named(panel, QLineEdit, "Width in centimetres")

    width.setText("0")
    width.editingFinished.emit()

    assert not button(panel, "Save as").isEnabled()


def test_a_place_that_takes_no_file_is_told_and_it_can_be_tried_again(qtbot: QtBot, tmp_path: Path) -> None:
    panel = a_panel(qtbot)

    panel.save_as(tmp_path / "gone" / "map.pdf")
    qtbot.waitUntil(lambda: "Another folder may work." in words_on(panel))
    saved_by(panel, qtbot, tmp_path / "map.pdf")

    assert "Saved: map.pdf" in words_on(panel)
    assert button(panel, "Save as").isEnabled()
