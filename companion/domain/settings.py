"""What the person chose about the program itself; frozen, replaced as a whole."""

from dataclasses import dataclass, field
from datetime import time

from companion.domain.body import Build
from companion.domain.lesson_choice import LessonChoice
from companion.domain.moments import DEFAULT_BOUNDARY
from companion.domain.question_choice import QuestionChoice

TEXT_SIZES = (90, 100, 115, 130, 150, 175, 200)
SITTING_MINUTES = (0, 20, 30, 45, 60)
THEMES = ("system", "light", "dark", "contrast", "contrast_dark")


@dataclass(frozen=True, kw_only=True)
class Settings:
    """All settings. `build` is None until the person has chosen a figure. `on_break` = nothing asks.

    `country` is a code of the table of numbers to call, or empty. `welcomed` = the first steps are over.
    `sitting_minutes` = how often the sitting clock asks, 0 = off.
    """

    theme: str = "system"
    text_size: int = 100
    still_pictures: bool = False
    build: Build | None = None
    day_boundary: time = DEFAULT_BOUNDARY
    sound: bool = False
    voice: bool = False
    letter_keys: bool = True
    on_break: bool = False
    weekly_review: bool = True
    weekly_peg: bool = False
    monthly_phq4: bool = False
    scale_on_first_click: bool = True
    drag_marks: bool = False
    mirrored_map: bool = False
    sitting_minutes: int = 0
    country: str = ""
    welcomed: bool = False
    questions: QuestionChoice = field(default_factory=QuestionChoice)
    lessons: LessonChoice = field(default_factory=LessonChoice)
