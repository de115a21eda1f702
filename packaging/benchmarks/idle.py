"""What the program uses of the processor while nobody acts: python -m benchmarks.idle DIARY SECONDS."""

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.watching import pass_time, run_program, tell

if TYPE_CHECKING:
    from companion.ui.main_window import MainWindow

SETTLE = 3.0


def main(diary: Path, seconds: float) -> None:
    def measure(window: "MainWindow", _painted: float) -> None:
        pass_time(SETTLE)
        before = time.process_time()
        pass_time(seconds)
        used = time.process_time() - before
        tell({"ms_per_s": used * 1000 / seconds})
        window.close()

    run_program(diary, measure)


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]))
