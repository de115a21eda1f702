"""A lesson that fits what was logged, in one quiet line."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.lesson import Lesson
from companion.domain.text import _
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.labels import IconLabel, Label
from companion.ui.widgets.stacks import Row

ICON = 20


class LessonLine(QWidget):
    """`read_clicked` when the person wants to read it."""

    read_clicked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Label(theme, role="label", tone="muted", wrap=True)
        self._button = Button(theme, _("Open"), kind="ghost")
        row = Row(theme, self, gap=10, margins=(16, 0, 0, 0))
        row.addWidget(IconLabel(theme, "book", "muted", ICON))
        row.addWidget(self._words, 1)
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._button.clicked.connect(self.read_clicked)

    def show_lesson(self, lesson: Lesson) -> None:
        title = _(lesson.title)
        self._words.setText(_("A lesson that may fit: {lesson}").format(lesson=title))
        self._button.setAccessibleName(_("Open the lesson {lesson}").format(lesson=title))
