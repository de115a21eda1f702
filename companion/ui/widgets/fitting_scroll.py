"""As tall as its content where there is room for it, and scrolled where there is not."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSizePolicy, QWidget

from companion.ui.theme import Theme

LEAST = 96


class FittingScroll(QScrollArea):
    """Asks for the height that `content` needs at a width which is known beforehand, in px at 100 %."""

    def __init__(self, theme: Theme, content: QWidget, width: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._content_width = width
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        # The ground of what it lies on shows through.
        content.setAutoFillBackground(False)
        self.setWidget(content)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def sizeHint(self) -> QSize:
        width = self._theme.px(self._content_width)
        content = self.widget()
        layout = content.layout() if content else None
        if layout is None:
            return QSize(width, self._theme.px(LEAST))
        if not layout.hasHeightForWidth():
            return QSize(width, layout.totalSizeHint().height())
        return QSize(width, layout.totalHeightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, min(self._theme.px(LEAST), self.sizeHint().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        # A bar takes width, and narrower content may be too tall where it fitted before: the bar would stay.
        fits = event.size().height() >= self.sizeHint().height()
        off, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(off if fits else needed)
        super().resizeEvent(event)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Whatever takes the keyboard comes into view, also when arrow keys lead to it."""
        if new is not None and self.isAncestorOf(new):
            self.ensureWidgetVisible(new)
