"""Starts the program: python -m companion, or pain-companion."""

import gc
import sys

from companion.options import read_options


def main() -> int:
    options = read_options(sys.argv[1:])
    # Nothing that the start makes is garbage; looking through it again and again would hold it up.
    gc.disable()
    from companion.app import run  # noqa: PLC0415 - `--version` and a wrong option answer without loading Qt

    return run(options)


if __name__ == "__main__":
    sys.exit(main())
