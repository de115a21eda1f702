"""What matplotlib is spared while it is imported: writing its manual, and the third dimension.

Charts need neither, and together they are a third of the time that the import takes.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

SOLID = "mpl_toolkits.mplot3d"


@contextmanager
def spared_work() -> Iterator[None]:
    """For as long as matplotlib is imported; afterwards everything is as it was.

    A version that keeps its manual or its third dimension elsewhere is imported all the same, more slowly.
    """
    with _without_manual(), _without_solid_charts():
        yield


@contextmanager
def _without_manual() -> Iterator[None]:
    """For `help()`, matplotlib puts together what can be set on each of its hundred classes."""
    from matplotlib import artist  # noqa: PLC0415 - matplotlib is loaded when a page needs it

    names = vars(artist)
    kept = names["kwdoc"]
    names["kwdoc"] = _no_help
    try:
        yield
    finally:
        names["kwdoc"] = kept


def _no_help(_artist: object) -> str:
    return ""


@contextmanager
def _without_solid_charts() -> Iterator[None]:
    """Otherwise it imports its charts in three dimensions to list them by name; now it lists a blank."""
    if SOLID in sys.modules:
        yield
        return
    blank = ModuleType(SOLID)
    vars(blank)["Axes3D"] = type("Axes3D", (), {"name": "3d"})
    sys.modules[SOLID] = blank
    try:
        yield
    finally:
        del sys.modules[SOLID]
