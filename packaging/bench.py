"""Measures what the program promises about speed and memory, and prints one table.

python3 packaging/bench.py [--quick] [--only NAME]

It always ends well: it reports, and leaves the judgement to who reads it. It sets nothing up.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from benchmarks.groups import GROUPS
from benchmarks.load import Load
from benchmarks.table import Figure, table
from benchmarks.workshop import MeasuringError, Workshop
from check import real_display
from environment import RUNTIME, Environment


def figures_of(shop: Workshop, names: Sequence[str]) -> list[Figure]:
    """All rows; a group that cannot be measured has one row that says so."""
    figures: list[Figure] = []
    for name in names:
        print(f"measuring: {name}", file=sys.stderr, flush=True)
        try:
            figures += GROUPS[name](shop)
        except MeasuringError as problem:
            print(problem, file=sys.stderr)
            figures.append(Figure(words=name, measured=None, unit=""))
    return figures


def compile_program(environment: Environment) -> None:
    """A person's start finds compiled bytecode from the start before."""
    packages = [str(environment.root / "companion"), str(environment.root / "packaging" / "benchmarks")]
    subprocess.run([str(environment.python), "-m", "compileall", "-q", *packages], check=False)


def display() -> AbstractContextManager[Mapping[str, str]]:
    """A screen of its own where there can be one; else the windows are real but nobody sees them."""
    if sys.platform == "linux" and shutil.which("Xvfb") is None:
        return nullcontext({"QT_QPA_PLATFORM": "offscreen"})
    return real_display()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="fewer repetitions, for a first look")
    parser.add_argument("--only", choices=GROUPS, action="append", help="this group alone")
    options = parser.parse_args()
    environment = Environment()
    if not environment.is_ready(RUNTIME):
        print("Please set up first: python3 packaging/start.py --only-set-up", file=sys.stderr)
        return 0
    compile_program(environment)
    with tempfile.TemporaryDirectory(prefix="companion-bench-") as folder, display() as variables:
        shop = Workshop(environment, Path(folder), variables, options.quick)
        load = Load()
        print(table(figures_of(shop, options.only or list(GROUPS))))
        others = load.of_others()
    if others is not None:
        print(f"Other programs used {others:.0%} of the processors meanwhile.", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
