"""Cards in one, two or three columns inside a page that scrolls as a whole."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from companion.ui.theme import Theme

LARGE_TEXT = 1.5
TWO_FROM, THREE_FROM = 1030, 1390
MARGIN, GAP, ABOVE, BELOW = 28, 16, 4, 18
BAR = 16
"""What a steady area keeps for its scroll bar, which stands in what the page gives of its margin."""


def columns_for(width: int, scale: float) -> int:
    """How many columns a page of that width gets; large text always gets one."""
    if scale >= LARGE_TEXT or width < TWO_FROM * scale:
        return 1
    return 3 if width >= THREE_FROM * scale else 2


class ColumnsArea(QScrollArea):
    """Scrolls down only. Cards hug their content; one may grow to the height of the window.

    A `steady` one keeps the room of its scroll bar free, so that nothing moves aside when the bar comes.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, steady: bool = False) -> None:
        super().__init__(parent)
        self._theme = theme
        self._columns: list[QWidget] = []
        self._growing: QWidget | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._steady = steady
        if steady:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
            self.verticalScrollBar().rangeChanged.connect(self._rest_bar)
            self._rest_bar(0, 0)
        self._ground = QWidget(self)
        self._ground.setObjectName("page")
        self._row = QHBoxLayout(self._ground)
        self.setWidget(self._ground)

    def place(self, columns: Sequence[tuple[int, Sequence[QWidget]]], growing: QWidget | None = None) -> None:
        """Put the cards into columns, each (fixed width or 0 for flexible, cards from top to bottom)."""
        px = self._theme.px
        old, self._columns = self._columns, []
        self._growing = growing
        if growing is not None:
            growing.installEventFilter(self)
        # The bar itself keeps its width with large text.
        beside = px(BAR) - self.verticalScrollBar().sizeHint().width() if self._steady else 0
        self._row.setContentsMargins(0, px(ABOVE), max(0, beside), px(BELOW))
        self._row.setSpacing(px(GAP))
        for width, cards in columns:
            holder = QWidget(self._ground)
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(px(GAP))
            for card in cards:
                column.addWidget(card, 100 if card is growing else 0)
            # Beside a growing card it takes what that card may not have, and nothing before.
            column.addStretch(0 if growing in cards else 1)
            if width:
                holder.setFixedWidth(px(width))
            self._row.addWidget(holder, 0 if width else 1)
            self._columns.append(holder)
        for holder in old:
            self._row.removeWidget(holder)
            holder.deleteLater()
        self._limit()

    def add(self, column: int, cards: Sequence[QWidget]) -> None:
        """Put further cards below those of a column; the others stay where they are."""
        holder = self._columns[column]
        layout = holder.layout()
        if isinstance(layout, QVBoxLayout):
            for card in cards:
                # Above the room that is left over at the end.
                layout.insertWidget(layout.count() - 1, card)
        self._limit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._limit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A card that has more to show may need more than the window has.
        if watched is self._growing and event.type() == QEvent.Type.LayoutRequest:
            self._limit()
        return super().eventFilter(watched, event)

    def _rest_bar(self, lowest: int, highest: int) -> None:
        """With nothing to scroll, the style sheet draws nothing of the bar."""
        self.verticalScrollBar().setEnabled(highest > lowest)

    def _limit(self) -> None:
        """A growing card becomes as tall as the window shows, and no taller."""
        if self._growing is not None:
            # Asked of the area: handing the viewport to Python would look through every kind of widget.
            room = self.maximumViewportSize().height() - self._theme.px(ABOVE + BELOW)
            self._growing.setMaximumHeight(max(room, self._growing.minimumSizeHint().height()))
