"""The file of a new diary, made once for all tests that need nothing more than an empty one."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from companion.storage.diary_file import open_journal
from companion.storage.places import DIARY
from tests.builders import a_moment


def begin(folder: Path) -> None:
    """Lay a new diary into a folder where there is nothing yet; every one of them has the same id."""
    if folder.is_dir() and not any(folder.iterdir()):
        (folder / DIARY).write_bytes(_file())


@cache
def _file() -> bytes:
    with TemporaryDirectory() as place:
        open_journal(Path(place), now=lambda: a_moment().utc).close()
        return (Path(place) / DIARY).read_bytes()
