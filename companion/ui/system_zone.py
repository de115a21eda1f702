"""The time zone of the computer, asked for once a minute at most: the system takes 0.5 ms to answer."""

import os
from collections.abc import Callable
from pathlib import Path
from time import monotonic

KEPT_S = 60
LINK = Path("/etc/localtime")
ZONES = "zoneinfo/"


def asked_zone() -> str:
    """The IANA name of the zone in force, such as "Europe/Berlin"."""
    return linked_zone(LINK) or _zone_of_qt()


def linked_zone(link: Path) -> str:
    """What most systems say with a link into their zone files; "" where a variable or no link decides."""
    if "TZ" in os.environ or not link.is_symlink():
        return ""
    return link.readlink().as_posix().partition(ZONES)[2]


def _zone_of_qt() -> str:
    from PySide6.QtCore import QTimeZone  # noqa: PLC0415 - 8 ms before the first answer

    return bytes(QTimeZone.systemTimeZoneId().data()).decode()


class SystemZone:
    """A zone that changes while the program runs is known within a minute."""

    def __init__(self, ask: Callable[[], str] = asked_zone, seconds: Callable[[], float] = monotonic) -> None:
        self._ask = ask
        self._seconds = seconds
        self._name = ""
        self._until = 0.0

    def name(self) -> str:
        """The zone in force, as known now."""
        now = self._seconds()
        if not self._name or now >= self._until:
            self._name = self._ask()
            self._until = now + KEPT_S
        return self._name
