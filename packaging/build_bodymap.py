#!/usr/bin/env python3
"""Builds the body map from its drawing data; run by hand after a change of packaging/bodymap/*.toml.

    python packaging/build_bodymap.py [--build straight|soft] [--out FOLDER]

Needs numpy and shapely. The same drawing gives the same bytes.
"""

import argparse
import json
from pathlib import Path

from bodymap.drawing import BUILDS, Drawing
from bodymap.figure import figure

RESOURCES = Path(__file__).parent.parent / "resources" / "bodymap"


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--build", choices=BUILDS, action="append", help="this build alone")
    options.add_argument("--out", type=Path, default=RESOURCES, help="folder of the JSON files")
    chosen = options.parse_args()
    drawing = Drawing()
    for build in chosen.build or BUILDS:
        text = json.dumps(figure(drawing, build), separators=(",", ":"), ensure_ascii=False)
        (chosen.out / f"{build}.json").write_text(text + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
