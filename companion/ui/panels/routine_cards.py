"""The ready-made routines as cards in columns."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from companion.domain.figure.motion import Motion
from companion.domain.plan import Plan
from companion.domain.text import plural
from companion.ui.columns import BAR, GAP, LARGE_TEXT, ColumnsArea
from companion.ui.theme import Theme
from companion.ui.widgets.library_card import LibraryCard
from companion.ui.widgets.stacks import Column

CARD_WIDTH = 348
AT_ONCE, LATER_MS = 6, 0


class RoutineCards(QWidget):
    """Both signals carry the key of a routine."""

    start_asked = Signal(str)
    inside_asked = Signal(str)

    def __init__(
        self,
        theme: Theme,
        read_motion: Callable[[str], Motion],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._read_motion = read_motion
        self._area = ColumnsArea(theme)
        self._cards: dict[str, LibraryCard] = {}
        self._resting: Callable[[str], str] = _no_words
        self._waiting: list[str] = []
        self._later = QTimer(self, singleShot=True, interval=LATER_MS)
        self._later.timeout.connect(self._make_rest)
        self._columns = 0
        column = Column(theme, self)
        column.addWidget(self._area, 1)
        theme.changed.connect(self._place)

    def show_routines(
        self, keys: Sequence[str], plan: Callable[[str], Plan], left_out: Callable[[str], int]
    ) -> None:
        """Show these; `left_out` says how many exercises of a routine are not in its plan.

        What can be seen is made at once, the rest when that has been painted.
        """
        for card in self._cards.values():
            card.hide()
            card.deleteLater()
        self._cards = {}
        self._plan, self._left_out = plan, left_out
        self._waiting = list(keys)
        self._make(AT_ONCE)
        self._place()
        self._later.start()

    def show_resting(self, words: Callable[[str], str]) -> None:
        """Say on each card why its routine is not suggested for now; no words for most."""
        self._resting = words
        for key, card in self._cards.items():
            card.show_resting(words(key))

    def focus_on(self, key: str) -> None:
        """Give the keyboard to the card of a routine, if it is there."""
        self._make_rest()
        if key in self._cards:
            self._cards[key].setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._count() != self._columns:
            self._place()

    def _make_rest(self) -> None:
        """Below those that are there, which stay where they are."""
        first = len(self._cards)
        made = self._make(len(self._waiting))
        for column in range(min(self._columns, len(made))):
            self._area.add((first + column) % self._columns, made[column :: self._columns])

    def _make(self, count: int) -> list[LibraryCard]:
        keys, self._waiting = self._waiting[:count], self._waiting[count:]
        made = {key: self._make_card(key) for key in keys}
        self._cards |= made
        return list(made.values())

    def _make_card(self, key: str) -> LibraryCard:
        plan, left_out = self._plan(key), self._left_out(key)
        note = plural("{n} exercise left out for you", "{n} exercises left out for you", left_out)
        read = partial(self._read_motion, plan.pictured.code)
        card = LibraryCard(self._theme, plan, read, note if left_out else "")
        card.show_resting(self._resting(key))
        card.start_asked.connect(self.start_asked)
        card.inside_asked.connect(self.inside_asked)
        return card

    def _count(self) -> int:
        """As many columns as fit; large text always gets one."""
        if self._theme.scale >= LARGE_TEXT:
            return 1
        return max(1, (self.width() - self._theme.px(BAR - GAP)) // self._theme.px(CARD_WIDTH + GAP))

    def _place(self) -> None:
        """Deal the cards out in columns; cards keep their width, spare room stays empty."""
        count = self._columns = self._count()
        cards = list(self._cards.values())
        if count == 1:
            self._area.place([(0, cards)])
            return
        dealt = [cards[n::count] for n in range(count)]
        self._area.place([*((CARD_WIDTH, each) for each in dealt if each), (0, [])])


def _no_words(_key: str) -> str:
    return ""
