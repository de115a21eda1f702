"""Where figures are made: the diary of ten years, and processes that measure it."""

import json
import os
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from environment import Environment

MAKERS = ("long_diary", "huge_diary")
"""They have nothing to tell."""


class MeasuringError(Exception):
    """A process that measures did not come to its end; the message has its last words."""


@dataclass(frozen=True)
class Workshop:
    """Runs what measures. `variables` lead to a screen; `quick` means fewer repetitions."""

    environment: Environment
    folder: Path
    variables: Mapping[str, str]
    quick: bool

    @cached_property
    def diary(self) -> Path:
        """The diary of ten years; whoever changes it takes a copy."""
        folder = self.folder / "diary"
        self._run("long_diary", str(folder))
        return folder

    @cached_property
    def huge_diary(self) -> Path:
        """The diary of fifty years. It is made once; what is changed in it is little beside it."""
        folder = self.folder / "huge"
        self._run("huge_diary", str(folder))
        return folder

    def copy_of_diary(self) -> Path:
        return Path(shutil.copytree(self.diary, tempfile.mkdtemp(dir=self.folder), dirs_exist_ok=True))

    def times(self, usual: int, quick: int) -> int:
        """How often to repeat."""
        return quick if self.quick else usual

    def measured(self, module: str, *options: object) -> dict[str, Any]:
        """What a module of this package tells, in a process of its own. `begun` is when that started."""
        begun = time.monotonic()
        said = self._run(module, *map(str, options))
        found: dict[str, Any] = json.loads(said.splitlines()[-1])
        return found | {"begun": begun}

    def _run(self, module: str, *options: str) -> str:
        root = self.environment.root
        variables = os.environ | self.variables
        variables |= {"PYTHONPATH": os.pathsep.join([str(root), str(root / "packaging")])}
        variables.pop("PYTHONDONTWRITEBYTECODE", None)
        done = subprocess.run(
            [self.environment.python, "-P", "-m", f"benchmarks.{module}", *options],
            cwd=self.folder,
            env=variables,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        if done.returncode != 0 or (not done.stdout and module not in MAKERS):
            raise MeasuringError(f"{module} ended with {done.returncode}: {done.stderr[-2000:]}")
        return done.stdout


def median(values: Sequence[float]) -> float:
    return statistics.median(values)


def percentile(values: Sequence[float], percent: int) -> float:
    """The value that so many percent do not exceed."""
    return statistics.quantiles(values, n=100, method="inclusive")[percent - 1]
