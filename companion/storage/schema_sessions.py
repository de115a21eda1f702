"""A step of the schema: where a routine stands, with which doses, and pain of single regions around it.

A row of `session_done` that an older version wrote has no dose: its three figures are NULL together.
"""

SESSIONS_IN_FULL = """
ALTER TABLE session ADD COLUMN title TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN place INTEGER CHECK (place >= 0);
ALTER TABLE session ADD COLUMN level INTEGER NOT NULL DEFAULT 0 CHECK (level BETWEEN -100 AND 100);
ALTER TABLE session ADD COLUMN flare INTEGER NOT NULL DEFAULT 0 CHECK (flare IN (0, 1));
ALTER TABLE session ADD COLUMN settled TEXT CHECK (settled IN ('yes', 'no', 'left out'));
ALTER TABLE session_done ADD COLUMN hold_seconds REAL CHECK (hold_seconds >= 0);
ALTER TABLE session_done ADD COLUMN repetitions INTEGER CHECK (
    repetitions >= 1 AND (repetitions IS NULL) = (hold_seconds IS NULL)
);
ALTER TABLE session_done ADD COLUMN by_seconds REAL CHECK (
    by_seconds >= 0 AND (by_seconds IS NULL) = (hold_seconds IS NULL)
);
ALTER TABLE session_done ADD COLUMN eased INTEGER NOT NULL DEFAULT 0 CHECK (eased IN (0, 1));
ALTER TABLE session_done ADD COLUMN instead_of TEXT NOT NULL DEFAULT '';
ALTER TABLE session_done ADD COLUMN hurt_at TEXT NOT NULL DEFAULT '';
ALTER TABLE session_done ADD COLUMN hurt INTEGER CHECK (hurt BETWEEN 0 AND 10);

CREATE TABLE session_pain (
    session TEXT NOT NULL REFERENCES session (id),
    region TEXT NOT NULL CHECK (region <> ''),
    position INTEGER NOT NULL,
    before INTEGER CHECK (before BETWEEN 0 AND 10),
    after INTEGER CHECK (after BETWEEN 0 AND 10),
    PRIMARY KEY (session, region)
) STRICT, WITHOUT ROWID;
"""
