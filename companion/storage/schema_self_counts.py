"""A step of the schema: self-counts, each with one row per item that was answered or left out.

Instruments and items are open lists: one from a later version is kept.
"""

SELF_COUNTS = """
CREATE TABLE self_count (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
    revision INTEGER NOT NULL CHECK (revision >= 1),
    device TEXT NOT NULL,
    stamp TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    utc TEXT NOT NULL CHECK (utc GLOB '????-??-??T??:??:??.??????Z'),
    zone TEXT NOT NULL,
    offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -1440 AND 1440),
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    changed TEXT NOT NULL CHECK (changed GLOB '????-??-??T??:??:??.??????Z'),
    instrument TEXT NOT NULL,
    version TEXT NOT NULL,
    CHECK (deleted = 1 OR instrument <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX self_count_by_day ON self_count (day, utc) WHERE deleted = 0;

CREATE TABLE self_count_answer (
    self_count TEXT NOT NULL REFERENCES self_count (id),
    item TEXT NOT NULL CHECK (item <> ''),
    position INTEGER NOT NULL,
    value INTEGER,
    PRIMARY KEY (self_count, item)
) STRICT, WITHOUT ROWID;
"""
