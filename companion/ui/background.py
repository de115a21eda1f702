"""The one way to work in the background: frozen data in, frozen data out, never the diary itself."""

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, Signal
from shiboken6 import isValid

Result = TypeVar("Result")


def run(
    work: Callable[[], Result], then: Callable[[Result], None], failed: Callable[[Exception], None]
) -> None:
    """Do `work` on another thread, then call `then` or `failed` on the thread of the window.

    What `work` raises goes to `failed`; left alone, a thread pool would print it and nobody would know.
    Nothing is called when the bound object has been deleted in the meantime.
    """
    errand = _Errand(work, then, failed)
    QThreadPool.globalInstance().start(errand.do)


class _Errand(QObject):
    """Carries the outcome back: its signal crosses from the worker to the thread that it was made on.

    The application is its parent, so that it outlives the worker's own reference.
    """

    done = Signal(object)
    gone_wrong = Signal(object)

    def __init__(
        self, work: Callable[[], object], then: Callable[[Any], None], failed: Callable[[Exception], None]
    ) -> None:
        super().__init__(QCoreApplication.instance())
        self._work = work
        self._then = then
        self._failed = failed
        self.done.connect(self._deliver)
        self.gone_wrong.connect(self._deliver_problem)

    def do(self) -> None:
        """On the worker's thread."""
        try:
            result = self._work()
        except Exception as problem:
            _tell(self, "gone_wrong", problem)
        else:
            _tell(self, "done", result)

    def _deliver(self, result: object) -> None:
        self.deleteLater()
        if _is_there(self._then):
            self._then(result)

    def _deliver_problem(self, problem: Exception) -> None:
        self.deleteLater()
        if _is_there(self._failed):
            self._failed(problem)


def _tell(errand: _Errand, signal: str, outcome: object) -> None:
    """Nobody listens any more when the program has ended while the work went on."""
    if _is_alive(errand):
        getattr(errand, signal).emit(outcome)


def _is_there(call: Callable[..., None]) -> bool:
    owner = getattr(call, "__self__", None)
    return not isinstance(owner, QObject) or _is_alive(owner)


def _is_alive(thing: QObject) -> bool:
    """Whether Qt has not deleted it yet."""
    return bool(isValid(thing))  # type: ignore[no-untyped-call]
