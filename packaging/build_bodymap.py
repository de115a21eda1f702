#!/usr/bin/env python3
"""Builds the body map from its drawing data; run by hand after a change of packaging/bodymap/*.toml.

    PYTHONPATH=. python packaging/build_bodymap.py [--build straight|soft] [--out FOLDER]

Needs numpy and shapely. The same drawing gives the same bytes. Beside each JSON file stands a file of the
same paths in a form that Qt reads without Python: the map is there sooner when the program starts.
"""

import argparse
import json
from pathlib import Path

from bodymap.drawing import BUILDS, Drawing
from bodymap.figure import figure
from companion.content.body import read_figure
from companion.ui.widgets.body_paths import packed

RESOURCES = Path(__file__).parent.parent / "resources" / "bodymap"


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--build", choices=BUILDS, action="append", help="this build alone")
    options.add_argument("--out", type=Path, default=RESOURCES, help="folder of the JSON files")
    chosen = options.parse_args()
    drawing = Drawing()
    for build in chosen.build or BUILDS:
        text = json.dumps(figure(drawing, build), separators=(",", ":"), ensure_ascii=False)
        file = chosen.out / f"{build}.json"
        file.write_text(text + "\n", encoding="utf-8", newline="\n")
        file.with_suffix(".paths").write_bytes(packed(read_figure(file)))


if __name__ == "__main__":
    main()
