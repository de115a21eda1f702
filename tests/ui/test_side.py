"""A side from end to end: clicked, stored, listed, spoken, painted, and saved as a picture and as a table."""

import csv
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from companion.domain.body import Build, Side, View
from companion.domain.entry import Entry
from companion.domain.settings import Settings
from companion.paths import resources
from companion.reports.contents import Contents
from companion.reports.csv_files import write_tables
from companion.ui.materials import Materials
from companion.ui.pages.today import TodayPage
from companion.ui.panels.mark_list import MarkRow
from companion.ui.panels.picture_panel import PicturePanel
from companion.ui.widgets.body_cursor import Spot
from companion.ui.widgets.body_map import BodyMap
from companion.ui.widgets.command_list import CommandRow
from tests.ui.diaries import Opened, on_disk
from tests.ui.finding import named, press
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import REGIONS, a_theme
from tests.ui.widgets.images import pixels

VALUE = 7
SHIN = Spot(region="shin_l", view=View.FRONT)
CALF = Spot(region="calf_upper_l", view=View.BACK)
HAMSTRING = Spot(region="hamstring_outer_r", view=View.BACK)


def a_page(qtbot: QtBot, found: Opened, build: Build, *, mirrored: bool) -> TodayPage:
    page = TodayPage(a_theme(), found.diary, Materials(resources()))
    page.apply_settings(Settings(build=build, mirrored_map=mirrored))
    window = hosted(qtbot, page, 1158, 690)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QCoreApplication.processEvents()
    return page


def mark(page: TodayPage, spot: Spot) -> BodyMap:
    """A click in the window where the part is seen, and its value typed."""
    body_map = named(page, BodyMap, "Body map, front and back")
    place = body_map.mapTo(page.window(), body_map.anchor_of(spot))
    plain = Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(page.window().windowHandle(), Qt.MouseButton.LeftButton, plain, place)
    QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_0 + VALUE)
    QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_Escape)
    QCoreApplication.processEvents()
    return body_map


def at_right_of_figure(image: QImage, box: QRectF, colour: QColor) -> bool:
    """In which half of a figure's box a colour is; it may be in one of them alone."""
    wanted = (colour.blue(), colour.green(), colour.red())
    part = pixels(image.copy(box.toRect()))[..., :3]
    columns = np.nonzero((np.abs(part - wanted).max(axis=2) <= 1).sum(axis=0) >= 2)[0]
    right = set(columns > part.shape[1] / 2)
    assert len(right) == 1, f"{len(right)} halves have the colour"
    return bool(right.pop())


@pytest.mark.parametrize("mirrored", [False, True], ids=["as seen", "mirrored"])
@pytest.mark.parametrize("build", Build)
@pytest.mark.parametrize("spot", [SHIN, CALF, HAMSTRING], ids=["shin", "calf", "hamstring"])
def test_a_side_is_the_same_in_the_diary_the_list_the_ear_and_the_pictures(
    qtbot: QtBot, found: Opened, tmp_path: Path, spot: Spot, build: Build, mirrored: bool
) -> None:
    region, view = spot.region, spot.view
    side = REGIONS[region].side
    is_right_in_picture = ((side is Side.LEFT) is (view is View.FRONT)) is not mirrored
    page = a_page(qtbot, found, build, mirrored=mirrored)

    body_map = mark(page, spot)
    saved, boxes = saved_picture(page, qtbot, tmp_path / "map.svg")

    (entry,) = [record for record in on_disk(tmp_path) if isinstance(record, Entry)]
    assert {mark.region: mark.intensity for mark in entry.marks} == {region: VALUE}
    assert f", {side.value}, {view.value} view, pain {VALUE}" in body_map.spoken(region, view)
    (row,) = [each for each in page.findChildren(MarkRow) if each.isVisible()]
    assert f", {side.value}, pain {VALUE}" in row.accessibleName()
    colour = page._theme.pain(VALUE)
    on_screen = body_map.grab().toImage()
    assert at_right_of_figure(on_screen, box_on_screen(body_map, view), colour) is is_right_in_picture
    assert at_right_of_figure(saved, boxes[view], colour) is is_right_in_picture
    written = in_table(entry, tmp_path / "tables")
    assert (written["region"], written["side"], written["intensity"]) == (region, side.value, str(VALUE))
    assert body_map.spoken(region, view).startswith(f"{written['part']}, {written['side']}")


def in_table(entry: Entry, folder: Path) -> dict[str, str]:
    """The one mark of a check-in, as the table for other programs has it."""
    write_tables(Contents(entries=(entry,)), REGIONS, folder)
    with (folder / "marks.csv").open(encoding="utf-8", newline="") as text:
        (row,) = csv.DictReader(text)
    return row


def box_on_screen(body_map: BodyMap, view: View) -> QRectF:
    return body_map._figures[view].placement.rect


def saved_picture(page: TodayPage, qtbot: QtBot, file: Path) -> tuple[QImage, dict[View, QRectF]]:
    """The SVG that the menu of the map saves, as another program shows it, and where its figures are."""
    press(page, "More for the body map")
    QTest.mouseClick(named(page.window(), CommandRow, "Save as a picture"), Qt.MouseButton.LeftButton)
    (panel,) = page.window().findChildren(PicturePanel)
    press(panel, "SVG")
    press(panel, "Legend below")
    if panel._content.mirrored:
        press(panel, "As others see you (not mirrored)")
    with qtbot.waitSignal(panel.saved):
        panel.save_as(file)
    sheet = panel._sheet()
    image = QImage(sheet.size.toSize(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    QSvgRenderer(str(file)).render(painter)
    painter.end()
    return image, {figure.view: figure.placement.rect for figure in sheet.figures()}
