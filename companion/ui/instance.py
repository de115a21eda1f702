"""One window per diary: a lock in its folder, and a small file through which a second start asks to raise it.

No local socket is used, because Qt's belongs to its network module.
"""

from enum import Enum
from pathlib import Path

from PySide6.QtCore import (
    QDeadlineTimer,
    QFileSystemWatcher,
    QLockFile,
    QObject,
    QSysInfo,
    QThread,
    QUuid,
    Signal,
)

from companion.storage.places import LOCK, REQUEST

ANSWER_WITHIN_MS = 2000
_LOOK_EVERY_MS = 20
_ASK, _DONE = "raise ", "raised "


class State(Enum):
    """Who has the diary."""

    OURS = "ours"
    RUNNING = "running"
    ELSEWHERE = "elsewhere"
    NO_PLACE = "no place"


class Instance(QObject):
    """Claims a diary folder for this process, or asks the one that has it to come to the front.

    `state` says more after a claim that did not succeed: the diary is open in another process of this
    computer, or on another computer that shares the folder.
    """

    raise_asked = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._request = folder / REQUEST
        self._lock = QLockFile(str(folder / LOCK))
        self._lock.setStaleLockTime(0)  # by age never: only the death of its process frees a lock
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._answer)
        self.state = State.NO_PLACE

    def claim(self) -> bool:
        """Take the folder, also after a process that was killed. Takes no time and can be repeated.

        True without a lock (`State.NO_PLACE`) where the folder is missing or write-protected: nobody can
        be writing there, and opening the diary explains what is the matter.
        """
        if self._lock.isLocked():
            return True
        if not self._folder.is_dir():
            return True
        if not self._lock.tryLock(0) and not self._take_over_unreadable():
            self.state = self._why_not()
            return self.state is State.NO_PLACE
        self.state = State.OURS
        self._listen()
        return True

    def ask_running(self, timeout_ms: int = ANSWER_WITHIN_MS) -> bool:
        """Ask the running window to come to the front; whether it answered in time.

        Waits: for a start that has no window of its own yet.
        """
        token = QUuid.createUuid().toString(QUuid.StringFormat.Id128)
        deadline = QDeadlineTimer(timeout_ms)
        try:
            self._request.write_text(_ASK + token, "utf-8")
            while self._asked() != _DONE + token:
                if deadline.hasExpired():
                    return False
                QThread.msleep(_LOOK_EVERY_MS)
        except OSError:
            return False
        return True

    def release(self) -> None:
        """Give the folder back; happens by itself when the process ends."""
        for path in self._watcher.files():
            self._watcher.removePath(path)
        self._lock.unlock()
        self.state = State.NO_PLACE

    def _listen(self) -> None:
        """A file that cannot be made costs a second start its answer, and nothing else."""
        try:
            self._request.write_text("", "utf-8")
        except OSError:
            return
        self._watcher.addPath(str(self._request))

    def _answer(self, _path: str) -> None:
        try:
            asked = self._asked()
            if asked.startswith(_ASK):
                self.raise_asked.emit()
                self._request.write_text(_DONE + asked.removeprefix(_ASK), "utf-8")
        except OSError:
            return

    def _asked(self) -> str:
        return self._request.read_text("utf-8", errors="replace")

    def _take_over_unreadable(self) -> bool:
        """A crash can leave an empty lock, which names no process that could have ended."""
        process, _host, _program = self._lock.getLockInfo()
        return (
            self._lock.error() is QLockFile.LockError.LockFailedError
            and not process
            and self._lock.removeStaleLockFile()
            and self._lock.tryLock(0)
        )

    def _why_not(self) -> State:
        if self._lock.error() is not QLockFile.LockError.LockFailedError:
            return State.NO_PLACE
        _process, host, _program = self._lock.getLockInfo()
        return State.RUNNING if host in ("", QSysInfo.machineHostName()) else State.ELSEWHERE
