"""What the program uses of the processor while nobody acts: python -m benchmarks.idle DIARY SECONDS."""

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.watching import pass_time, run_program, tell

if TYPE_CHECKING:
    from companion.ui.main_window import MainWindow

SETTLE = 2.0
"""After the look through the diary file, which comes once and is not rest."""


def main(diary: Path, seconds: float) -> None:
    def measure(window: "MainWindow", _painted: float) -> None:
        from companion.ui.file_check import AFTER_MS  # noqa: PLC0415 - loaded by the program long ago

        pass_time(AFTER_MS / 1000 + SETTLE)
        before = time.process_time()
        pass_time(seconds)
        used = time.process_time() - before
        tell({"ms_per_s": used * 1000 / seconds})
        window.close()

    run_program(diary, measure)


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]))
