"""Turns the drawn icons into pixmaps of any colour, crisp at the screen's resolution, and keeps them."""

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

CURRENT = "currentColor"


class Icons:
    """The icons of one folder of SVG files, by file name without ending."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._drawings: dict[str, str] = {}
        self._pixmaps: dict[tuple[str, str, int, int, float], QPixmap] = {}

    def pixmap(self, name: str, colour: QColor, size: int, gap: int = 0) -> QPixmap:
        """A square icon of `size` px with `gap` empty px to its right."""
        ratio = QGuiApplication.primaryScreen().devicePixelRatio()
        key = (name, colour.name(), size, gap, ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._draw(name, colour, QSize(size + gap, size), ratio)
        return self._pixmaps[key]

    def _draw(self, name: str, colour: QColor, size: QSize, ratio: float) -> QPixmap:
        pixmap = QPixmap(size * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        drawing = self._drawing(name).replace(CURRENT, colour.name())
        painter = QPainter(pixmap)
        side = size.height()
        QSvgRenderer(drawing.encode()).render(painter, QRectF(0, 0, side, side))
        painter.end()
        return pixmap

    def _drawing(self, name: str) -> str:
        if name not in self._drawings:
            self._drawings[name] = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        return self._drawings[name]
