"""The shape of the diary file: MIGRATIONS is append-only, one text of SQL per schema version.

Regions, questions, quality words, exercises and routines are open lists and not checked here: rows that a
newer version wrote with names unknown to this one are kept and passed on. Closed lists and ranges are.
"""

from companion.storage.schema_bin import BIN
from companion.storage.schema_cards import CARDS_AND_ORDER
from companion.storage.schema_exercises import EXERCISE_CHOICES
from companion.storage.schema_flares import FLARES
from companion.storage.schema_help import ABOUT_YOU_AND_HELP
from companion.storage.schema_own_routines import OWN_ROUTINES
from companion.storage.schema_pacing import ACTIVITIES_AND_VISITS
from companion.storage.schema_questions import OWN_QUESTIONS_AND_WHOLE_DAYS
from companion.storage.schema_self_counts import SELF_COUNTS
from companion.storage.schema_sessions import SESSIONS_IN_FULL

_RECORDS = """
CREATE TABLE meta (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE entry (
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
    changed TEXT NOT NULL CHECK (changed GLOB '????-??-??T??:??:??.??????Z')
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_by_day ON entry (day, utc) WHERE deleted = 0;

CREATE TABLE mark (
    entry TEXT NOT NULL REFERENCES entry (id),
    region TEXT NOT NULL,
    position INTEGER NOT NULL,
    intensity INTEGER CHECK (intensity BETWEEN 0 AND 10),
    qualities TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(qualities)),
    contexts TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(contexts)),
    weakness INTEGER CHECK (weakness BETWEEN 0 AND 10),
    reduced_movement INTEGER CHECK (reduced_movement BETWEEN 0 AND 10),
    carried INTEGER NOT NULL DEFAULT 0 CHECK (carried IN (0, 1)),
    PRIMARY KEY (entry, region)
) STRICT, WITHOUT ROWID;

CREATE TABLE answer (
    entry TEXT NOT NULL REFERENCES entry (id),
    question TEXT NOT NULL,
    position INTEGER NOT NULL,
    value ANY CHECK (typeof(value) IN ('integer', 'text', 'null')),
    state TEXT NOT NULL CHECK (state IN ('value', 'none')),
    carried INTEGER NOT NULL DEFAULT 0 CHECK (carried IN (0, 1)),
    PRIMARY KEY (entry, question),
    CHECK ((state = 'none') = (value IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE night (
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
    quality INTEGER CHECK (quality BETWEEN 1 AND 5),
    asleep_minutes INTEGER CHECK (asleep_minutes BETWEEN 0 AND 1440),
    awakenings INTEGER CHECK (awakenings BETWEEN 0 AND 50),
    carried INTEGER NOT NULL DEFAULT 0 CHECK (carried IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX night_by_day ON night (day) WHERE deleted = 0;

CREATE TABLE session (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
    revision INTEGER NOT NULL CHECK (revision >= 1),
    device TEXT NOT NULL,
    stamp TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    utc TEXT NOT NULL CHECK (utc GLOB '????-??-??T??:??:??.??????Z'),
    zone TEXT NOT NULL,
    offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -1440 AND 1440),
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    routine TEXT NOT NULL,
    changed TEXT NOT NULL CHECK (changed GLOB '????-??-??T??:??:??.??????Z'),
    ended TEXT CHECK (ended GLOB '????-??-??T??:??:??.??????Z'),
    pain_before INTEGER CHECK (pain_before BETWEEN 0 AND 10),
    pain_after INTEGER CHECK (pain_after BETWEEN 0 AND 10)
) STRICT, WITHOUT ROWID;
CREATE INDEX session_by_day ON session (day, utc) WHERE deleted = 0;

CREATE TABLE session_done (
    session TEXT NOT NULL REFERENCES session (id),
    position INTEGER NOT NULL,
    exercise TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('done', 'skipped', 'hurt', 'not reached')),
    seconds REAL NOT NULL CHECK (seconds >= 0),
    PRIMARY KEY (session, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE step (
    number INTEGER PRIMARY KEY,
    day TEXT NOT NULL,
    at TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
    label TEXT NOT NULL,
    parts TEXT NOT NULL CHECK (json_valid(parts))
) STRICT;
CREATE INDEX step_to_undo ON step (day, number) WHERE undone = 0;
CREATE INDEX step_to_redo ON step (day, number) WHERE undone = 1;
"""

