"""The way from an exercise to an easier and to a harder one."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.exercise import Exercise
from companion.domain.text import _
from companion.ui.exercise_book import ExerciseBook
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.flow_box import FlowBox


class ExerciseLinks(FlowBox):
    """`asked` carries a code. An exercise that does not suit the person is not led to."""

    asked = Signal(str)

    def __init__(
        self, theme: Theme, book: ExerciseBook, exercise: Exercise, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent=parent)
        conditions = book.conditions()
        words = {exercise.easier: _("Easier: {exercise}"), exercise.harder: _("Harder: {exercise}")}
        offered = [code for code in words if code and book.exercises[code].suits(conditions)]
        for code in offered:
            button = Button(theme, words[code].format(exercise=_(book.exercises[code].name)), kind="ghost")
            button.clicked.connect(partial(self.asked.emit, code))
            self.flow.addWidget(button)
        if not offered:
            self.hide()
