"""Write the sounds of routines anew: python packaging/sounds.py. A test compares them with their notes."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOUNDS = ROOT / "resources" / "sounds"


def main() -> None:
    sys.path.insert(0, str(ROOT))
    from companion.domain.chimes import CHIMES, file_name, wav_of  # noqa: PLC0415 - after the path is set

    SOUNDS.mkdir(exist_ok=True)
    for chime in CHIMES:
        (SOUNDS / file_name(chime)).write_bytes(wav_of(chime))


if __name__ == "__main__":
    main()
