"""Where data, settings, caches and shipped resources are. The only user of appdirs."""

import os
from pathlib import Path
from typing import NamedTuple

import appdirs

NAME = "pain-companion"
SETTINGS = "settings.json"


class Paths(NamedTuple):
    """All folders that the program writes to. The diary folder holds the diary and its backups.

    `chosen` = the person named the folder at this start; a usual one is made where it is missing.
    """

    diary: Path
    settings: Path
    cache: Path
    chosen: bool = False


def private_umask() -> None:
    """Files 0600 and folders 0700 from here on; called before the first file is written."""
    os.umask(0o077)


def standard_paths(diary: Path | None = None, *, demo: bool = False) -> Paths:
    """The usual places of this system; with `diary`, everything stays inside that folder.

    The made-up diary has a place of its own, so that it never meets a real one.
    """
    if diary is not None:
        folder = diary.expanduser().absolute()
        return Paths(diary=folder, settings=folder / SETTINGS, cache=folder / "cache", chosen=True)
    return Paths(
        diary=Path(appdirs.user_data_dir(f"{NAME}-demo" if demo else NAME, appauthor=False)),
        settings=Path(appdirs.user_config_dir(NAME, appauthor=False)) / SETTINGS,
        cache=Path(appdirs.user_cache_dir(NAME, appauthor=False)),
    )


def further_paths(folder: Path) -> Paths:
    """The places of a further diary: what it says of itself lies in its own folder, with its settings."""
    return Paths(diary=folder, settings=folder / SETTINGS, cache=standard_paths().cache)


def resources() -> Path:
    """Shipped material: beside the package in a checkout, inside it in a wheel."""
    package = Path(__file__).parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"
