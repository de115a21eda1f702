"""The command that changes the diary: it says what a file has for it, and brings that in."""

import argparse
import sys
from contextlib import nullcontext
from pathlib import Path

from companion.commands import Exit
from companion.commands_out import stored_contents, utc_now
from companion.domain.moments import moment_at
from companion.domain.text import _
from companion.paths import Paths
from companion.reports.archive import Archive, with_settings_of
from companion.reports.bringing_in import Plan, plan_of
from companion.reports.contents import Contents
from companion.reports.sources import read_source
from companion.reports.taking_in import take_in
from companion.storage.claim import claimed
from companion.storage.places import DIARY
from companion.storage.settings_file import read_settings, write_settings


def bring_in(wanted: argparse.Namespace) -> Exit:
    """Plan, tell, and do it unless it is a dry run. A folder without a diary gets one."""
    archive = read_source(wanted.file, utc_now)
    places: Paths = wanted.places
    if not wanted.dry_run:
        places.diary.mkdir(mode=0o700, parents=True, exist_ok=True)
    with nullcontext() if wanted.dry_run else claimed(places.diary):
        contents = _contents(places.diary)
        plan = plan_of(archive, contents)
        if not wanted.dry_run:
            _do(plan, places, take_over=wanted.replace)
            _keep_settings(archive, contents, places)
    _tell(plan)
    return Exit.PARTLY_REFUSED if plan.refused else Exit.DONE


def _contents(folder: Path) -> Contents:
    return stored_contents(folder) if (folder / DIARY).exists() else Contents()


def _do(plan: Plan, places: Paths, *, take_over: bool) -> None:
    step = plan.step(_("File brought in"), take_over=take_over)
    take_in(places.diary, step, moment_at(utc_now(), "UTC"), utc_now)


def _keep_settings(archive: Archive, before: Contents, places: Paths) -> None:
    """A diary that had nothing in it takes over the settings of its person as well."""
    if archive.settings is not None and not before.records:
        write_settings(places.settings, with_settings_of(archive, read_settings(places.settings)))


def _tell(plan: Plan) -> None:
    counts = (
        (_("new"), len(plan.new)),
        (_("the same"), plan.same),
        (_("different here"), len(plan.conflicting)),
        (_("not taken"), len(plan.refused)),
    )
    sys.stdout.writelines(f"{words}: {count}\n" for words, count in counts)
    sys.stderr.writelines(f"{refusal.place}: {refusal.reason}\n" for refusal in plan.refused)
