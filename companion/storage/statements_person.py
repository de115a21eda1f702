"""The SQL that writes what the person says about themselves, help cards and exercises."""

from companion.domain.record import Kind
from companion.storage.statement import Statements

OF_THE_PERSON: dict[Kind, Statements] = {
    Kind.ABOUT_YOU: Statements(
        write="""
INSERT INTO about_you (
    id, revision, device, stamp, written_utc, written_zone, written_offset_minutes, written_day, changed,
    age, first_pain, conditions, asked
) VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
    revision = revision + 1, device = excluded.device, stamp = excluded.stamp, deleted = 0,
    written_utc = excluded.written_utc, written_zone = excluded.written_zone,
    written_offset_minutes = excluded.written_offset_minutes, written_day = excluded.written_day,
    changed = excluded.changed, age = excluded.age, first_pain = excluded.first_pain,
    conditions = excluded.conditions, asked = excluded.asked
""",
        bury="""
UPDATE about_you SET
    deleted = 1, revision = revision + 1, device = ?, stamp = ?,
    age = '', first_pain = '', conditions = '[]', asked = 0
WHERE id = ? AND deleted = 0
""",
    ),
    Kind.EXERCISE_CHOICES: Statements(
        write="""
INSERT INTO exercise_choice (
    id, revision, device, stamp, written_utc, written_zone, written_offset_minutes, written_day, changed,
    exercise, liking
) VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
    revision = revision + 1, device = excluded.device, stamp = excluded.stamp, deleted = 0,
    written_utc = excluded.written_utc, written_zone = excluded.written_zone,
    written_offset_minutes = excluded.written_offset_minutes, written_day = excluded.written_day,
    changed = excluded.changed, exercise = excluded.exercise, liking = excluded.liking
""",
        bury="""
UPDATE exercise_choice SET deleted = 1, revision = revision + 1, device = ?, stamp = ?, liking = ''
WHERE id = ? AND deleted = 0
""",
    ),
    Kind.HELP_DISMISSALS: Statements(
        write="""
INSERT INTO help_dismissal (
    id, revision, device, stamp, day, written_utc, written_zone, written_offset_minutes, written_day, changed,
    cards, regions
) VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
    revision = revision + 1, device = excluded.device, stamp = excluded.stamp, deleted = 0,
    day = excluded.day, written_utc = excluded.written_utc, written_zone = excluded.written_zone,
    written_offset_minutes = excluded.written_offset_minutes, written_day = excluded.written_day,
    changed = excluded.changed, cards = excluded.cards, regions = excluded.regions
""",
        bury="""
UPDATE help_dismissal SET
    deleted = 1, revision = revision + 1, device = ?, stamp = ?, cards = '[]', regions = '[]'
WHERE id = ? AND deleted = 0
""",
    ),
}
