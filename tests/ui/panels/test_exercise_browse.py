"""The library of exercises: finding one, reading it, liking and hiding it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QListView
from pytestqt.qtbot import QtBot

from companion import paths
from companion.domain.exercise_choice import Liking
from companion.domain.record import Record
from companion.ui.diary import Diary
from companion.ui.exercise_book import ExerciseBook
from companion.ui.materials import Materials
from companion.ui.panels.exercise_browse import ExerciseBrowse
from companion.ui.panels.exercise_movement import MovementStage
from tests.builders import about_you
from tests.ui.day_builders import a_diary
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

MATERIALS = Materials(paths.resources())


class Shelf:
    """The library on the screen, used as a person would."""

    def __init__(
        self, qtbot: QtBot, folder: Path, *records: Record, width: int = 1100, scale: float = 1.0
    ) -> None:
        self.diary: Diary = a_diary(folder, *records)
        self.theme = a_theme(scale=scale)
        self.book = ExerciseBook(self.diary, MATERIALS)
        self._qtbot = qtbot
        self.panel = ExerciseBrowse(self.theme, self.diary, self.book)
        hosted(qtbot, self.panel, width, 600)
        qtbot.waitUntil(lambda: self.view.model().rowCount() > 0)

    @property
    def view(self) -> QListView:
        return self.panel.findChild(QListView)

    @property
    def rows(self) -> list[str]:
        model = self.view.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    @property
    def names(self) -> list[str]:
        return [row.split(",")[0] for row in self.rows]

    @property
    def words(self) -> str:
        labels: list[QLabel] = self.panel.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())

    def button(self, name: str) -> QAbstractButton:
        [found] = [
            button
            for button in self.panel.findChildren(QAbstractButton)
            if name in (button.accessibleName(), button.text()) and button.isVisible()
        ]
        return found

    def press(self, name: str) -> None:
        QTest.mouseClick(self.button(name), Qt.MouseButton.LeftButton)

    def choose(self, name: str, words: str) -> None:
        [field] = [box for box in self.panel.findChildren(QComboBox) if box.accessibleName() == name]
        field.setCurrentText(words)
        field.activated.emit(field.currentIndex())

    def type_into(self, name: str, words: str) -> None:
        [field] = [line for line in self.panel.findChildren(QLineEdit) if line.accessibleName() == name]
        QTest.keyClicks(field, words)
        QTest.keyClick(field, Qt.Key.Key_Return)

    def open(self, name: str) -> None:
        index = self.view.model().index(self.names.index(name), 0)
        self.view.setCurrentIndex(index)
        QTest.keyClick(self.view, Qt.Key.Key_Return)
        self.wait_for(name)

    def wait_for(self, name: str) -> None:
        """Until an exercise is there to read."""
        [text] = [each.description for each in self.book.exercises.values() if each.name == name]
        self._qtbot.waitUntil(lambda: text in self.words)


def test_all_exercises_are_listed_from_head_to_foot_with_what_a_screen_reader_says(
    qtbot: QtBot, tmp_path: Path
) -> None:
    shelf = Shelf(qtbot, tmp_path)

    assert len(shelf.rows) == 83
    assert (
        shelf.rows[0] == "Turn the head, Chair · about 2 min, For front of neck, base of skull, back of neck"
    )
    assert "83 exercises" in shelf.words


def test_a_part_of_the_body_lists_its_exercises_the_gentlest_first(qtbot: QtBot, tmp_path: Path) -> None:
    shelf = Shelf(qtbot, tmp_path)

    shelf.type_into("Part of the body", "left elbow")

    assert shelf.names == ["Turn the palm"]


def test_position_things_length_and_words_narrow_the_list(qtbot: QtBot, tmp_path: Path) -> None:
    shelf = Shelf(qtbot, tmp_path)

    shelf.choose("Position", "Chair")
    chair = len(shelf.rows)
    shelf.choose("Things to use", "Nothing but a chair")
    nothing = len(shelf.rows)
    shelf.choose("Length", "up to 1 min")
    short = len(shelf.rows)
    shelf.type_into("Search the exercises", "chin tuck")
    qtbot.waitUntil(lambda: len(shelf.rows) == 1)

    assert 83 > chair > nothing > short > 1
    assert shelf.names == ["Chin tuck"]


def test_an_exercise_is_told_with_all_that_belongs_to_it(qtbot: QtBot, tmp_path: Path) -> None:
    shelf = Shelf(qtbot, tmp_path)

    shelf.open("Ear to shoulder")

    words = shelf.words
    exercise = shelf.book.exercises["NK-02"]
    assert exercise.description in words
    assert "2 times on each side, held for 15 seconds" in words
    assert "Feel it on the left side of your neck." in words
    assert all(caution in words for caution in exercise.cautions)
    assert "Sharp or new pain" in words
    assert "V = read on the organisation's own page." in words
    assert "Not yet reviewed by a physiotherapist." in words
    assert "Right ear to shoulder" in words


def test_easier_and_harder_lead_to_other_exercises(qtbot: QtBot, tmp_path: Path) -> None:
    shelf = Shelf(qtbot, tmp_path)
    shelf.open("Ear to shoulder")

    shelf.press("Harder: Nose to armpit")

    shelf.wait_for("Nose to armpit")
    assert shelf.button("Easier: Ear to shoulder").isEnabled()


def test_the_movement_is_shown_when_asked_for_and_rests_when_it_is_not_seen(
    qtbot: QtBot, tmp_path: Path
) -> None:
    shelf = Shelf(qtbot, tmp_path)
    shelf.open("Ear to shoulder")
    stage = shelf.panel.findChildren(MovementStage)[-1]

    shelf.press("Show the movement")
    moving = stage.moves
    shelf.panel.hide()

    assert moving
    assert not stage.moves


def test_with_still_pictures_nothing_moves_and_nothing_offers_to(qtbot: QtBot, tmp_path: Path) -> None:
    shelf = Shelf(qtbot, tmp_path)
    shelf.theme.use("light", still=True)

    shelf.open("Ear to shoulder")

    assert "Show the movement" not in [
        button.text() for button in shelf.panel.findChildren(QAbstractButton) if button.isVisible()
    ]


def test_a_favourite_is_kept_listed_and_can_be_undone(qtbot: QtBot, tmp_path: Path) -> None:
    shelf = Shelf(qtbot, tmp_path)
    shelf.open("Ear to shoulder")

    shelf.press("Add to favourites")
    liked = [choice.liking for choice in shelf.diary.exercise_choices()]
    shelf.press("Favourites")
    favourites = shelf.rows
    shelf.diary.undo()

    assert liked == [Liking.FAVOURITE]
    assert len(favourites) == 1
    assert favourites[0].endswith("Favourite")
    assert shelf.rows == []
    assert shelf.button("Add to favourites").isEnabled()


def test_a_hidden_exercise_is_found_among_the_hidden_alone(qtbot: QtBot, tmp_path: Path) -> None:
    shelf = Shelf(qtbot, tmp_path)
    shelf.open("Ear to shoulder")

    shelf.press("Never suggest it")
    rest = shelf.names
    shelf.press("Hidden")
    hidden = shelf.names
    shelf.press("Show it again")

    assert "Ear to shoulder" not in rest
    assert len(rest) == 82
    assert hidden == ["Ear to shoulder"]
    assert shelf.names == []
    assert shelf.book.liking("NK-02") is Liking.NEITHER


def test_what_the_person_told_leaves_exercises_out_and_says_how_many(qtbot: QtBot, tmp_path: Path) -> None:
    shelf = Shelf(qtbot, tmp_path, about_you(conditions=frozenset({"bones"}), asked=True))

    assert "Cat and camel" not in shelf.names
    assert "81 exercises · 2 are left out because of what you told" in shelf.words


@pytest.mark.parametrize(("width", "scale"), [(700, 1.0), (1040, 2.0)])
def test_where_there_is_little_room_the_exercise_takes_the_place_of_the_list(
    qtbot: QtBot, tmp_path: Path, width: int, scale: float
) -> None:
    shelf = Shelf(qtbot, tmp_path, width=width, scale=scale)
    alone = shelf.view.isVisible()

    shelf.open("Ear to shoulder")
    opened = shelf.view.isVisible()
    shelf.press("All exercises")

    assert alone
    assert not opened
    assert shelf.view.isVisible()
    assert shelf.view.hasFocus()
    assert shelf.panel.minimumSizeHint().width() <= width
