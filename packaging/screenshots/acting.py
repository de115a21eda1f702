"""What scenes do to the window of a running program: wait, find a control by name, press it, scroll to it."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QDeadlineTimer
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget

from benchmarks.watching import pass_time
from companion.app import Program
from companion.ui.main_window import MainWindow

SETTLE = 0.3
WITHIN_MS = 20_000


def window_of(program: Program) -> MainWindow:
    if program.window is None:
        raise RuntimeError("the diary could not be opened")
    return program.window


def settle() -> None:
    """Let layouts and repaints that were asked for happen."""
    pass_time(SETTLE)


def wait_until(ready: Callable[[], bool], words: str) -> None:
    """Some things come a moment later: what is read in the background, or made in pieces."""
    deadline = QDeadlineTimer(WITHIN_MS)
    while not ready():
        if deadline.hasExpired():
            raise RuntimeError(f"not there: {words}")
        settle()


def is_there(program: Program, name: str) -> bool:
    """Whether a button with that name can be seen."""
    return any(_named(program, name))


def press(program: Program, name: str) -> None:
    """Press the visible button with that name, as soon as there is one."""
    wait_until(lambda: is_there(program, name), name)
    next(_named(program, name)).click()
    settle()


def _named(program: Program, name: str) -> Iterator[QAbstractButton]:
    for button in window_of(program).findChildren(QAbstractButton):
        if button.isVisible() and name in (button.text(), button.accessibleName()):
            yield button


def scroll_to(widget: QWidget) -> None:
    """As far up in its page as the page lets it come."""
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if area is not None:
        settle()
        bar = area.verticalScrollBar()
        bar.setValue(bar.value() + widget.mapTo(area.viewport(), widget.rect().topLeft()).y())
        settle()
