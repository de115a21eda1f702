"""What the person says about themselves, and dismissed help cards, as rows and back."""

import json
from collections.abc import Sequence
from datetime import date

import apsw

from companion.domain.about_you import AboutYou
from companion.domain.help_dismissal import HelpDismissal
from companion.domain.record import Kind
from companion.storage.columns import Cell, Image, day_of, instant_of, instant_text, moment_columns, moment_of
from companion.storage.reading import days_between

_ABOUT_YOU = """
SELECT id, written_utc, written_zone, written_offset_minutes, written_day, changed,
    age, first_pain, conditions, asked
FROM about_you WHERE deleted = 0 ORDER BY written_day, written_utc, id
"""
_DISMISSALS = """
SELECT id, day, written_utc, written_zone, written_offset_minutes, written_day, changed, cards, regions
FROM help_dismissal WHERE deleted = 0 AND day BETWEEN ? AND ? ORDER BY day, written_utc, id
"""


def about_image(about: AboutYou) -> Image:
    return Image(
        kind=Kind.ABOUT_YOU,
        id=about.id,
        columns=(
            *moment_columns(about.written),
            instant_text(about.changed),
            *(about.age, about.first_pain, json.dumps(sorted(about.conditions)), int(about.asked)),
        ),
    )


def about_of_image(image: Image) -> AboutYou:
    return about_of((image.id, *image.columns))


def about_of(row: Sequence[Cell]) -> AboutYou:
    return AboutYou(
        id=str(row[0]),
        written=moment_of(row[1:5]),
        changed=instant_of(row[5]),
        age=str(row[6]),
        first_pain=str(row[7]),
        conditions=frozenset(json.loads(row[8])),
        asked=bool(row[9]),
    )


def dismissal_image(dismissal: HelpDismissal) -> Image:
    return Image(
        kind=Kind.HELP_DISMISSALS,
        id=dismissal.id,
        columns=(
            dismissal.day.isoformat(),
            *moment_columns(dismissal.written),
            instant_text(dismissal.changed),
            *(json.dumps(dismissal.cards), json.dumps(dismissal.regions)),
        ),
    )


def dismissal_of_image(image: Image) -> HelpDismissal:
    return dismissal_of((image.id, *image.columns))


def dismissal_of(row: Sequence[Cell]) -> HelpDismissal:
    return HelpDismissal(
        id=str(row[0]),
        day=day_of(row[1]),
        written=moment_of(row[2:6]),
        changed=instant_of(row[6]),
        cards=tuple(json.loads(row[7])),
        regions=tuple(json.loads(row[8])),
    )


def about_you(connection: apsw.Connection) -> list[AboutYou]:
    """One or none."""
    return [about_of(row) for row in connection.execute(_ABOUT_YOU)]


def dismissals(connection: apsw.Connection, first: date | None, last: date | None) -> list[HelpDismissal]:
    """By the day whose cards they are about."""
    return [dismissal_of(row) for row in connection.execute(_DISMISSALS, days_between(first, last))]
