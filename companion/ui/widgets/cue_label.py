"""One large line or two, to be read from across a room: lines stand closer than a label can set them."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.ui.theme import Theme
from companion.ui.widgets.painting import painter_on

LINE = 1.06


class CueLabel(QWidget):
    """Text of a given height in px, which does not follow the text size: it follows the window."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = ""
        self._size = 66
        self._lines: list[str] = []
        self._line_count = 1
        self._reserved: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._dress)

    @property
    def text(self) -> str:
        return self._text

    @property
    def letter_size(self) -> int:
        """The size of the letters in px, as they are drawn."""
        return self._size

    def show_text(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self._dress()

    def reserve(self, texts: Iterable[str]) -> None:
        """Keep room for the tallest of these, so that nothing moves while one follows another."""
        self._reserved = tuple(texts)
        self._dress()

    def set_letter_size(self, size: int) -> None:
        """The size of the letters in px, whatever the text size of the program."""
        if size != self._size:
            self._size = size
            self._dress()

    def sizeHint(self) -> QSize:
        return QSize(self._size * 7, round(self._size * (LINE * self._line_count + 0.2)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._size * 4, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._dress()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        painter.setPen(self._theme.colour("text"))
        line = self._size * LINE
        for number, text in enumerate(self._lines):
            font = self._theme.font("cue", size=self._letters_for(text) / self._theme.scale)
            painter.setFont(font)
            place = QRectF(0, number * line, self.width(), line * 1.15)
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()

    def _letters_for(self, text: str) -> float:
        """Smaller letters rather than cut ones, where a translated line is too long for the column."""
        wide = self._width_of(text)
        return self._size if wide <= self.width() else self._size * self.width() / wide

    def _width_of(self, text: str) -> float:
        font = self._theme.font("cue", size=self._size / self._theme.scale)
        return QFontMetricsF(font).horizontalAdvance(text)

    def _dress(self) -> None:
        self._lines = self._broken(self._text)
        count = max(len(self._broken(text)) for text in (self._text, *self._reserved))
        self._line_count = count
        self.updateGeometry()
        self.update()

    def _broken(self, text: str) -> list[str]:
        """One line where it fits, else the two most even ones."""
        words = text.split()
        pairs = [[" ".join(words[:n]), " ".join(words[n:])] for n in range(1, len(words))]
        if not pairs or self._width_of(text) <= self.width():
            return [text]
        widths = [max(map(self._width_of, pair)) for pair in pairs]
        return pairs[widths.index(min(widths))]
