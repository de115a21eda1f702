"""Self-counts as rows and back, and those of a span of days; columns stand as in the statements."""

import json
from collections.abc import Sequence
from datetime import date

import apsw

from companion.domain.record import Kind
from companion.domain.self_count import ItemAnswer, SelfCount
from companion.storage.columns import Cell, Image, Row, instant_of, instant_text, moment_columns, moment_of
from companion.storage.connection import snapshot
from companion.storage.reading import days_between, grouped

_COUNTS = """
SELECT id, utc, zone, offset_minutes, day, changed, instrument, version
FROM self_count WHERE deleted = 0 AND day BETWEEN ? AND ? ORDER BY day, utc, id
"""
_ANSWERS = """
SELECT self_count, item, value FROM self_count_answer
WHERE self_count IN (SELECT id FROM self_count WHERE deleted = 0 AND day BETWEEN ? AND ?)
ORDER BY self_count, position
"""
_NEWEST = """
SELECT id, utc, zone, offset_minutes, day, changed, instrument, version
FROM self_count WHERE deleted = 0 AND instrument = ? ORDER BY day DESC, utc DESC, id DESC LIMIT ?
"""
_ANSWERS_OF = """
SELECT self_count, item, value FROM self_count_answer
WHERE self_count IN (SELECT value FROM json_each(?)) ORDER BY self_count, position
"""


def self_count_image(count: SelfCount) -> Image:
    return Image(
        kind=Kind.SELF_COUNTS,
        id=count.id,
        columns=(
            *moment_columns(count.moment),
            instant_text(count.changed),
            *(count.instrument, count.version),
        ),
        owned=(tuple((answer.item, n, answer.value) for n, answer in enumerate(count.answers)),),
    )


def self_count_of_image(image: Image) -> SelfCount:
    (answers,) = image.owned
    found = [answer_of((item, value)) for item, _position, value in answers]
    return self_count_of((image.id, *image.columns), found)


def self_count_of(row: Sequence[Cell], answers: Sequence[ItemAnswer]) -> SelfCount:
    return SelfCount(
        id=str(row[0]),
        moment=moment_of(row[1:5]),
        changed=instant_of(row[5]),
        instrument=str(row[6]),
        version=str(row[7]),
        answers=tuple(answers),
    )


def answer_of(row: Row) -> ItemAnswer:
    item, value = row
    return ItemAnswer(item=str(item), value=value)


def self_counts(connection: apsw.Connection, first: date | None, last: date | None) -> list[SelfCount]:
    """By the time they were begun."""
    span = days_between(first, last)
    with snapshot(connection):
        answers = grouped(connection.execute(_ANSWERS, span), answer_of)
        rows: list[Row] = connection.execute(_COUNTS, span).fetchall()
    return [self_count_of(row, answers.get(row[0], ())) for row in rows]


def newest_self_counts(connection: apsw.Connection, instrument: str, most: int) -> list[SelfCount]:
    """So many of an instrument at most, the newest first."""
    with snapshot(connection):
        rows: list[Row] = connection.execute(_NEWEST, (instrument, most)).fetchall()
        named = json.dumps([row[0] for row in rows])
        answers = grouped(connection.execute(_ANSWERS_OF, (named,)), answer_of)
    return [self_count_of(row, answers.get(row[0], ())) for row in rows]
