"""Watches the real program from inside its process: when it has painted, and how long until it has again.

Nothing of the program is changed. Qt is imported where it is needed, so that the start that is measured
imports it itself.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from companion.ui.main_window import MainWindow

Result = dict[str, Any]


def tell(result: Result) -> None:
    """Hand the result to the process that asked for it."""
    print(json.dumps(result), flush=True)


def run_program(diary: Path, then: Callable[["MainWindow", float], None]) -> None:
    """Start the program as its command does. `then` gets the window and when its map was first painted.

    It is called from the event loop, right after what was painted went to the screen.
    """
    sys.argv = ["pain-companion", "--diary", str(diary)]

    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from companion.__main__ import main as start  # noqa: PLC0415 - part of what is measured

    turn = QApplication.exec

    def turn_watched() -> int:
        from companion.ui.main_window import MainWindow  # noqa: PLC0415 - loaded by the program long ago
        from companion.ui.widgets.body_map import BodyMap  # noqa: PLC0415

        [window] = [shown for shown in QApplication.topLevelWidgets() if isinstance(shown, MainWindow)]
        after_paint(window.findChild(BodyMap), lambda at: then(window, at))
        return turn()

    QApplication.exec = staticmethod(turn_watched)  # type: ignore[method-assign]  # run() enters the loop with it
    start()


def after_paint(widget: "QWidget", then: Callable[[float], None]) -> None:
    """Call `then` once, with the monotonic time at which the next paint of the widget is on the screen."""
    from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt  # noqa: PLC0415 - see above

    class AfterPaint(QObject):
        """Posts itself an event while the widget paints: it comes when the whole paint is done and sent."""

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                watched.removeEventFilter(self)
                QCoreApplication.postEvent(
                    self, QEvent(QEvent.Type.User), Qt.EventPriority.HighEventPriority.value
                )
            return False

        def customEvent(self, _event: QEvent) -> None:
            self.deleteLater()
            then(time.monotonic())

    widget.installEventFilter(AfterPaint(widget))


def at_once() -> bool:
    """Any paint will do."""
    return True


def until_painted(
    widget: "QWidget", act: Callable[[], object], *, ready: Callable[[], bool] = at_once
) -> float:
    """The ms from the beginning of `act` until a paint of the widget, with `ready` true, is on the screen."""
    from PySide6.QtCore import QEvent, QObject  # noqa: PLC0415 - see above
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    class Paints(QObject):
        """Remembers whether what was waited for has been painted."""

        seen = False

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and ready():
                self.seen = True
            return False

    paints = Paints()
    widget.installEventFilter(paints)
    begun = time.perf_counter()
    act()
    while not paints.seen:
        QApplication.processEvents()
    passed = (time.perf_counter() - begun) * 1000
    widget.removeEventFilter(paints)
    return passed


def pass_time(seconds: float) -> None:
    """Let the program do what it does for so long, its events and timers included."""
    from PySide6.QtCore import QEventLoop, QTimer  # noqa: PLC0415 - see above

    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()
