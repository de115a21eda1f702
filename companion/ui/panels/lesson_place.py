"""The place of the lesson on Today: empty on flare days, during a break, and while nothing fits."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.settings import Settings
from companion.ui.diary import Diary
from companion.ui.materials import Materials
from companion.ui.theme import Theme
from companion.ui.widgets.stacks import Column

if TYPE_CHECKING:
    from companion.domain.lesson import Lesson
    from companion.ui.panels.lesson_line import LessonLine

# Lessons are read when Today is on the screen and something was logged; the start is quicker without.
# ruff: noqa: PLC0415


class LessonPlace(QWidget):
    """`lesson_asked` carries the key of a lesson, `choice_changed` that one was offered today."""

    lesson_asked = Signal(str)
    choice_changed = Signal(object)

    def __init__(
        self, theme: Theme, diary: Diary, materials: Materials, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._diary = diary
        self._materials = materials
        self._settings = Settings()
        self._key = ""
        self._line: LessonLine | None = None
        self._column = Column(theme, self)
        self.hide()

    def apply_settings(self, settings: Settings) -> None:
        self._settings = settings

    def refresh(self, day: date) -> None:
        """Show the lesson for this day, or nothing."""
        lesson = None if self._rests(day) else self._lesson(day)
        if lesson is not None:
            self._shown_line().show_lesson(lesson)
            self._key = lesson.key
            self._keep_offered(lesson.key, day)
        self.setVisible(lesson is not None)

    def _rests(self, day: date) -> bool:
        """On a flare day and during a break nobody is told to read; a diary open to read keeps nothing."""
        settings = self._settings
        if not settings.lessons.daily or settings.on_break or self._diary.read_only:
            return True
        return bool(self._diary.flare_days(day, day))

    def _lesson(self, day: date) -> "Lesson | None":
        from companion.domain.lesson_of_day import lesson_of_day, logged_facts

        before = day - timedelta(days=1)
        # Asked for by single days: those are kept until something changes.
        entries = [*self._diary.entries(before, before), *self._diary.entries(day, day)]
        nights = self._diary.nights(day, day)
        if not entries and not nights:
            return None
        lessons = self._materials.lessons.lessons.values()
        return lesson_of_day(lessons, logged_facts(entries, nights), self._settings.lessons, day)

    def _shown_line(self) -> "LessonLine":
        from companion.ui.panels.lesson_line import LessonLine

        if self._line is None:
            self._line = LessonLine(self._theme, self)
            self._line.read_clicked.connect(self._ask)
            self._column.addWidget(self._line)
            self._line.show()
        return self._line

    def _keep_offered(self, key: str, day: date) -> None:
        choice = self._settings.lessons
        if choice.offered.get(key) != day:
            self.choice_changed.emit(choice.with_offered(key, day))

    def _ask(self) -> None:
        self.lesson_asked.emit(self._key)
