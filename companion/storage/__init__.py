"""The diary on disk: SQLite through apsw, and the settings file."""
