"""Adds an exercise to a routine of the person's own: one of the library by search, or one in own words."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.exercise_filter import ExerciseFilter
from companion.domain.own_routine import in_own_words, prescribed
from companion.domain.text import _, plural
from companion.ui.exercise_book import ExerciseBook
from companion.ui.panels.search_bar import SearchField
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.card import Card
from companion.ui.widgets.heading import Heading
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column

MOST_SHOWN = 8


class AddExercise(Card):
    """`added` carries a step with its usual dose. Own words are taken from the field of the search."""

    added = Signal(object)

    def __init__(self, theme: Theme, book: ExerciseBook, parent: QWidget | None = None) -> None:
        super().__init__(theme, gap=8, parent=parent)
        self._theme = theme
        self._book = book
        self.search = SearchField(theme, name=_("Search, or name your own exercise"))
        self._count = Label(theme, role="small", tone="muted", wrap=True)
        self._found = QWidget()
        self._list = Column(theme, self._found, gap=4)
        self._own = Button(theme, "", icon="pencil")
        self.body.addWidget(Heading(theme, _("Add an exercise")))
        self.body.addWidget(self.search)
        self.body.addWidget(self._count)
        self.body.addWidget(self._found)
        self.body.addWidget(self._own, 0, Qt.AlignmentFlag.AlignLeft)
        self.search.words_typed.connect(self._look)
        self._own.clicked.connect(self._add_own)
        self._look("")

    def _look(self, words: str) -> None:
        """Only as many as can be read at a glance; typing more finds the others."""
        typed = words.strip()
        found = self._book.found(ExerciseFilter(words=typed)) if typed else []
        while (item := self._list.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for exercise in found[:MOST_SHOWN]:
            button = Button(self._theme, _(exercise.name), kind="ghost", icon="plus")
            button.setAccessibleName(_("Add {exercise}").format(exercise=_(exercise.name)))
            button.clicked.connect(partial(self._add, exercise.code))
            self._list.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._found.setVisible(bool(found))
        self._count.setText(plural("{n} exercise found", "{n} exercises found", len(found)) if typed else "")
        self._count.setVisible(bool(typed))
        self._own.setText(_("Add “{name}” in your own words").format(name=typed))
        self._own.setVisible(bool(typed))

    def _add(self, code: str, _checked: bool = False) -> None:
        self._begin()
        self.added.emit(prescribed(self._book.exercises[code]))

    def _add_own(self) -> None:
        name = self.search.text().strip()
        self._begin()
        self.added.emit(in_own_words(name))

    def _begin(self) -> None:
        """Ready for the next one; the keyboard stays here."""
        self.search.set_words("")
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
