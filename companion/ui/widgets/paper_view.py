"""A page of paper on the screen, as wide as there is room for."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.ui.theme import Theme
from companion.ui.widgets.painting import painter_on, pen

LEAST, MOST, A4 = 320, 920, (210, 297)
"""Narrowest and widest, px at 100 % text; the shape that is kept free until there is a page."""


class PaperView(QWidget):
    """Takes the keyboard, so that it can be read aloud and scrolled."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._image = QImage()
        self._shown = QPixmap()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    def show_page(self, image: QImage, description: str) -> None:
        """The description is all that stands on the page, for those who cannot see it."""
        self._image = image
        self._shown = QPixmap()
        self.setAccessibleDescription(description)
        self.updateGeometry()
        self.update()

    def focus_rect(self) -> QRect:
        return self._page()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        across, down = (self._image.width(), self._image.height()) if not self._image.isNull() else A4
        return round(min(width, self._theme.px(MOST)) * down / across)

    def sizeHint(self) -> QSize:
        width = self._theme.px(LEAST)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST, self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        page = self._page()
        if not self._image.isNull():
            painter.drawPixmap(page.topLeft(), self._fitted(page.size()))
        painter.setPen(pen(self._theme.colour("outline"), 1))
        painter.drawRect(QRectF(page).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    def _page(self) -> QRect:
        width = min(self.width(), self._theme.px(MOST))
        return QRect((self.width() - width) // 2, 0, width, self.heightForWidth(width))

    def _fitted(self, size: QSize) -> QPixmap:
        """Made smaller once for each size: it is painted more often than that."""
        ratio = self.devicePixelRatioF()
        wanted = (size * ratio).expandedTo(QSize(1, 1))
        if self._shown.size() != wanted:
            mode = Qt.TransformationMode.SmoothTransformation
            self._shown = QPixmap.fromImage(self._image.scaled(wanted, mode=mode))
            self._shown.setDevicePixelRatio(ratio)
        return self._shown
