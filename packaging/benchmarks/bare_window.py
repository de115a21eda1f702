"""The yardstick, an empty window of the same Python and Qt: python -m benchmarks.bare_window SETTLE."""

import sys

from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.memory import memory_held
from benchmarks.watching import after_paint, pass_time, tell

SIZE = (1280, 720)


def main(settle: float) -> None:
    """Show it, and tell when it was painted and what it holds `settle` seconds later."""
    application = QApplication([])
    window = QWidget()
    window.resize(*SIZE)

    def tell_start(painted: float) -> None:
        pass_time(settle)
        tell({"painted": painted, "memory": memory_held()})
        application.quit()

    after_paint(window, tell_start)
    window.show()
    application.exec()


if __name__ == "__main__":
    main(float(sys.argv[1]))
