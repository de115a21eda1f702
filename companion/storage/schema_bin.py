"""A step of the schema: the bin, where deleted records wait beside their tombstones."""

BIN = """
CREATE TABLE bin (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    deleted TEXT NOT NULL CHECK (deleted GLOB '????-??-??T??:??:??.??????Z'),
    content TEXT NOT NULL CHECK (json_valid(content)),
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
"""
