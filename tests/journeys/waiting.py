"""Waiting for another process without a word from it: a condition is looked at until a deadline."""

import time
from collections.abc import Callable
from pathlib import Path
from threading import Event

PATIENCE = 30.0
OFTEN = 0.02


def wait_until(condition: Callable[[], bool], *, within: float = PATIENCE) -> None:
    deadline = time.monotonic() + within
    while not condition():
        assert time.monotonic() < deadline, f"waited {within} s in vain"
        Event().wait(OFTEN)


def processor_seconds(pid: int) -> float:
    """What all threads of a process have used of the processor so far."""
    threads = Path(f"/proc/{pid}/task").iterdir()
    return sum(int((thread / "schedstat").read_text().split()[0]) for thread in threads) / 1e9
