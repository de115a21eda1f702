"""Starts the program: python -m companion, or pain-companion."""

import gc
import os
import sys
from pathlib import Path

from companion.options import names_command, read_options

ZONES = Path("/usr/share/zoneinfo")


def main() -> int:
    if names_command(sys.argv[1:]):
        # Short-lived as well; and see below.
        gc.disable()
        from companion.commands import run_command  # noqa: PLC0415 - the window needs none of it

        return run_command(sys.argv[1:])
    options = read_options(sys.argv[1:])
    # Nothing that the start makes is garbage; looking through it again and again would hold it up.
    gc.disable()
    if ZONES.is_dir():
        # Otherwise Python would read how it was built itself, to find out where the zones may be.
        os.environ.setdefault("PYTHONTZPATH", str(ZONES))
    from companion.app import run  # noqa: PLC0415 - `--version` and a wrong option answer without loading Qt

    return run(options)


if __name__ == "__main__":
    sys.exit(main())
