"""A person's own questions as rows and back; columns stand as in the statements."""

import json
from collections.abc import Sequence

import apsw

from companion.domain.own_question import Form, OwnQuestion
from companion.domain.record import Kind
from companion.storage.columns import Cell, Image, instant_of, instant_text, moment_columns, moment_of

_OWN_QUESTIONS = """
SELECT id, written_utc, written_zone, written_offset_minutes, written_day, changed,
    words, form, options, retired
FROM own_question WHERE deleted = 0 ORDER BY written_day, written_utc, id
"""
# Each is looked for until one answer is found; without own questions nobody reads the answers of all years.
_USED = """
SELECT key FROM (SELECT 'own:' || id AS key FROM own_question WHERE deleted = 0)
WHERE EXISTS (SELECT 1 FROM answer WHERE question = key)
"""


def own_question_image(question: OwnQuestion) -> Image:
    options = json.dumps(question.options, ensure_ascii=False)
    return Image(
        kind=Kind.OWN_QUESTIONS,
        id=question.id,
        columns=(
            *moment_columns(question.written),
            instant_text(question.changed),
            *(question.words, question.form.value, options, int(question.retired)),
        ),
    )


def own_question_of_image(image: Image) -> OwnQuestion:
    return own_question_of((image.id, *image.columns))


def own_question_of(row: Sequence[Cell]) -> OwnQuestion:
    return OwnQuestion(
        id=str(row[0]),
        written=moment_of(row[1:5]),
        changed=instant_of(row[5]),
        words=str(row[6]),
        form=Form(row[7]),
        options=tuple(json.loads(row[8])),
        retired=bool(row[9]),
    )


def own_questions(connection: apsw.Connection) -> list[OwnQuestion]:
    """All of them, asked or retired, in the order in which they were written down."""
    return [own_question_of(row) for row in connection.execute(_OWN_QUESTIONS)]


def used_own_questions(connection: apsw.Connection) -> set[str]:
    """Keys of own questions with at least one answer."""
    return {question for (question,) in connection.execute(_USED)}
