"""Turns the drawn icons into pixmaps of any colour, crisp at the screen's resolution, and keeps them."""

from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

CURRENT = "currentColor"


class Icons:
    """The icons of one folder of SVG files, by file name without ending."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._shapes: dict[tuple[str, int, int, float], QPixmap] = {}
        self._pixmaps: dict[tuple[str, str, int, int, float], QPixmap] = {}

    def pixmap(self, name: str, colour: QColor, size: int, gap: int = 0) -> QPixmap:
        """A square icon of `size` px with `gap` empty px to its right."""
        ratio = QGuiApplication.primaryScreen().devicePixelRatio()
        key = (name, colour.name(), size, gap, ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = _tinted(self._shape(name, size, gap, ratio), colour)
        return self._pixmaps[key]

    def _shape(self, name: str, size: int, gap: int, ratio: float) -> QPixmap:
        """The icon in black; reading and drawing it takes ten times longer than colouring it."""
        key = (name, size, gap, ratio)
        if key not in self._shapes:
            drawing = (self._folder / f"{name}.svg").read_text(encoding="utf-8").replace(CURRENT, "black")
            pixmap = QPixmap(QSize(size + gap, size) * ratio)
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            QSvgRenderer(drawing.encode()).render(painter, QRectF(0, 0, size, size))
            painter.end()
            self._shapes[key] = pixmap
        return self._shapes[key]


def _tinted(shape: QPixmap, colour: QColor) -> QPixmap:
    pixmap = QPixmap(shape)
    painter = QPainter(pixmap)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(QRectF(QPointF(), pixmap.deviceIndependentSize()), colour)
    painter.end()
    return pixmap
