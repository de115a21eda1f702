"""The start of the program: python -m benchmarks.program_start DIARY SETTLE."""

import sys
from pathlib import Path

from benchmarks.watching import pass_time, run_program, tell

HEAVY = ("matplotlib", "numpy", "PySide6.QtMultimedia")


def main(diary: Path, settle: float) -> None:
    """Tell when the body map was painted, and what is loaded and held `settle` seconds later."""

    def tell_start(window: object, painted: float) -> None:  # noqa: ARG001 - each scenario gets both
        pass_time(settle)

        from benchmarks.memory import memory_held  # noqa: PLC0415 - after what is measured

        heavy = [name for name in HEAVY if name in sys.modules]
        tell({"painted": painted, "memory": memory_held(), "heavy": heavy})
        sys.modules["PySide6.QtWidgets"].QApplication.quit()

    run_program(diary, tell_start)


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]))
