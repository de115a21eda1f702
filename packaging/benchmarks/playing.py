"""What the player uses of the processor, while the figure moves and while it waits.

python -m benchmarks.playing DIARY SECONDS
"""

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.idle import wait_for_file_check
from benchmarks.watching import Result, pass_time, run_program, tell

if TYPE_CHECKING:
    from companion.ui.main_window import MainWindow

SETTLE = 2.0
READY = 5.5
"""The figure stands still until the first movement."""
ROUTINE = "legs-and-feet"


def used_in(seconds: float) -> float:
    """Processor time in percent of one core."""
    before = time.process_time()
    pass_time(seconds)
    return (time.process_time() - before) * 100 / seconds


def played(window: "MainWindow", seconds: float) -> Result:
    """A routine as a person starts it: several repetitions, each with a movement and a hold."""
    from companion.domain.player import Player  # noqa: PLC0415 - the program imports it with the player
    from companion.ui.pages.player import PlayerPage  # noqa: PLC0415
    from companion.ui.playback import Playback  # noqa: PLC0415
    from companion.ui.routine_runner import RoutineRunner  # noqa: PLC0415

    window.findChild(RoutineRunner).start(ROUTINE)
    page = window.findChild(PlayerPage)
    page._view.before.started.emit()  # noqa: SLF001 - as the button does
    pass_time(READY)
    moving = used_in(seconds)
    page.findChild(Playback).do(Player.pause)
    pass_time(SETTLE)
    return {"moving": moving, "paused": used_in(seconds)}


def main(diary: Path, seconds: float) -> None:
    def measure(window: "MainWindow", _painted: float) -> None:
        pass_time(SETTLE)
        wait_for_file_check(window)
        pass_time(SETTLE)
        tell(played(window, seconds))
        window.close()

    run_program(diary, measure)


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]))
