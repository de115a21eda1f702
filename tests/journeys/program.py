"""Starts the real program in a process of its own, and uses its window as a person does."""

import json
import os
import select
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.builders import BERLIN

ROOT = Path(__file__).parents[2]
PYTHON = [sys.executable, "-P", "-m"]
PROGRAM = [*PYTHON, "companion"]
ACTOR = [*PYTHON, "tests.journeys.actor"]
PATIENCE = 30.0
"""Seconds for one answer, on a slow machine and under strace."""

OFFSCREEN_GRUMBLE = "This plugin does not support propagateSizeHints()"


def variables() -> dict[str, str]:
    """Of the program's process: a known language and zone, and the package of this checkout."""
    return os.environ | {
        "PYTHONPATH": str(ROOT),
        "LC_ALL": "C.UTF-8",
        "TZ": BERLIN,
        "PYTHONFAULTHANDLER": "1",
    }


def usual_places(home: Path) -> dict[str, str]:
    """Variables that move the usual places below a home."""
    return {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("DATA", "CONFIG", "CACHE")}


class ProgramError(AssertionError):
    """The program could not do what was asked, or said something on its error output."""


class Companion:
    """A running program. `actions` counts what the person did: clicks, keys, and each text typed.

    `keys` counts those alone, and each letter of a text is one.
    """

    def __init__(self, process: "subprocess.Popen[str]", complaints: Path) -> None:
        self.process = process
        self.actions = self.keys = 0
        self._complaints = complaints
        self._answer()

    def click(self, name: str, within: str = "") -> None:
        self._act("click", name, within)

    def click_part(self, part: str) -> None:
        """Click a region of the body map, named "Lower back, right"."""
        self._act("click_part", part)

    def click_value(self, scale: str, value: int) -> None:
        self._act("click_value", scale, value)

    def click_day(self, day: date) -> None:
        """Click a day of the month that the calendar shows."""
        self._act("click_day", day.isoformat())

    def walk_to_part(self, part: str) -> None:
        """Arrow keys on the body map, one at a time, until they have arrived at a region."""
        for _step in range(60):
            key = self.ask("way_to_part", part)
            if key is None:
                return
            self.press(key)
        raise ProgramError(f"the arrow keys do not lead to {part}")

    def press(self, *keys: str) -> None:
        for key in keys:
            self.keys += 1
            self._act("press", key)

    def type(self, text: str) -> None:
        self.keys += len(text)
        self._act("type", text)

    def scroll_to(self, name: str) -> None:
        self._act("scroll_to", name)

    def wait_for(self, words: str, *, within: float = 5.0) -> list[str]:
        """Until these words can be read, in a sentence or as a name; returns all that can be read then."""
        return list(self.ask("wait_for", words, True, round(within * 1000)))

    def wait_until_gone(self, words: str, *, within: float = 5.0) -> None:
        self.ask("wait_for", words, False, round(within * 1000))

    def wait_until_here(self, name: str, *, within: float = 5.0) -> None:
        """Until there is a control with that name, also one that has to be scrolled to."""
        self.ask("wait_until_here", name, round(within * 1000))

    def words(self) -> list[str]:
        return list(self.ask("words"))

    def marks(self) -> dict[str, int | None]:
        """What the body map shows."""
        return dict(self.ask("marks"))

    def value(self, name: str, within: str = "") -> Any:
        """What a control shows as its answer."""
        return self.ask("value", name, within)

    def focused(self) -> str:
        return str(self.ask("focused"))

    def ask(self, action: str, *arguments: Any) -> Any:
        """Let the actor do or read something."""
        assert self.process.stdin is not None
        try:
            self.process.stdin.write(json.dumps([action, *arguments]) + "\n")
            self.process.stdin.flush()
        except BrokenPipeError:
            raise ProgramError(f"it has ended; it said: {self._said()}") from None
        return self._answer()

    def kill(self) -> None:
        """End it as a power cut does: no handler of the program runs."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(PATIENCE)

    def close(self) -> None:
        """End it in the usual way; it may not have complained about anything."""
        if self.process.poll() is None:
            assert self.process.stdin is not None
            self.process.stdin.close()
            self.process.wait(PATIENCE)
        complaints = [line for line in self._said().splitlines() if line != OFFSCREEN_GRUMBLE]
        if complaints or self.process.returncode not in (0, -signal.SIGKILL):
            raise ProgramError(f"ended with {self.process.returncode}: {complaints}")

    def _said(self) -> str:
        return self._complaints.read_text(encoding="utf-8")

    def _act(self, action: str, *arguments: Any) -> None:
        self.actions += 1
        self.ask(action, *arguments)

    def _answer(self) -> Any:
        assert self.process.stdout is not None
        ready, _, _ = select.select([self.process.stdout], [], [], PATIENCE)
        line = self.process.stdout.readline() if ready else ""
        if not line:
            raise ProgramError(f"no answer; it said: {self._said()}")
        answer = json.loads(line)
        if "error" in answer:
            raise ProgramError(answer["error"])
        return answer["answer"]


@contextmanager
def running(
    folder: Path,
    *options: str,
    before: Sequence[str] = (),
    umask: int = -1,
    at: datetime | None = None,
    usual: bool = False,
) -> Iterator[Companion]:
    """The program with a diary folder, closed afterwards.

    `before` is a command that runs it, `at` an instant at which its clock begins. With `usual`, the folder is
    the home of a person, and the diaries are in their usual places below it.
    """
    if os.name == "nt":
        pytest.skip("the event loop of Qt cannot wait for pipes here")
    handle, name = tempfile.mkstemp(prefix="complaints-", suffix=".txt")
    os.close(handle)
    complaints = Path(name)
    with complaints.open("w") as errors:
        process = subprocess.Popen(
            [*before, *ACTOR, *([] if usual else ["--diary", str(folder)]), *options],
            env=variables()
            | (usual_places(folder) if usual else {})
            | ({"JOURNEY_BEGINS": at.isoformat()} if at else {}),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            umask=umask,
        )
    try:
        companion = Companion(process, complaints)
        yield companion
        companion.close()
    finally:
        process.kill()
        process.wait(PATIENCE)
        complaints.unlink()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                pipe.close()
