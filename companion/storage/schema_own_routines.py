"""A step of the schema: routines that the person wrote down, each with one row per exercise.

Exercises and positions are open lists: one from a later version is kept, by its name.
"""

OWN_ROUTINES = """
CREATE TABLE own_routine (
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
    title TEXT NOT NULL,
    prescribed_by TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    days TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(days)),
    CHECK (deleted = 1 OR trim(title) <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE own_routine_step (
    own_routine TEXT NOT NULL REFERENCES own_routine (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    exercise TEXT NOT NULL CHECK (exercise <> ''),
    name TEXT NOT NULL,
    words TEXT NOT NULL DEFAULT '',
    hold_seconds REAL NOT NULL CHECK (hold_seconds BETWEEN 0 AND 3600),
    repetitions INTEGER NOT NULL CHECK (repetitions BETWEEN 1 AND 100),
    by_seconds REAL NOT NULL CHECK (by_seconds BETWEEN 0 AND 3600),
    placed TEXT NOT NULL,
    each_side INTEGER NOT NULL CHECK (each_side IN (0, 1)),
    PRIMARY KEY (own_routine, position)
) STRICT, WITHOUT ROWID;
"""
