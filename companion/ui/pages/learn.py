"""Learn: short lessons, by topic and by words, and each of them to read."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from companion.content.lessons import Lessons
from companion.domain.lesson_choice import LessonChoice
from companion.domain.settings import Settings
from companion.ui.panels.lesson_overview import LessonOverview
from companion.ui.panels.lesson_reader import LessonReader
from companion.ui.theme import Theme


class LearnPage(QWidget):
    """`choice_changed` carries which lessons were read, `destination_asked` where to act on one."""

    choice_changed = Signal(object)
    destination_asked = Signal(object)

    def __init__(self, theme: Theme, found: Lessons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._lessons = found.lessons
        self._choice = LessonChoice()
        self._overview = LessonOverview(theme, found.lessons, found.damaged, self)
        self._reader = LessonReader(theme, found.lessons, self)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._overview)
        self._stack.addWidget(self._reader)
        self._overview.chosen.connect(self.open_lesson)
        self._reader.lesson_asked.connect(self.open_lesson)
        self._reader.closed.connect(self._show_overview)
        self._reader.destination_asked.connect(self.destination_asked)
        self._reader.read_changed.connect(self._keep_read)

    def apply_settings(self, settings: Settings) -> None:
        """Take over which lessons were read."""
        if settings.lessons.read != self._choice.read:
            self._overview.show_read(settings.lessons.read)
            self._reader.show_read(settings.lessons.read)
        self._choice = settings.lessons

    def open_lesson(self, key: str) -> None:
        """Show a lesson; one that is not there leaves the list."""
        if key in self._lessons:
            self._stack.setCurrentWidget(self._reader)
            self._reader.show_lesson(key)

    def _show_overview(self) -> None:
        self._stack.setCurrentWidget(self._overview)
        self._overview.focus_on(self._reader.key)

    def _keep_read(self, key: str, read: bool) -> None:
        self.choice_changed.emit(self._choice.with_read(key, read=read))
