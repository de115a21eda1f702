"""Everything that has to hold before a change is accepted: python3 packaging/check.py."""

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from environment import EVERYTHING, Environment, SetUpError


@dataclass(frozen=True, kw_only=True)
class Step:
    """One tool that is run over the whole project."""

    name: str
    command: list[str]
    needs_window: bool = False


def steps(environment: Environment) -> list[Step]:
    python = str(environment.python)
    pytest = [python, "-m", "pytest"]
    window = [*pytest, "-m", "window"]
    if sys.platform == "linux":  # a session bus of its own: nothing of the person's desktop is touched
        window = ["dbus-run-session", "--", *window]
    return [
        Step(name="ruff check", command=[python, "-m", "ruff", "check"]),
        Step(name="ruff format", command=[python, "-m", "ruff", "format", "--check"]),
        Step(name="mypy", command=[python, "-m", "mypy"]),
        Step(name="import contracts", command=[str(environment.script("lint-imports")), "--no-logo"]),
        Step(name="tests", command=[*pytest, "-n", "2", "-m", "not window"]),
        Step(name="tests in a window", command=window, needs_window=True),
    ]


@contextmanager
def real_display() -> Iterator[dict[str, str]]:
    """Variables for a program that opens windows: on Linux, a screen of its own on a free display."""
    if sys.platform != "linux":
        yield {}
        return
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1920x1080x24", "-nolisten", "tcp"]
    with subprocess.Popen([*command, "-noreset"], pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        try:
            with os.fdopen(reading) as answer:
                number = answer.readline().strip()  # comes when the server is ready for clients
            yield {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        finally:
            server.terminate()


def passes(step: Step, environment: Environment) -> bool:
    print(f"\n=== {step.name}", flush=True)
    if step.needs_window:
        with real_display() as variables:
            return _runs(step.command, environment, variables)
    return _runs(step.command, environment, {"QT_QPA_PLATFORM": "offscreen"})


def _runs(command: list[str], environment: Environment, variables: dict[str, str]) -> bool:
    done = subprocess.run(command, cwd=environment.root, env=os.environ | variables, check=False)
    return done.returncode == 0


def run_all(environment: Environment) -> bool:
    """Run each step, also after one that fails; print what each took."""
    begun = time.monotonic()
    lines: list[str] = []
    everything_passed = True
    for step in steps(environment):
        step_begun = time.monotonic()
        passed = passes(step, environment)
        everything_passed &= passed
        lines.append(
            f"{'passed' if passed else 'FAILED'}  {time.monotonic() - step_begun:6.1f} s  {step.name}"
        )
    print("\n===", *lines, f"Whole check: {time.monotonic() - begun:.0f} s", sep="\n", flush=True)
    return everything_passed


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only-set-up", action="store_true", help="install what is needed and stop")
    options = parser.parse_args()
    environment = Environment()
    try:
        environment.set_up(EVERYTHING)
    except SetUpError as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0 if options.only_set_up or run_all(environment) else 1


if __name__ == "__main__":
    sys.exit(main())
