"""Taking ten years elsewhere and bringing them back, by the commands, with the start of their process."""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.table import Figure
from benchmarks.workshop import MeasuringError, Workshop, median

BUDGETS = {
    "tables of 10 years written": 2000.0,
    "archive of 10 years written": 5000.0,
    "archive of 10 years brought in": 5000.0,
    "the same once more, nothing new": 5000.0,
    "backup of 10 years, checked": 500.0,
}


def leaving(shop: Workshop) -> Iterator[Figure]:
    """Each time into places that are new."""
    turns = [_turn(shop, shop.folder / "leaving") for _ in range(shop.times(5, 2))]
    for place, (words, budget) in enumerate(BUDGETS.items()):
        yield Figure(words=words, measured=median([turn[place] for turn in turns]), unit="ms", budget=budget)


def _turn(shop: Workshop, folder: Path) -> list[float]:
    """The ms of each command, in the order of the budgets."""
    diary, archive, other = shop.copy_of_diary(), folder / "archive.json", folder / "other"
    folder.mkdir()
    commands: tuple[tuple[object, ...], ...] = (
        ("export", "csv", "--diary", diary, "--to", folder / "tables"),
        ("export", "json", "--diary", diary, "--to", archive),
        ("import", archive, "--diary", other),
        ("import", archive, "--diary", other),
        ("backup", "--diary", diary),
    )
    times = [_time_of(shop, command) for command in commands]
    for place in (folder, diary):
        shutil.rmtree(place)
    return times


def _time_of(shop: Workshop, command: tuple[object, ...]) -> float:
    whole = [str(shop.environment.python), "-P", "-m", "companion", *map(str, command)]
    variables = os.environ | {"PYTHONPATH": str(shop.environment.root)}
    begun = time.perf_counter()
    done = subprocess.run(whole, env=variables, capture_output=True, encoding="utf-8", check=False)
    passed = (time.perf_counter() - begun) * 1000
    if done.returncode:
        raise MeasuringError(f"{command[0]} ended with {done.returncode}: {done.stderr[-2000:]}")
    return passed
