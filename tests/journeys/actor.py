"""Runs the program as `companion.app.run` does, and does to its window what a test says.

Each line on standard input is a JSON list: an action and its arguments. Each is answered by one JSON line.
"""

import json
import os
import sys
import traceback
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import QDeadlineTimer, QObject, QPoint, QPointF, QSocketNotifier, Qt, QTimer
from PySide6.QtGui import QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from companion import paths
from companion.app import Program, make_application
from companion.options import read_options
from companion.ui.pages.today import TodayPage
from companion.ui.panels.beside_map import BesideMap
from companion.ui.playback import Playback
from tests.journeys import screen
from tests.journeys.fast_clocks import FastClocks

LOOK_EVERY_MS = 10
PATIENCE_MS = 1000
BEGINS = "JOURNEY_BEGINS"
"""The variable with the instant at which the program's clock begins."""
NOTCH = QPoint(0, -120)


class Actor(QObject):
    """Answers every line once, waits included. Nothing is asked while something is being waited for."""

    def __init__(self) -> None:
        super().__init__()
        self._unread = b""
        self._wanted: tuple[Callable[[], bool], QDeadlineTimer, Callable[[], Any]] | None = None
        self._looking = QTimer(self, interval=LOOK_EVERY_MS)
        self._looking.timeout.connect(self._look)
        self._lines = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._lines.activated.connect(self._read)
        self._actions: dict[str, Callable[..., Any]] = {
            "click": lambda name, within: click(screen.middle_of(screen.find(name, within))),
            "click_part": lambda part: click(screen.place_of_part(part)),
            "click_value": lambda scale, value: click(screen.place_of_value(scale, value)),
            "click_day": lambda day: click(screen.place_of_day(date.fromisoformat(day))),
            "way_to_part": screen.way_to_part,
            "press": press,
            "type": type_text,
            "scroll_to": scroll_to,
            "resize": resize,
            "words": screen.words,
            "marks": screen.marks,
            "charts": screen.charts,
            "colours": screen.colours,
            "focused": screen.focused,
            "too_wide": screen.too_wide,
            "value": lambda name, within: screen.value_of(screen.find(name, within)),
            "described": lambda name: screen.find(name).accessibleDescription(),
            "enabled": lambda name: screen.find(name).isEnabled(),
            "here": is_here,
            "minimise": lambda: screen.window().showMinimized(),
            "in_front": lambda: screen.window().isActiveWindow() and not screen.window().isMinimized(),
            "hurry": hurry,
            "modules": lambda: sorted(sys.modules),
        }

        self._waits: dict[str, Callable[..., bool]] = {
            "wait_for": lambda words, there: is_read(words) is there,
            "wait_until_here": is_here,
        }

    def wait_for_window(self) -> None:
        """Say that the window is there and painted; the first answer, to no question."""
        self._wait(is_painted, 20_000, os.getpid)

    def _read(self) -> None:
        received = os.read(sys.stdin.fileno(), 65536)
        if not received:
            QApplication.quit()
        *lines, self._unread = (self._unread + received).split(b"\n")
        for line in lines:
            self._act(*json.loads(line))

    def _act(self, action: str, *arguments: Any) -> None:
        try:
            if action in self._waits:
                *wanted, milliseconds = arguments
                self._wait(partial(self._waits[action], *wanted), milliseconds, screen.words)
                return
            answer = self._actions[action](*arguments)
        except screen.NotOnScreenError:
            # As a person does: what has just come is clicked when it stands.
            answers: list[Any] = []
            self._wait(partial(self._is_done, answers, action, *arguments), PATIENCE_MS, answers.pop)
        except Exception:
            say(error=traceback.format_exc())
        else:
            say(answer=answer)

    def _is_done(self, answers: list[Any], action: str, *arguments: Any) -> bool:
        answers.append(self._actions[action](*arguments))
        return True

    def _wait(self, wanted: Callable[[], bool], milliseconds: int, answer: Callable[[], Any]) -> None:
        self._wanted = wanted, QDeadlineTimer(milliseconds), answer
        self._looking.start()

    def _look(self) -> None:
        if self._wanted is None:
            return
        wanted, deadline, answer = self._wanted
        try:
            if wanted():
                self._looking.stop()
                say(answer=answer())
            elif deadline.hasExpired():
                self._looking.stop()
                say(error=f"waited in vain; on the screen: {screen.words()}")
        except screen.NotOnScreenError as problem:
            if deadline.hasExpired():
                self._looking.stop()
                say(error=f"waited in vain: {problem}")


def say(**answer: Any) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


def handle() -> QWindow:
    return screen.window().windowHandle()


def is_painted() -> bool:
    """Whether the window is on the screen and has the keyboard, as a window manager would give it."""
    shown = screen.window()
    if handle().isExposed() and not shown.isActiveWindow():
        shown.activateWindow()
    return handle().isExposed() and shown.isActiveWindow() and is_whole(shown)


def is_whole(shown: QWidget) -> bool:
    """Whether Today, where it is shown, has all of its cards: they come after the first picture."""
    pages = [page for page in shown.findChildren(TodayPage) if page.isVisible()]
    return all(any(each.is_complete for each in page.findChildren(BesideMap)) for page in pages)


def is_read(words: str) -> bool:
    return any(words in text for text in screen.words())


def is_here(name: str) -> bool:
    return name in screen.names(screen.window())


def click(place: QPoint) -> None:
    """Through the window, so that whatever lies on top there gets it."""
    QTest.mouseMove(handle(), place)
    QTest.mouseClick(handle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def press(key: str) -> None:
    """One key with its modifiers, for example "Ctrl+Z"."""
    combination = QKeySequence(key)[0]
    QTest.keyClick(handle(), combination.key(), combination.keyboardModifiers())


def type_text(text: str) -> None:
    field = QApplication.focusWidget()
    if field is None:
        raise screen.NotOnScreenError("nothing has the keyboard")
    QTest.keyClicks(field, text)


def scroll_to(name: str) -> None:
    """Turn the wheel over the margin of the page until a control, or much of a large one, is in view."""
    widget = screen.find(name)
    area = screen.scrolled_area(widget)
    view = area.viewport()
    edge = QPointF(view.mapTo(area.window(), QPoint(2, view.height() // 2)))
    wanted = min(widget.height(), view.height() // 2)
    bar = area.verticalScrollBar()
    while screen.seen_part(widget).boundingRect().height() < wanted:
        before = bar.value()
        is_above = widget.mapTo(view, QPoint()).y() < 0
        QTest.wheelEvent(handle(), edge, -NOTCH if is_above else NOTCH)
        QApplication.processEvents()
        if bar.value() == before:
            raise screen.NotOnScreenError(f"“{name}” cannot be scrolled to")


def resize(width: int, height: int) -> None:
    screen.window().resize(width, height)


def hurry() -> None:
    """Let the time of the open player pass quickly from now on, with a beat in every idle moment."""
    (playback,) = screen.window().findChildren(Playback)
    playback._clocks = FastClocks(playback._clocks())
    beats = QTimer(playback)
    beats.timeout.connect(playback.beat)
    beats.start()


def a_clock(begins: str) -> Callable[[], datetime]:
    """The clock of the computer, or one that begins at that instant and goes on from there."""
    ahead = datetime.fromisoformat(begins) - datetime.now(UTC) if begins else timedelta()
    return lambda: datetime.now(UTC) + ahead


def main() -> int:
    paths.private_umask()
    application = make_application()
    program = Program(read_options(sys.argv[1:]), a_clock(os.environ.get(BEGINS, "")))
    if not program.start():
        return 0
    actor = Actor()
    actor.wait_for_window()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
