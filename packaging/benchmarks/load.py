"""How much of the machine others used while something was measured: figures of a busy machine say little."""

import os
from pathlib import Path

STAT = Path("/proc/stat")
IDLE, IO_WAIT, STEAL = 3, 4, 7


class Load:
    """Begins when it is made."""

    def __init__(self) -> None:
        self._begun = _ticks()
        self._own = _own_seconds()

    def of_others(self) -> float | None:
        """The share of all processors that others used since then, 0 to 1; None where it is not counted."""
        now = _ticks()
        if self._begun is None or now is None:
            return None
        spent = [after - before for after, before in zip(now, self._begun, strict=True)]
        busy = sum(spent) - spent[IDLE] - spent[IO_WAIT]
        own = (_own_seconds() - self._own) * os.sysconf("SC_CLK_TCK")
        return max(0.0, busy - own) / max(1, sum(spent))


def _ticks() -> list[int] | None:
    """Of all processors: user, nice, system, idle, waiting, interrupts, soft interrupts, stolen."""
    if not STAT.exists():
        return None
    return [int(ticks) for ticks in STAT.read_text(encoding="ascii").split("\n", 1)[0].split()[1 : STEAL + 2]]


def _own_seconds() -> float:
    """Of this process and of those that it started and that have ended."""
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system
