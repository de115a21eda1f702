"""A step of the schema: exercises that the person likes, or never wants to be offered again."""

EXERCISE_CHOICES = """
CREATE TABLE exercise_choice (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
    revision INTEGER NOT NULL CHECK (revision >= 1),
    device TEXT NOT NULL,
    stamp TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    written_utc TEXT NOT NULL CHECK (written_utc GLOB '????-??-??T??:??:??.??????Z'),
    written_zone TEXT NOT NULL,
    written_offset_minutes INTEGER NOT NULL CHECK (written_offset_minutes BETWEEN -1440 AND 1440),
    written_day TEXT NOT NULL CHECK (written_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    changed TEXT NOT NULL CHECK (changed GLOB '????-??-??T??:??:??.??????Z'),
    exercise TEXT NOT NULL,
    liking TEXT NOT NULL CHECK (deleted = 1 OR liking IN ('favourite', 'hidden', 'neither'))
) STRICT, WITHOUT ROWID;
"""
