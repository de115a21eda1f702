"""What the program uses of the processor while nobody acts: python -m benchmarks.idle DIARY SECONDS."""

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.watching import pass_time, run_program, tell

if TYPE_CHECKING:
    from companion.ui.main_window import MainWindow

SETTLE = 2.0
"""After the start, and after the look through the diary file: both come once and are not rest."""


def wait_for_file_check(window: "MainWindow") -> None:
    """It reads the whole file once after the start; a slow machine needs longer for it."""
    from PySide6.QtCore import QEventLoop  # noqa: PLC0415 - the program has imported all this

    from companion.ui.file_check import FileCheck  # noqa: PLC0415

    loop = QEventLoop()
    window.findChild(FileCheck).sound.connect(loop.quit)
    loop.exec()


def main(diary: Path, seconds: float) -> None:
    def measure(window: "MainWindow", _painted: float) -> None:
        pass_time(SETTLE)
        wait_for_file_check(window)
        pass_time(SETTLE)
        before = time.process_time()
        pass_time(seconds)
        used = time.process_time() - before
        tell({"ms_per_s": used * 1000 / seconds})
        window.close()

    run_program(diary, measure)


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]))