# A since is a year, a month or a day: made up to a whole date it has to be the same date again.
_MORE_OF_A_MARK = """
ALTER TABLE mark ADD COLUMN knots TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(knots));
ALTER TABLE mark ADD COLUMN since TEXT CHECK (
    length(since) IN (4, 7, 10) AND since >= '0001'
    AND date(since || substr('-01-01', length(since) - 3)) IS since || substr('-01-01', length(since) - 3)
);
ALTER TABLE mark ADD COLUMN note TEXT NOT NULL DEFAULT '';
"""

# Units, schedules and what was tried are open lists. An amount is exact decimal text.
_MEDICINES = """
CREATE TABLE medicine (
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
    name TEXT NOT NULL,
    brand TEXT NOT NULL DEFAULT '',
    ask_after INTEGER CHECK (ask_after BETWEEN 1 AND 1440),
    days_limit INTEGER CHECK (days_limit BETWEEN 1 AND 31),
    note TEXT NOT NULL DEFAULT '',
    CHECK (deleted = 1 OR trim(name) <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE medicine_change (
    medicine TEXT NOT NULL REFERENCES medicine (id),
    position INTEGER NOT NULL,
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    taken INTEGER NOT NULL CHECK (taken IN (0, 1)),
    amount TEXT NOT NULL CHECK (
        amount GLOB '[0-9]*' AND amount GLOB '*[0-9]' AND amount NOT GLOB '*[^0-9.]*'
        AND amount NOT GLOB '*.*.*' AND amount + 0 > 0
    ),
    unit TEXT NOT NULL,
    schedule TEXT NOT NULL,
    PRIMARY KEY (medicine, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE dose (
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
    medicine TEXT NOT NULL,
    amount TEXT NOT NULL,
    unit TEXT NOT NULL,
    helped TEXT CHECK (helped IN ('much', 'some', 'no')),
    CHECK (
        deleted = 1 OR amount GLOB '[0-9]*' AND amount GLOB '*[0-9]' AND amount NOT GLOB '*[^0-9.]*'
        AND amount NOT GLOB '*.*.*' AND amount + 0 > 0
    )
) STRICT, WITHOUT ROWID;
CREATE INDEX dose_by_day ON dose (day, utc) WHERE deleted = 0;

CREATE TABLE therapy (
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
    kind TEXT NOT NULL,
    minutes INTEGER CHECK (minutes BETWEEN 0 AND 1440),
    helped INTEGER CHECK (helped BETWEEN 0 AND 10),
    note TEXT NOT NULL DEFAULT '',
    CHECK (deleted = 1 OR trim(kind) <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX therapy_by_day ON therapy (day, utc) WHERE deleted = 0;
"""

# A time without an instant does not fit together with the others of its night, or has none to follow from.
_SLEEP_IN_FULL = """
ALTER TABLE night ADD COLUMN nap INTEGER NOT NULL DEFAULT 0 CHECK (nap IN (0, 1));
ALTER TABLE night ADD COLUMN minutes_to_sleep INTEGER CHECK (minutes_to_sleep BETWEEN 0 AND 1440);
ALTER TABLE night ADD COLUMN minutes_awake INTEGER CHECK (minutes_awake BETWEEN 0 AND 1440);
ALTER TABLE night ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE night ADD COLUMN confirmed INTEGER NOT NULL DEFAULT 0 CHECK (confirmed IN (0, 1));

CREATE TABLE night_time (
    night TEXT NOT NULL REFERENCES night (id),
    part TEXT NOT NULL CHECK (part IN ('bed', 'tried', 'woke', 'rose')),
    minute INTEGER NOT NULL CHECK (minute BETWEEN 0 AND 1439),
    zone TEXT NOT NULL,
    utc TEXT CHECK (utc GLOB '????-??-??T??:??:??.??????Z'),
    offset_minutes INTEGER CHECK (offset_minutes BETWEEN -1440 AND 1440),
    PRIMARY KEY (night, part),
    CHECK ((utc IS NULL) = (offset_minutes IS NULL))
) STRICT, WITHOUT ROWID;
"""

MIGRATIONS: tuple[str, ...] = (
    _RECORDS,
    _MORE_OF_A_MARK,
    _MEDICINES,
    _SLEEP_IN_FULL,
    ACTIVITIES_AND_VISITS,
    OWN_QUESTIONS_AND_WHOLE_DAYS,
    FLARES,
    BIN,
    CARDS_AND_ORDER,
    SELF_COUNTS,
    ABOUT_YOU_AND_HELP,
    EXERCISE_CHOICES,
    SESSIONS_IN_FULL,
    OWN_ROUTINES,
)
