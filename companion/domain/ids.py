"""Names for new records that no other computer gives to one of its own."""


def new_id() -> str:
    """A random UUID as text."""
    from uuid import uuid4  # noqa: PLC0415 - 7 ms to load, and no start makes a record

    return str(uuid4())
