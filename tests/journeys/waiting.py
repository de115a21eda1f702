"""Waiting for another process without a word from it: a condition is looked at until a deadline."""

import time
from collections.abc import Callable
from pathlib import Path
from threading import Event

PATIENCE = 30.0
OFTEN, SELDOM = 0.02, 0.3


def wait_until(condition: Callable[[], bool], *, every: float = OFTEN, within: float = PATIENCE) -> None:
    deadline = time.monotonic() + within
    while not condition():
        assert time.monotonic() < deadline, f"waited {within} s in vain"
        Event().wait(every)


def processor_seconds(pid: int) -> float:
    """What all threads of a process have used of the processor so far."""
    threads = Path(f"/proc/{pid}/task").iterdir()
    return sum(int((thread / "schedstat").read_text().split()[0]) for thread in threads) / 1e9


def when_quiet(pid: int) -> None:
    """Until a process has used no processor between two looks."""
    used = [-1.0]

    def rests() -> bool:
        used.append(processor_seconds(pid))
        return used[-1] == used[-2]

    wait_until(rests, every=SELDOM)
