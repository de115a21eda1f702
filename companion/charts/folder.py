"""Where matplotlib keeps what it writes. Apart from what loads it, so that every start can say so."""

import os
from pathlib import Path


def keep_in(cache: Path) -> None:
    """Have matplotlib write below `cache` and nowhere else. To be called before anything loads it."""
    os.environ["MPLCONFIGDIR"] = str(cache / "matplotlib")
