"""Exercises that are liked or hidden, as rows and back."""

from collections.abc import Sequence

import apsw

from companion.domain.exercise_choice import ExerciseChoice, Liking
from companion.domain.record import Kind
from companion.storage.columns import Cell, Image, instant_of, instant_text, moment_columns, moment_of

_CHOICES = """
SELECT id, written_utc, written_zone, written_offset_minutes, written_day, changed, exercise, liking
FROM exercise_choice WHERE deleted = 0 ORDER BY written_day, written_utc, id
"""


def choice_image(choice: ExerciseChoice) -> Image:
    return Image(
        kind=Kind.EXERCISE_CHOICES,
        id=choice.id,
        columns=(
            *moment_columns(choice.written),
            instant_text(choice.changed),
            *(choice.exercise, choice.liking.value),
        ),
    )


def choice_of_image(image: Image) -> ExerciseChoice:
    return choice_of((image.id, *image.columns))


def choice_of(row: Sequence[Cell]) -> ExerciseChoice:
    return ExerciseChoice(
        written=moment_of(row[1:5]),
        changed=instant_of(row[5]),
        exercise=str(row[6]),
        liking=Liking(row[7]),
    )


def choices(connection: apsw.Connection) -> list[ExerciseChoice]:
    return [choice_of(row) for row in connection.execute(_CHOICES)]
