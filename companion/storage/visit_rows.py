"""Visits and questions to ask as rows and back; the order of columns is that of the statements."""

from collections.abc import Sequence
from datetime import date, time

import apsw

from companion.domain.record import Kind
from companion.domain.visit import Visit, VisitQuestion
from companion.storage.columns import (
    Cell,
    Image,
    day_of,
    instant_of,
    instant_text,
    moment_columns,
    moment_of,
)
from companion.storage.reading import days_between

HOUR = 60
_QUESTION_COLUMNS = 11
_VISITS = """
SELECT id, day, written_utc, written_zone, written_offset_minutes, written_day, changed,
    minute, whom, place, note
FROM visit WHERE deleted = 0 AND day BETWEEN ? AND ? ORDER BY day, ifnull(minute, 0), id
"""
_QUESTIONS = """
SELECT id, written_utc, written_zone, written_offset_minutes, written_day, changed,
    words, region, visit, answer, place, answered
FROM visit_question WHERE deleted = 0 AND written_day BETWEEN ? AND ? ORDER BY written_utc, id
"""


def visit_image(visit: Visit) -> Image:
    minute = None if visit.at is None else visit.at.hour * HOUR + visit.at.minute
    return Image(
        kind=Kind.VISITS,
        id=visit.id,
        columns=(
            visit.day.isoformat(),
            *moment_columns(visit.written),
            instant_text(visit.changed),
            *(minute, visit.whom, visit.place, visit.note),
        ),
    )


def visit_of_image(image: Image) -> Visit:
    return visit_of((image.id, *image.columns))


def visit_of(row: Sequence[Cell]) -> Visit:
    return Visit(
        id=str(row[0]),
        day=day_of(row[1]),
        written=moment_of(row[2:6]),
        changed=instant_of(row[6]),
        at=None if row[7] is None else time(*divmod(row[7], HOUR)),
        whom=str(row[8]),
        place=str(row[9]),
        note=str(row[10]),
    )


def visits(connection: apsw.Connection, first: date | None, last: date | None) -> list[Visit]:
    """By day and time."""
    return [visit_of(row) for row in connection.execute(_VISITS, days_between(first, last))]


def question_image(question: VisitQuestion) -> Image:
    return Image(
        kind=Kind.VISIT_QUESTIONS,
        id=question.id,
        columns=(
            *moment_columns(question.written),
            instant_text(question.changed),
            *(question.words, question.region, question.visit, question.answer),
            *(question.place, int(question.answered)),
        ),
    )


def question_of_image(image: Image) -> VisitQuestion:
    # Undo steps of older versions end before the place in the list.
    missing = _QUESTION_COLUMNS - len(image.columns)
    return question_of((image.id, *image.columns, *([None] * missing)))


def question_of(row: Sequence[Cell]) -> VisitQuestion:
    return VisitQuestion(
        id=str(row[0]),
        written=moment_of(row[1:5]),
        changed=instant_of(row[5]),
        words=str(row[6]),
        region=str(row[7]),
        visit=None if row[8] is None else str(row[8]),
        answer=str(row[9]),
        place=row[10],
        answered=bool(row[11]),
    )


def questions(connection: apsw.Connection, first: date | None, last: date | None) -> list[VisitQuestion]:
    """Those written on a span of days, the oldest first."""
    return [question_of(row) for row in connection.execute(_QUESTIONS, days_between(first, last))]
