"""The ready-made routines as cards in columns."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Signal
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
        self._columns = 0
        column = Column(theme, self)
        column.addWidget(self._area, 1)
        theme.changed.connect(self._place)

    def show_plans(self, plans: Mapping[str, Plan], left_out: Mapping[str, int]) -> None:
        """Show these by their keys; `left_out` says how many exercises of a routine are not in it."""
        for card in self._cards.values():
            card.hide()
            card.deleteLater()
        self._cards = {key: self._make_card(plan, left_out.get(key, 0)) for key, plan in plans.items()}
        self._place()

    def focus_on(self, key: str) -> None:
        """Give the keyboard to the card of a routine, if it is there."""
        if key in self._cards:
            self._cards[key].setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._count() != self._columns:
            self._place()

    def _make_card(self, plan: Plan, left_out: int) -> LibraryCard:
        note = plural("{n} exercise left out for you", "{n} exercises left out for you", left_out)
        read = partial(self._read_motion, plan.pictured.code)
        card = LibraryCard(self._theme, plan, read, note if left_out else "")
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
