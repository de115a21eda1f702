"""Writing down a routine of one's own: searching, ordering, doses, own words, and playing it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from companion import paths
from companion.domain.own_routine import OwnRoutine, PrescribedStep
from companion.domain.plan import plan_of
from companion.domain.record import Record
from companion.domain.routine import Routine
from companion.ui.diary import Diary
from companion.ui.exercise_book import ExerciseBook
from companion.ui.materials import Materials
from companion.ui.panels.editor_files import RoutineFiles
from companion.ui.panels.editor_place import OwnRoutinesPlace
from tests.builders import an_own_routine
from tests.ui.day_builders import a_diary
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

TURN = PrescribedStep(exercise="NK-01", name="Turn the head", hold_seconds=5.0, repetitions=4)


class Desk:
    """The place on the screen, used as a person would."""

    def __init__(self, qtbot: QtBot, folder: Path, *records: Record) -> None:
        self.diary: Diary = a_diary(folder, *records)
        self.materials = Materials(paths.resources())
        self.materials.use_own(self.diary.own_routines)
        self.started: list[Routine] = []
        self._qtbot = qtbot
        self.place = OwnRoutinesPlace(a_theme(), self.diary, ExerciseBook(self.diary, self.materials))
        self.place.start_asked.connect(self.started.append)
        hosted(qtbot, self.place, 1000, 640)

    @property
    def routine(self) -> OwnRoutine:
        [routine] = self.diary.own_routines()
        return routine

    @property
    def names(self) -> list[str]:
        return [step.name for step in self.routine.steps]

    @property
    def words(self) -> str:
        labels: list[QLabel] = self.place.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())

    def button(self, name: str) -> QAbstractButton:
        [found] = [
            button
            for button in self.place.findChildren(QAbstractButton)
            if name in (button.accessibleName(), button.text()) and button.isVisible()
        ]
        return found

    def press(self, name: str) -> None:
        QTest.mouseClick(self.button(name), Qt.MouseButton.LeftButton)

    def type_into(self, name: str, words: str) -> None:
        [field] = [
            line
            for line in self.place.findChildren(QLineEdit)
            if line.accessibleName() == name and line.isVisible()
        ]
        field.selectAll()
        QTest.keyClicks(field, words)
        QTest.keyClick(field, Qt.Key.Key_Return)

    def search(self, words: str, result: str) -> None:
        self.type_into("Search, or name your own exercise", words)
        self._qtbot.waitUntil(
            lambda: any(
                button.accessibleName() == result or button.text() == result
                for button in self.place.findChildren(QAbstractButton)
                if button.isVisible()
            )
        )
        self.press(result)


def test_a_routine_is_built_by_search_with_doses_and_own_words(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(qtbot, tmp_path)

    desk.press("Write down a routine")
    desk.type_into("Name", "Sam's exercises")
    desk.type_into("Who gave it to you", "Sam")
    desk.search("turn the head", "Add Turn the head")
    desk.type_into("Times, Turn the head", "9")
    desk.type_into("Hold in seconds, Turn the head", "12")
    desk.search("Stairs", "Add “Stairs” in your own words")
    desk.type_into("What to do, Stairs", "One at a time")
    desk.press("Monday")

    routine = desk.routine
    first, second = routine.steps
    assert (routine.title, routine.prescribed_by, routine.days) == ("Sam's exercises", "Sam", frozenset({0}))
    assert (first.exercise, first.repetitions, first.hold_seconds) == ("NK-01", 9, 12.0)
    assert (second.name, second.words, second.own) == ("Stairs", "One at a time", True)


def test_buttons_move_an_exercise_and_the_keyboard_goes_with_it(qtbot: QtBot, tmp_path: Path) -> None:
    steps = tuple(PrescribedStep(exercise=f"own:{name}", name=name) for name in ("One", "Two", "Three"))
    desk = Desk(qtbot, tmp_path, an_own_routine(steps=steps))
    desk.press("Change Mornings")

    desk.press("Move Three up")
    focused = QApplication.focusWidget()
    desk.press("Move Three up")

    assert desk.names == ["Three", "One", "Two"]
    assert focused is not None
    assert focused.accessibleName() == "Move Three up"
    assert not desk.button("Move Three up").isEnabled()


def test_undo_takes_a_change_back_while_the_editor_is_open(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(qtbot, tmp_path, an_own_routine(steps=(TURN,)))
    desk.press("Change Mornings")
    desk.press("Remove Turn the head")
    removed = desk.names

    desk.diary.undo()

    assert removed == []
    assert desk.names == ["Turn the head"]
    assert desk.button("Remove Turn the head").isVisible()


def test_a_deleted_routine_comes_back_with_undo(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(qtbot, tmp_path, an_own_routine(steps=(TURN,)))

    desk.press("Delete Mornings")
    left = desk.diary.own_routines()
    desk.diary.undo()

    assert left == []
    assert desk.names == ["Turn the head"]


def test_a_copy_has_a_name_of_its_own(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(qtbot, tmp_path, an_own_routine(steps=(TURN,)))

    desk.press("Copy Mornings")

    assert sorted(each.title for each in desk.diary.own_routines()) == ["Mornings", "Mornings (2)"]


def test_a_dose_above_the_usual_range_is_kept_with_a_plain_word(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(qtbot, tmp_path, an_own_routine(steps=(TURN,)))
    desk.press("Change Mornings")
    quiet = desk.words

    desk.type_into("Times, Turn the head", "40")

    assert "More than this library" not in quiet
    assert "More than this library usually says. It is kept as it was given to you." in desk.words
    assert desk.routine.steps[0].repetitions == 40


def test_what_is_started_can_be_laid_out_in_time_with_its_pictures(qtbot: QtBot, tmp_path: Path) -> None:
    own = PrescribedStep(
        exercise="own:1", name="Stairs", words="One at a time", repetitions=2, each_side=True
    )
    desk = Desk(qtbot, tmp_path, an_own_routine(steps=(TURN, own)))

    desk.press("Start Mornings")

    [routine] = desk.started
    plan = plan_of(routine, desk.materials.exercises)
    assert {"NK-01", "own:1"} == {phase.exercise for phase in plan.phases}
    assert "One at a time" in {phase.cue for phase in plan.phases}
    for phase in plan.phases:
        assert phase.to in desk.materials.read_motion(phase.exercise).poses


def test_an_exercise_that_is_not_known_is_named_and_not_played(qtbot: QtBot, tmp_path: Path) -> None:
    later = PrescribedStep(exercise="NK-99", name="Of a later version")
    desk = Desk(qtbot, tmp_path, an_own_routine(steps=(later, TURN)))

    desk.press("Start Mornings")

    assert "Not in this library, and kept by name: Of a later version" in desk.words
    assert [step.exercise for step in desk.started[0].steps] == ["NK-01"]


def test_a_file_brings_one_more_routine_and_a_damaged_one_changes_nothing(
    qtbot: QtBot, tmp_path: Path
) -> None:
    desk = Desk(qtbot, tmp_path / "diary", an_own_routine(steps=(TURN,)))
    good, damaged = tmp_path / "good.json", tmp_path / "damaged.json"
    files = desk.place.findChild(RoutineFiles)
    files.save(desk.routine, str(good))
    damaged.write_text(good.read_text(encoding="utf-8")[:-30], encoding="utf-8")

    files.bring_in(str(damaged))
    refused, count = desk.words, len(desk.diary.own_routines())
    files.bring_in(str(good))

    assert count == 1
    assert "the file is not whole. Nothing was changed." in refused
    assert [each.title for each in desk.diary.own_routines()] == ["Mornings", "Mornings"]
    assert "“Mornings” is here now." in desk.words


def test_the_list_shows_what_was_changed_when_the_editor_closes(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(qtbot, tmp_path, an_own_routine(steps=(TURN,)))
    desk.press("Change Mornings")
    desk.type_into("Name", "Evenings")

    desk.press("Your routines")

    qtbot.waitUntil(lambda: "Evenings" in desk.words)
    assert "Mornings" not in desk.words
