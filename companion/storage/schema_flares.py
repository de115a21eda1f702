"""A step of the schema: flares with start and end, and the plan for them.

An end is there as a whole or not at all, and not before the start: instants sort as texts.
"""

FLARES = """
CREATE TABLE flare (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
    revision INTEGER NOT NULL CHECK (revision >= 1),
    device TEXT NOT NULL,
    stamp TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    utc TEXT NOT NULL CHECK (utc GLOB '????-??-??T??:??:??.??????Z'),
    zone TEXT NOT NULL,
    offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -1440 AND 1440),
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    end_utc TEXT CHECK (end_utc GLOB '????-??-??T??:??:??.??????Z'),
    end_zone TEXT,
    end_offset_minutes INTEGER CHECK (end_offset_minutes BETWEEN -1440 AND 1440),
    end_day TEXT CHECK (end_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    written_utc TEXT NOT NULL CHECK (written_utc GLOB '????-??-??T??:??:??.??????Z'),
    written_zone TEXT NOT NULL,
    written_offset_minutes INTEGER NOT NULL CHECK (written_offset_minutes BETWEEN -1440 AND 1440),
    written_day TEXT NOT NULL CHECK (written_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    changed TEXT NOT NULL CHECK (changed GLOB '????-??-??T??:??:??.??????Z'),
    note TEXT NOT NULL DEFAULT '',
    CHECK ((end_utc IS NULL) = (end_zone IS NULL)),
    CHECK ((end_utc IS NULL) = (end_offset_minutes IS NULL)),
    CHECK ((end_utc IS NULL) = (end_day IS NULL)),
    CHECK (end_utc >= utc AND end_day >= day)
) STRICT, WITHOUT ROWID;
CREATE INDEX flare_by_day ON flare (day, utc) WHERE deleted = 0;

CREATE TABLE flare_plan (
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
    text TEXT NOT NULL,
    CHECK (deleted = 1 OR trim(text) <> '')
) STRICT, WITHOUT ROWID;
"""
