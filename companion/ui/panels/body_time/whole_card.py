"""A card whose words are never cut: it is at least as tall as they need at the width it has."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent

from companion.ui.widgets.card import Card


class WholeCard(Card):
    """Qt would count wrapped words at their narrowest."""

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return QSize(least.width(), self.body.minimumHeightForWidth(max(self.width(), least.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
