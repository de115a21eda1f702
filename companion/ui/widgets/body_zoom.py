"""The small tool bar of the body map: find a part, look nearer and farther, choose a part, the whole body."""

from functools import cached_property
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QRect, Signal, SignalInstance
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QWidget

from companion.domain.text import _
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button, IconButton
from companion.ui.widgets.roving import Roving
from companion.ui.widgets.stacks import Column

GAP = 8


class CloseupButtons(NamedTuple):
    """The buttons that only a close-up has."""

    whole: Button
    whole_short: IconButton
    farther: IconButton
    choice: IconButton


class ZoomBar(QWidget):
    """Stands between the legs of the two figures; below the pictures while a part is looked at.

    `nearer_asked` on the whole body leaves open where to look.
    """

    find_asked = Signal()
    nearer_asked = Signal()
    farther_asked = Signal()
    choice_asked = Signal()
    whole_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(_("Look at the body map"))
        self._nearer = self._small("plus", _("Look nearer"), self.nearer_asked)
        self._find = self._small("search", _("Find a part (F)"), self.find_asked)
        self._buttons: list[QAbstractButton] = [self._nearer, self._find]
        self._room = QRect()
        self._closeup = False
        self._row = Column(theme, self, gap=GAP)
        for button in self._buttons:
            self._row.addWidget(button)
        self._roving = Roving(self, self._buttons)

    @cached_property
    def _beside_closeup(self) -> "CloseupButtons":
        """What a part that is looked at needs; made when that happens first."""
        made = CloseupButtons(
            whole=Button(self._theme, _("Whole body"), icon="person", parent=self),
            whole_short=self._small("person", _("Whole body"), self.whole_asked),
            farther=self._small("minus", _("Look from farther away"), self.farther_asked),
            choice=self._small("list", _("Look at another part"), self.choice_asked),
        )
        made.whole.clicked.connect(self.whole_asked)
        self._buttons = [made.whole, made.whole_short, made.farther, self._nearer, made.choice, self._find]
        for place, button in enumerate(self._buttons):
            self._row.insertWidget(place, button)
        self._roving.watch(self._buttons)
        return made

    def _small(self, icon: str, name: str, asked: "SignalInstance[tuple[()]]") -> IconButton:
        button = IconButton(self._theme, icon, name, edge=True, parent=self)
        button.clicked.connect(asked)
        return button

    @property
    def strip(self) -> int:
        """The height it takes below the pictures while a part is looked at."""
        return self._theme.length("size.target") + self._theme.px(GAP)

    def stand(self, room: QRect, *, closeup: bool) -> None:
        """Take the place at the foot of the map that belongs to the whole body, or to a close-up."""
        self._room, self._closeup = room, closeup
        direction = QBoxLayout.Direction.LeftToRight if closeup else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(direction)
        shown = self._shown_buttons()
        for button in self._buttons:
            button.setVisible(button in shown)
        self._roving.stop_at(shown[0])
        size = self._row.sizeHint()
        corner = QPoint(room.center().x() - size.width() // 2, room.bottom() + 1 - size.height())
        self.setGeometry(QRect(corner, size))

    def event(self, event: QEvent) -> bool:
        # The buttons take a new text size after the map was told of it.
        if event.type() == QEvent.Type.LayoutRequest and not self._room.isNull():
            self.stand(self._room, closeup=self._closeup)
        return super().event(event)

    def _shown_buttons(self) -> list[QAbstractButton]:
        if not self._closeup:
            return [self._nearer, self._find]
        made = self._beside_closeup
        steps: list[QAbstractButton] = [made.farther, self._nearer]
        rows: list[list[QAbstractButton]] = [
            [made.whole, *steps, made.choice, self._find],
            [made.whole_short, *steps, made.choice, self._find],
            # Another part can be chosen from the whole body as well.
            [made.whole_short, *steps, self._find],
        ]
        return next((row for row in rows if self._width(row) <= self._room.width()), rows[-1])

    def _width(self, row: list[QAbstractButton]) -> int:
        return sum(button.sizeHint().width() for button in row) + (len(row) - 1) * self._theme.px(GAP)
