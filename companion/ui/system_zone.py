"""The time zone of the computer, asked for once a minute at most: the system takes 0.5 ms to answer."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QTimeZone

KEPT_S = 60


def asked_zone() -> str:
    """The IANA name of the zone in force, such as "Europe/Berlin"."""
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
