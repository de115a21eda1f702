"""A step of the schema: questions that a person made up, and check-ins about a whole day.

Answers name an own question by `own:` and its id, without a reference: an answer from another device may come
before its question.
"""

OWN_QUESTIONS_AND_WHOLE_DAYS = """
ALTER TABLE entry ADD COLUMN whole_day INTEGER NOT NULL DEFAULT 0 CHECK (whole_day IN (0, 1));

CREATE TABLE own_question (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 60),
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
    form TEXT NOT NULL CHECK (form IN ('scale', 'yes_no', 'choice', 'count', 'duration')),
    options TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(options)),
    retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1)),
    CHECK (deleted = 1 OR trim(words) <> '')
) STRICT, WITHOUT ROWID;
"""
