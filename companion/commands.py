"""The commands for people who automate: no window, no display. docs/command-line.md describes them."""

import argparse
import sys
from collections.abc import Callable, Sequence
from datetime import date
from enum import IntEnum
from pathlib import Path

from companion.domain.errors import CompanionError
from companion.domain.text import _
from companion.paths import private_umask, standard_paths


class Exit(IntEnum):
    """What the shell is told."""

    DONE = 0
    PROBLEM = 1
    WRONG_ARGUMENTS = 2
    DIARY_IS_OPEN = 3
    DAMAGED = 4
    UNREADABLE_FILE = 5
    PARTLY_REFUSED = 6


def run_command(arguments: Sequence[str]) -> int:
    """Do what is asked for; a problem is one line on stderr."""
    private_umask()
    wanted = _parser().parse_args(arguments)
    wanted.places = standard_paths(wanted.diary)
    try:
        return int(_works()[wanted.command](wanted))
    except (CompanionError, OSError) as problem:
        sys.stderr.write(f"pain-companion: {problem}\n")
        return int(_status_of(problem))


def _works() -> dict[str, Callable[[argparse.Namespace], Exit]]:
    from companion import commands_in, commands_out  # noqa: PLC0415 - `--help` needs neither

    return {
        "export": commands_out.export,
        "check": commands_out.check,
        "backup": commands_out.backup,
        "import": commands_in.bring_in,
    }


def _status_of(problem: Exception) -> Exit:
    from companion.reports.refusal import UnreadableError  # noqa: PLC0415 - where something went wrong alone
    from companion.storage.problems import DiaryDamaged, DiaryOpen  # noqa: PLC0415 - the same

    if isinstance(problem, DiaryOpen):
        return Exit.DIARY_IS_OPEN
    if isinstance(problem, DiaryDamaged):
        return Exit.DAMAGED
    return Exit.UNREADABLE_FILE if isinstance(problem, UnreadableError) else Exit.PROBLEM


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="pain-companion")
    parser.add_argument("--diary", type=Path, metavar="FOLDER", help=_("the folder of the diary"))
    of_diary = argparse.ArgumentParser(add_help=False)
    # Left out here, so that the same option before the command counts.
    where = {"type": Path, "metavar": "FOLDER", "default": argparse.SUPPRESS}
    of_diary.add_argument("--diary", help=_("the folder of the diary"), **where)  # type: ignore[arg-type]
    commands = parser.add_subparsers(dest="command", required=True)
    _add_export(commands.add_parser("export", parents=[of_diary], help=_("write the diary for others")))
    commands.add_parser("check", parents=[of_diary], help=_("read every page of the diary file"))
    backup = commands.add_parser("backup", parents=[of_diary], help=_("make a checked copy of the diary"))
    backup.add_argument("--to", type=Path, metavar="FOLDER", help=_("in this empty folder"))
    _add_import(commands.add_parser("import", parents=[of_diary], help=_("bring in an archive or a backup")))
    return parser


def _add_export(export: argparse.ArgumentParser) -> None:
    export.add_argument("form", choices=("csv", "json"))
    export.add_argument(
        "--to", type=Path, required=True, metavar="PATH", help=_("a folder, or for json a file")
    )
    export.add_argument("--from", type=_day, dest="first", metavar="DATE", help=_("the first day"))
    export.add_argument("--until", type=_day, dest="last", metavar="DATE", help=_("the last day"))
    export.add_argument("--for-spreadsheets", action="store_true", help=_("csv that no spreadsheet runs"))


def _add_import(bringing: argparse.ArgumentParser) -> None:
    bringing.add_argument("file", type=Path, metavar="FILE")
    bringing.add_argument(
        "--dry-run", action="store_true", help=_("say what would change, and change nothing")
    )
    bringing.add_argument("--replace", action="store_true", help=_("take over what is different in the file"))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        told = _("{text} is not a day like 2026-11-21").format(text=text)
        raise argparse.ArgumentTypeError(told) from error
