"""Which version of the diary file this program writes, and the way there from an older one."""

from collections.abc import Sequence

import apsw

from companion.storage.problems import DiaryDamaged

APPLICATION_ID = 0x50_43_64_79
NEWEST = 14
"""How many steps `migrations.MIGRATIONS` has: a diary of that version opens without reading them."""


def version_of(connection: apsw.Connection) -> int:
    """The schema version of the file; 0 means a new one."""
    return int(str(connection.pragma("user_version")))


def migrate(connection: apsw.Connection, migrations: Sequence[str] | None = None) -> None:
    """Bring the file to the newest version, inside the caller's transaction: all steps or none."""
    if migrations is None:
        from companion.storage.migrations import MIGRATIONS  # noqa: PLC0415 - a diary is seldom behind

        migrations = MIGRATIONS
    for version in range(version_of(connection), len(migrations)):
        connection.execute(migrations[version])
        connection.pragma("user_version", version + 1)
    connection.pragma("application_id", APPLICATION_ID)
    if connection.pragma("foreign_key_check") is not None:
        raise DiaryDamaged("rows without their owner after the migration")
