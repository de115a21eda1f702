"""One exercise of a routine, read before doing it: picture, dose, description, cautions and source."""

from PySide6.QtWidgets import QWidget

from companion.domain.exercise import Exercise, SideMode
from companion.domain.figure.motion import Motion
from companion.domain.routine import Step
from companion.domain.text import _, plural
from companion.ui.panels.exercise_words import source_words
from companion.ui.player_words import dose_words
from companion.ui.theme import Theme
from companion.ui.widgets.card import Card
from companion.ui.widgets.labels import Label
from companion.ui.widgets.motion_picture import MotionPicture
from companion.ui.widgets.stacks import Column, Row

PICTURE = 150
MINUTE = 60


class ExerciseCard(Card):
    """Read only. The picture says nothing that the words do not say too."""

    def __init__(
        self,
        theme: Theme,
        number: int,
        step: Step,
        exercise: Exercise,
        motion: Motion,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, gap=10, parent=parent)
        self._theme = theme
        name = _(exercise.name)
        picture = MotionPicture(theme, PICTURE, square=True)
        picture.show_motion(motion, _("Picture: {exercise}").format(exercise=name))
        self._words = Column(theme, gap=4)
        self._words.addWidget(Label(theme, f"{number}. {name}", role="heading", wrap=True))
        self._add(dose_of(step, exercise), role="strong")
        self._add(_(exercise.description))
        self._add(where_felt(exercise))
        self._add(" ".join(_(caution) for caution in exercise.cautions))
        self._add(_("How often: {often}").format(often=_(exercise.how_often)))
        self._add(
            "\n".join(
                _("Source: {source}").format(source=source_words(source)) for source in exercise.sources
            ),
            role="small",
            tone="muted",
        )
        row = Row(theme, gap=18)
        side = Column(theme)
        side.addWidget(picture)
        side.addStretch(1)
        row.addLayout(side)
        row.addLayout(self._words, 1)
        self.body.addLayout(row)

    def _add(self, text: str, role: str = "body", tone: str = "text") -> None:
        self._words.addWidget(Label(self._theme, text, role=role, tone=tone, wrap=True))


def dose_of(step: Step, exercise: Exercise) -> str:
    """The dose in this routine, in words."""
    if exercise.by_time:
        return plural("{n} minute", "{n} minutes", max(1, round(step.seconds / MINUTE)))
    return dose_words(step.repetitions, step.hold_seconds, sided=exercise.sides is not SideMode.NONE)


def where_felt(exercise: Exercise) -> str:
    """Where the stretch is felt; with sides, when moving to the right."""
    if exercise.feel.left == exercise.feel.right:
        return _(exercise.feel.right)
    return _("To the right: {words}").format(words=_(exercise.feel.right))
