"""What a process holds in memory, as Linux counts it."""

from pathlib import Path

ROLLUP = Path("/proc/self/smaps_rollup")


def memory_held() -> dict[str, float] | None:
    """MB by kind: "Rss", and "Pss" that shares out what processes share; None where this is not counted."""
    if not ROLLUP.exists():
        return None
    rows = (line.split() for line in ROLLUP.read_text(encoding="ascii").splitlines()[1:])
    return {name.rstrip(":"): int(amount) / 1024 for name, amount, *_unit in rows}
