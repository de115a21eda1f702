"""The SQL that writes what the person says about themselves, help cards and exercises."""

from companion.domain.record import Kind
from companion.storage.statement import Owned, Statements

_STEPS = Owned(
    read="""
SELECT position, exercise, name, words, hold_seconds, repetitions, by_seconds, placed, each_side
FROM own_routine_step WHERE own_routine = ? ORDER BY position
""",
    write="""
INSERT INTO own_routine_step (
    own_routine, position, exercise, name, words, hold_seconds, repetitions, by_seconds, placed, each_side
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (own_routine, position) DO UPDATE SET
    exercise = excluded.exercise, name = excluded.name, words = excluded.words,
    hold_seconds = excluded.hold_seconds, repetitions = excluded.repetitions,
    by_seconds = excluded.by_seconds, placed = excluded.placed, each_side = excluded.each_side
""",
    remove="DELETE FROM own_routine_step WHERE own_routine = ? AND position = ?",
)

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
    Kind.OWN_ROUTINES: Statements(
        write="""
INSERT INTO own_routine (
    id, revision, device, stamp, written_utc, written_zone, written_offset_minutes, written_day, changed,
    title, prescribed_by, note, days
) VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
    revision = revision + 1, device = excluded.device, stamp = excluded.stamp, deleted = 0,
    written_utc = excluded.written_utc, written_zone = excluded.written_zone,
    written_offset_minutes = excluded.written_offset_minutes, written_day = excluded.written_day,
    changed = excluded.changed, title = excluded.title, prescribed_by = excluded.prescribed_by,
    note = excluded.note, days = excluded.days
""",
        bury="""
UPDATE own_routine SET
    deleted = 1, revision = revision + 1, device = ?, stamp = ?,
    title = '', prescribed_by = '', note = '', days = '[]'
WHERE id = ? AND deleted = 0
""",
        owned=(_STEPS,),
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
