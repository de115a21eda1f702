"""A step of the schema: what the person says about themselves, and *Not now* to help cards.

Ages, conditions, cards and regions are open lists.
"""

ABOUT_YOU_AND_HELP = """
CREATE TABLE about_you (
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
    age TEXT NOT NULL DEFAULT '',
    first_pain TEXT NOT NULL DEFAULT '',
    conditions TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(conditions)),
    asked INTEGER NOT NULL DEFAULT 0 CHECK (asked IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE help_dismissal (
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
    cards TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(cards)),
    regions TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(regions))
) STRICT, WITHOUT ROWID;
CREATE INDEX help_dismissal_by_day ON help_dismissal (day) WHERE deleted = 0;
"""
