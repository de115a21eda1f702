"""Stills of exercises in one size, painted one after the other when they are first wanted, and then kept."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QPixmap

from companion.domain.figure.motion import Motion
from companion.ui.theme import Theme
from companion.ui.widgets.figure_view import still


class StillShelf(QObject):
    """A list asks for what it shows. `made` tells that the still of a code is there, `complete` that all are.

    One is painted at a time, so that the window answers in between. The last one asked for comes first: it
    is what the person looks at.
    """

    made = Signal(str)
    complete = Signal()

    def __init__(
        self, theme: Theme, read_motion: Callable[[str], Motion], size: QSize, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._read_motion = read_motion
        self._size = size
        self._kept: dict[tuple[str, float], QPixmap] = {}
        self._wanted: list[tuple[str, float]] = []
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._make_one)
        theme.changed.connect(self._forget)

    def still(self, code: str, ratio: float) -> QPixmap | None:
        """The still of an exercise for a screen of that ratio, or None while it is not painted yet."""
        key = (code, ratio)
        if key in self._kept:
            return self._kept[key]
        if key in self._wanted:
            self._wanted.remove(key)
        self._wanted.append(key)
        self._next.start()
        return None

    def _make_one(self) -> None:
        if not self._wanted:
            return
        code, ratio = self._wanted.pop()
        px = self._theme.px
        size = QSize(px(self._size.width()), px(self._size.height()))
        self._kept[code, ratio] = still(self._read_motion(code), self._theme, size, ratio)
        self.made.emit(code)
        if self._wanted:
            self._next.start()
        else:
            self.complete.emit()

    def _forget(self) -> None:
        self._kept.clear()
        self._wanted.clear()
