"""The project's own `.venv`: made from the lock file, and left alone while the lock is unchanged.

A stamp inside `.venv` is written last, so an interrupted set-up has none and is made again from nothing.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - the person may start this with any Python
    sys.exit(f"This needs Python 3.11 or newer; this is Python {sys.version_info[0]}.{sys.version_info[1]}.")

import hashlib
import json
import os
import platform
import re
import subprocess
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import system_packages

ROOT = Path(__file__).resolve().parent.parent


class Part(StrEnum):
    """A section of the lock file."""

    RUNTIME = "runtime"
    DEVELOPMENT = "development"


RUNTIME = (Part.RUNTIME,)
EVERYTHING = (Part.RUNTIME, Part.DEVELOPMENT)


class SetUpError(Exception):
    """Set-up cannot go on; the message says what to do."""


def lock_parts(lock: str) -> dict[Part, str]:
    """The sections of the lock file, each begun by a line such as `# == runtime ==`."""
    _, *sections = re.split(r"^# == (\w+) ==\n", lock, flags=re.MULTILINE)
    return {Part(name): text for name, text in zip(sections[::2], sections[1::2], strict=True)}


@dataclass(frozen=True, kw_only=True)
class Environment:
    """The virtual environment of the checkout at `root`."""

    root: Path = ROOT

    @property
    def folder(self) -> Path:
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        return self.script("python")

    def script(self, name: str) -> Path:
        """A program inside the environment."""
        if os.name == "nt":
            return self.folder / "Scripts" / f"{name}.exe"
        return self.folder / "bin" / name

    def is_ready(self, parts: tuple[Part, ...]) -> bool:
        """Whether nothing that set-up depends on has changed since it was last completed."""
        return self.python.exists() and self._wanted_stamp(parts).items() <= self._stamp().items()

    def set_up(self, parts: tuple[Part, ...]) -> None:
        """Install what is missing: system packages, the environment, the locked packages.

        Raises:
            SetUpError: with what the person can do about it.
        """
        if self.is_ready(parts):
            return
        self._install_system_packages(parts)
        kept = self._stamp()
        self._stamp_file.unlink(missing_ok=True)
        if kept.get("home") != self._home() or not self.python.exists():
            kept = {}
            self._make_folder()
        self._install_locked(parts)
        self._compile_program()
        self._stamp_file.write_text(json.dumps(kept | self._wanted_stamp(parts)), encoding="utf-8")

    def run_program(self, options: list[str]) -> int:
        """Go on as the program; relative folders in `options` keep their meaning."""
        # -P: a folder that happens to be called "companion" where the person stands is not ours.
        command = [str(self.python), "-P", "-m", "companion", *options]
        variables = os.environ | {"PYTHONPATH": str(self.root)}
        if os.name != "nt":  # on Windows, exec returns to the shell before the program ends
            os.execve(self.python, command, variables)  # noqa: S606 - no shell is wanted
        return subprocess.run(command, env=variables, check=False).returncode

    @property
    def _stamp_file(self) -> Path:
        return self.folder / "set-up.json"

    def _stamp(self) -> dict[str, str]:
        try:
            stamp = json.loads(self._stamp_file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return stamp if isinstance(stamp, dict) else {}

    def _wanted_stamp(self, parts: tuple[Part, ...]) -> dict[str, str]:
        locked = self._locked()
        needed = {part: locked[part] + repr(system_packages.NEEDS[part]) for part in parts}
        prints = {part.value: hashlib.sha256(text.encode()).hexdigest() for part, text in needed.items()}
        return {"home": self._home(), **prints}

    def _home(self) -> str:
        """What an environment cannot survive: another Python, another processor, another folder."""
        return f"Python {'.'.join(platform.python_version_tuple()[:2])}, {platform.machine()}, {self.root}"

    def _locked(self) -> dict[Part, str]:
        lock = self.root / "packaging" / "requirements.lock"
        return lock_parts(lock.read_text(encoding="utf-8"))

    def _install_system_packages(self, parts: tuple[Part, ...]) -> None:
        try:
            system_packages.install_missing([system_packages.NEEDS[part] for part in parts])
        except system_packages.MissingError as missing:
            raise SetUpError(str(missing)) from missing

    def _make_folder(self) -> None:
        print(f"Making {self.folder}", flush=True)
        # Not sys.executable: that may be the very environment that is being replaced.
        python = getattr(sys, "_base_executable", sys.executable)
        made = subprocess.run([python, "-I", "-m", "venv", "--clear", self.folder], check=False)
        if made.returncode != 0:
            raise SetUpError(f"Python could not make the folder {self.folder}; its own words are above.")

    def _compile_program(self) -> None:
        """So that no start spends its time on that; what is changed later is compiled when it is imported."""
        command = [str(self.python), "-I", "-m", "compileall", "-q", str(self.root / "companion")]
        subprocess.run(command, stdout=subprocess.DEVNULL, check=False)

    def _install_locked(self, parts: tuple[Part, ...]) -> None:
        print("Installing the locked packages; the first time takes a few minutes.", flush=True)
        # -I: packages of a PYTHONPATH would count as installed. Only wheels: building from source
        # would fetch build tools that no hash protects.
        command: list[str | Path] = [self.python, "-I", "-m", "pip", "install", "--require-hashes"]
        command += ["--only-binary=:all:", "--disable-pip-version-check", "--no-input"]
        locked = self._locked()
        for part in parts:
            requirements = self.folder / f"locked-{part}.txt"
            requirements.write_text(locked[part], encoding="utf-8")
            command += ["-r", requirements]
        if subprocess.run(command, check=False).returncode != 0:
            raise SetUpError(
                "The packages could not be installed; pip's own words are above.\n"
                "Set-up needs the network once. Please run the same command again when it is there."
            )
