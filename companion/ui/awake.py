"""Keeps the screen awake while a phase of a routine runs, through a helper that each system brings along.

The helper runs `cat`, which ends when its input does: it never outlives this program, however that ends.
"""

import shutil
import sys
from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess

NAME, REASON = "Pain Companion", "A routine is running"
UNTIL_CLOSED = "cat"

Command = tuple[str, ...]

HELPERS: dict[str, tuple[Command, ...]] = {
    "linux": (
        ("gnome-session-inhibit", "--inhibit", "idle", "--reason", REASON, UNTIL_CLOSED),
        ("systemd-inhibit", "--what=idle", f"--who={NAME}", f"--why={REASON}", UNTIL_CLOSED),
    ),
    "darwin": (("caffeinate", "-d", UNTIL_CLOSED),),
}
"""By `sys.platform`, the first that is there and works is taken."""

_CONTINUOUS, _SYSTEM, _DISPLAY = 0x80000000, 0x1, 0x2


def helpers_here() -> list[Command]:
    """The commands that this system has."""
    return [command for command in HELPERS.get(sys.platform, ()) if shutil.which(command[0])]


class Awake(QObject):
    """`hold` and `release` as often as needed. Where no helper works the screen goes dark as usual."""

    def __init__(self, helpers: Sequence[Command], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._helpers = list(helpers)
        self._process: QProcess | None = None

    @property
    def held(self) -> bool:
        """Whether a helper runs."""
        return self._process is not None and self._process.state() is not QProcess.ProcessState.NotRunning

    def set_held(self, held: bool) -> None:
        """Keep the screen awake from now on, or no longer."""
        if held:
            self.hold()
        else:
            self.release()

    def hold(self) -> None:
        _tell_windows(_CONTINUOUS | _SYSTEM | _DISPLAY)
        if self._process is None and self._helpers:
            program, *options = self._helpers[0]
            self._process = QProcess(self)
            self._process.finished.connect(self._try_next)
            self._process.start(program, options)

    def release(self) -> None:
        _tell_windows(_CONTINUOUS)
        process, self._process = self._process, None
        if process is not None:
            process.finished.disconnect(self._try_next)
            process.finished.connect(process.deleteLater)
            process.closeWriteChannel()

    def _try_next(self) -> None:
        """A helper that ends by itself does not work here, and is not tried again."""
        if self._process is not None:
            self._process.deleteLater()
            self._process = None
            del self._helpers[0]
            self.hold()


def _tell_windows(state: int) -> None:
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - needed on one system

        ctypes.windll.kernel32.SetThreadExecutionState(state)
