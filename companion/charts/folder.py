"""What matplotlib and numpy are told in the environment. Apart from what loads them: every start says it."""

import os
from pathlib import Path


def keep_in(cache: Path) -> None:
    """Have matplotlib write below `cache` and nowhere else. To be called before anything loads it."""
    os.environ["MPLCONFIGDIR"] = str(cache / "matplotlib")
    # For algebra that no chart does, numpy would start a thread per processor as soon as it is loaded.
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
