"""A field that opens a list of words to choose one from, drawn like the other fields."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyledItemDelegate, QWidget

from companion.ui.theme import Theme
from companion.ui.widgets.painting import paint_round, painter_on, pen

PAD, ARROW = 12, 18
CLEARING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class DropDown(QComboBox):
    """The first entry stands for no choice; while it is chosen the field shows `unset` instead."""

    def __init__(self, theme: Theme, unset: str, none: str, parent: QWidget | None = None) -> None:
        """`unset` is shown in the field while nothing is chosen, `none` is the entry that says so."""
        super().__init__(parent)
        self._theme = theme
        self._unset = unset
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        # The plain delegate of combo boxes takes no heights from the style sheet.
        self.setItemDelegate(QStyledItemDelegate(self))
        self.addItem(none)
        theme.changed.connect(self._dress)
        self._dress()

    def set_choices(self, words: Sequence[str], chosen: int = 0) -> None:
        """Offer these beside no choice, which is 0; the first of them is 1."""
        offered = [self.itemText(place) for place in range(1, self.count())]
        if offered != list(words):
            while self.count() > 1:
                self.removeItem(1)
            self.addItems(list(words))
        self.setCurrentIndex(chosen if 0 < chosen < self.count() else 0)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self.font())
        words = [self._unset, *(self.itemText(place) for place in range(1, self.count()))]
        widest = max(metrics.horizontalAdvance(each) for each in words)
        width = round(widest) + self._theme.px(2 * PAD + ARROW + 6)
        return QSize(width, self._theme.length("size.target"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def showPopup(self) -> None:
        super().showPopup()
        # The list takes the mouse, and Qt does not tell the field that it has left.
        self.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in CLEARING:
            super().keyPressEvent(event)
        elif self.currentIndex() > 0:
            self.setCurrentIndex(0)
            self.activated.emit(0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Rolling past it scrolls what it stands in; it never changes an answer.
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, rect = self._theme, QRectF(self.rect())
        painter = painter_on(self)
        edge = pen(theme.colour("outline_strong"), 2 if theme.contrast else 1)
        ground = theme.colour("sunken" if self.underMouse() else "surface")
        paint_round(painter, rect, theme.length("radius.control"), ground, edge)
        chosen = self.currentIndex() > 0
        painter.setPen(theme.colour("text" if chosen else "muted"))
        pad, arrow = theme.px(PAD), theme.px(ARROW)
        words = rect.adjusted(pad, 0, -pad - arrow, 0)
        at_start = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(words, at_start, self.currentText() if chosen else self._unset)
        corner = rect.center().toPoint()
        corner.setX(round(rect.right()) - pad - arrow)
        corner.setY(corner.y() - arrow // 2)
        painter.drawPixmap(corner, theme.pixmap("down", "text", ARROW))
        painter.end()

    def _dress(self) -> None:
        font = self._theme.font("label")
        self.setFont(font)
        self.view().setFont(font)
        self.updateGeometry()
        self.update()
