"""A step of the schema: activities, visits with their questions, and soreness after effort.

Which part a question is about is an open list. A `visit` of a question is an id without a reference: a
question from another device may come before its visit.
"""

ACTIVITIES_AND_VISITS = """
ALTER TABLE mark ADD COLUMN after_effort INTEGER NOT NULL DEFAULT 0 CHECK (after_effort IN (0, 1));

CREATE TABLE activity (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
    revision INTEGER NOT NULL CHECK (revision >= 1),
    device TEXT NOT NULL,
    stamp TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    utc TEXT NOT NULL CHECK (utc GLOB '????-??-??T??:??:??.??????Z'),
    zone TEXT NOT NULL,
    offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -1440 AND 1440),
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    written_utc TEXT NOT NULL CHECK (written_utc GLOB '????-??-??T??:??:??.??????Z'),
    written_zone TEXT NOT NULL,
    written_offset_minutes INTEGER NOT NULL CHECK (written_offset_minutes BETWEEN -1440 AND 1440),
    written_day TEXT NOT NULL CHECK (written_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    changed TEXT NOT NULL CHECK (changed GLOB '????-??-??T??:??:??.??????Z'),
    name TEXT NOT NULL,
    planned INTEGER CHECK (planned BETWEEN 0 AND 1440),
    done INTEGER CHECK (done BETWEEN 0 AND 1440),
    CHECK (deleted = 1 OR trim(name) <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX activity_by_day ON activity (day, utc) WHERE deleted = 0;

CREATE TABLE visit (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
    revision INTEGER NOT NULL CHECK (revision >= 1),
    device TEXT NOT NULL,
    stamp TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    written_utc TEXT NOT NULL CHECK (written_utc GLOB '????-??-??T??:??:??.??????Z'),
    written_zone TEXT NOT NULL,
    written_offset_minutes INTEGER NOT NULL CHECK (written_offset_minutes BETWEEN -1440 AND 1440),
    written_day TEXT NOT NULL CHECK (written_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    changed TEXT NOT NULL CHECK (changed GLOB '????-??-??T??:??:??.??????Z'),
    minute INTEGER CHECK (minute BETWEEN 0 AND 1439),
    whom TEXT NOT NULL,
    place TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    CHECK (deleted = 1 OR trim(whom) <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX visit_by_day ON visit (day) WHERE deleted = 0;

CREATE TABLE visit_question (
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
    words TEXT NOT NULL,
    region TEXT NOT NULL DEFAULT '',
    visit TEXT,
    answer TEXT NOT NULL DEFAULT '',
    CHECK (deleted = 1 OR trim(words) <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX visit_question_by_day ON visit_question (written_day) WHERE deleted = 0;
"""
