"""Errors that a person may read. Everything outside this tree is a bug."""


class CompanionError(Exception):
    """Its message is a plain sentence that can be shown as it is."""


class OutOfRangeError(CompanionError):
    """A value that the diary does not hold, refused before anything is made or written with it."""
