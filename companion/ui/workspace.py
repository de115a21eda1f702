"""What pages are made from and talk through: theme, diary, material and settings, with requests going up."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from companion.domain.body import Build
from companion.domain.lesson_choice import LessonChoice
from companion.domain.question_choice import QuestionChoice
from companion.domain.settings import TEXT_SIZES, Settings
from companion.ui.diaries import Diaries
from companion.ui.diary import Diary
from companion.ui.materials import Materials
from companion.ui.theme import Theme


class Workspace(QObject):
    """Holds what all pages share. Pages emit into its signals; the window listens.

    `diaries` is None where the program was started with a folder of its own.
    """

    removed = Signal(str)
    routine_asked = Signal(str)
    own_routine_asked = Signal(object)
    help_closed = Signal()
    medicines_asked = Signal()
    medicines_closed = Signal()
    visits_asked = Signal()
    visits_closed = Signal()
    questions_asked = Signal()
    questions_closed = Signal()
    self_counts_asked = Signal()
    self_counts_closed = Signal()
    help_cards_asked = Signal(object)
    help_cards_opened = Signal(object)
    help_put_aside = Signal()
    first_steps_asked = Signal()
    about_you_asked = Signal()
    search_asked = Signal()
    flare_asked = Signal()
    flare_plan_asked = Signal()
    map_asked = Signal()
    lesson_asked = Signal(str)
    lesson_opened = Signal(str)
    destination_asked = Signal(object)
    part_asked = Signal(object)
    settings_applied = Signal(object)
    diary_asked = Signal(str)
    hiding_asked = Signal()
    keys_asked = Signal()
    keys_closed = Signal()
    removal_asked = Signal()
    removal_confirmed = Signal()

    def __init__(
        self,
        theme: Theme,
        diary: Diary,
        materials: Materials,
        diary_folder: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.diary = diary
        self.materials = materials
        materials.use_own(diary.own_routines)
        self.diary_folder = diary_folder
        self.diaries: Diaries | None = None
        self.settings = Settings()
        self._keep: Callable[[Settings], None] | None = None

    def use_settings(self, settings: Settings, keep: Callable[[Settings], None]) -> None:
        """Take the stored settings; `keep` stores each later change."""
        self.settings = settings
        self._keep = keep
        self._dress()

    def change_settings(self, settings: Settings) -> None:
        """Let a change act at once, and store it."""
        looks = (settings.theme, settings.text_size, settings.still_pictures)
        looked = (self.settings.theme, self.settings.text_size, self.settings.still_pictures)
        self.settings = settings
        if self._keep is not None:
            self._keep(settings)
        if looks != looked:
            self._dress()
        self.settings_applied.emit(settings)

    def choose_questions(self, questions: QuestionChoice) -> None:
        self.change_settings(replace(self.settings, questions=questions))

    def choose_lessons(self, lessons: LessonChoice) -> None:
        self.change_settings(replace(self.settings, lessons=lessons))

    def choose_sitting(self, minutes: int) -> None:
        self.change_settings(replace(self.settings, sitting_minutes=minutes))

    def choose_build(self, build: Build) -> None:
        self.change_settings(replace(self.settings, build=build))

    def choose_country(self, code: str) -> None:
        self.change_settings(replace(self.settings, country=code))

    def end_break(self) -> None:
        self.change_settings(replace(self.settings, on_break=False))

    def step_text_size(self, direction: int) -> None:
        """One size larger or smaller; 0 goes back to 100 %."""
        at = TEXT_SIZES.index(self.settings.text_size) + direction
        size = TEXT_SIZES[min(max(at, 0), len(TEXT_SIZES) - 1)] if direction else 100
        self.change_settings(replace(self.settings, text_size=size))

    def _dress(self) -> None:
        chosen = self.settings
        self.theme.use(chosen.theme, scale=chosen.text_size / 100, still=chosen.still_pictures)
