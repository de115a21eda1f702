"""The options of the command line."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from companion import __version__
from companion.domain.text import _

COMMANDS = ("export", "check", "backup", "import")


class Options(NamedTuple):
    """What was asked for on the command line."""

    diary: Path | None
    demo: bool
    read_only: bool


def read_options(arguments: Sequence[str]) -> Options:
    """Read the arguments; a wrong one ends the program with a sentence."""
    parser = argparse.ArgumentParser(
        prog="pain-companion",
        description=_("A private diary for people who live with chronic muscle pain."),
        epilog=_("Without a window: {commands}; each answers --help.").format(commands=", ".join(COMMANDS)),
    )
    parser.add_argument("--diary", type=Path, metavar="FOLDER", help=_("keep the diary in this folder"))
    parser.add_argument("--demo", action="store_true", help=_("open a made-up diary to look around"))
    parser.add_argument("--read-only", action="store_true", help=_("open the diary to read"))
    parser.add_argument("--version", action="version", version=f"Pain Companion {__version__}")
    found = parser.parse_args(arguments)
    return Options(diary=found.diary, demo=found.demo, read_only=found.read_only)


def names_command(arguments: Sequence[str]) -> bool:
    """Whether a command is asked for, and no window. A folder may be called like a command."""
    waiting = iter(arguments)
    for argument in waiting:
        if argument == "--diary":
            next(waiting, None)
        elif not argument.startswith("-"):
            return argument in COMMANDS
    return False
