"""At a desk: the checklist of a place to work, and the short checks."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from companion import paths
from companion.ui.exercise_book import ExerciseBook
from companion.ui.materials import Materials
from companion.ui.panels.posture_checklist import PointRow
from companion.ui.panels.posture_place import PosturePlace
from tests.ui.day_builders import a_diary
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

MATERIALS = Materials(paths.resources())


def the_place(qtbot: QtBot, folder: Path) -> PosturePlace:
    diary = a_diary(folder)
    place = PosturePlace(a_theme(), ExerciseBook(diary, MATERIALS), MATERIALS)
    hosted(qtbot, place, 900, 700)
    return place


def words_in(widget: QWidget) -> str:
    labels: list[QLabel] = widget.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def press(widget: QWidget, name: str) -> None:
    [button] = [
        each
        for each in widget.findChildren(QAbstractButton)
        if name in (each.accessibleName(), each.text()) and each.isVisible()
    ]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_checklist_has_the_seventeen_points_with_one_change_each() -> None:
    points = MATERIALS.workstation.points

    fixes = {point.fix for point in points}

    assert len(points) == 17
    assert len(fixes) == 17
    assert all(point.question.endswith("?") for point in points)


def test_no_opens_one_change_and_yes_closes_it_again(qtbot: QtBot, tmp_path: Path) -> None:
    place = the_place(qtbot, tmp_path)
    row = place.findChildren(PointRow)[3]
    fix = MATERIALS.workstation.points[3].fix
    before = words_in(place)

    press(row, "No")
    opened = words_in(place)
    press(row, "Yes")

    assert fix not in before
    assert fix in opened
    assert "1 thing to try" in opened
    assert fix not in words_in(place)
    assert "thing to try" not in words_in(place)


def test_the_desk_reset_and_a_check_can_be_started(qtbot: QtBot, tmp_path: Path) -> None:
    place = the_place(qtbot, tmp_path)
    routines: list[str] = []
    exercises: list[str] = []
    place.routine_asked.connect(routines.append)
    place.exercise_asked.connect(exercises.append)

    press(place, "Start the desk reset")
    press(place, f"Start {MATERIALS.exercises['PO-01'].name}")

    assert routines == ["desk-reset"]
    assert routines[0] in MATERIALS.routines
    assert exercises == ["PO-01"]
