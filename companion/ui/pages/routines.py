"""Routines: the library as cards, and what is inside each of them."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from companion.domain.exercise import Exercise
from companion.domain.figure.motion import Motion
from companion.domain.plan import plan_of
from companion.domain.routine import Routine
from companion.domain.text import _
from companion.ui.columns import GAP, LARGE_TEXT, MARGIN, ColumnsArea
from companion.ui.panels.routine_inside import RoutineInside
from companion.ui.theme import Theme
from companion.ui.widgets.library_card import LibraryCard
from companion.ui.widgets.page_header import PageHeader
from companion.ui.widgets.stacks import Column

CARD_WIDTH = 352


class RoutinesPage(QWidget):
    """`start_asked` carries the key of the routine that the person wants to begin."""

    start_asked = Signal(str)

    def __init__(
        self,
        theme: Theme,
        routines: Mapping[str, Routine],
        exercises: Mapping[str, Exercise],
        read_motion: Callable[[str], Motion],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._plans = {key: plan_of(routine, exercises) for key, routine in routines.items()}
        self._area = ColumnsArea(theme)
        self._cards = [self._make_card(key, read_motion) for key in self._plans]
        self._looked_into = self._cards[0]
        self._columns = 0
        self._inside = RoutineInside(theme, read_motion)
        self._library = QWidget()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._library)
        self._stack.addWidget(self._inside)
        self._lay_out()
        self._inside.start_asked.connect(self.start_asked)
        self._inside.closed.connect(self._show_library)
        theme.changed.connect(self._place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._count() != self._columns:
            self._place()

    def _make_card(self, key: str, read_motion: Callable[[str], Motion]) -> LibraryCard:
        plan = self._plans[key]
        card = LibraryCard(self._theme, plan, read_motion(plan.pictured.code))
        card.start_asked.connect(self.start_asked)
        card.inside_asked.connect(self._look_inside)
        return card

    def _lay_out(self) -> None:
        column = Column(self._theme, self._library, gap=8, margins=(MARGIN, 14, MARGIN, 0))
        column.addWidget(PageHeader(self._theme, _("Routines")))
        column.addWidget(self._area, 1)

    def _count(self) -> int:
        """As many columns as fit; large text always gets one."""
        if self._theme.scale >= LARGE_TEXT:
            return 1
        room = self.width() - self._theme.px(2 * MARGIN - GAP)
        return max(1, room // self._theme.px(CARD_WIDTH + GAP))

    def _place(self) -> None:
        """Deal the cards out in columns; cards keep their width, spare room stays empty."""
        count = self._columns = self._count()
        if count == 1:
            self._area.place([(0, self._cards)])
            return
        dealt = [self._cards[n::count] for n in range(count)]
        self._area.place([*((CARD_WIDTH, cards) for cards in dealt if cards), (0, [])])

    def _look_inside(self, key: str) -> None:
        self._looked_into = self._cards[list(self._plans).index(key)]
        self._inside.show_plan(self._plans[key])
        self._stack.setCurrentWidget(self._inside)
        self._inside.back.setFocus()

    def _show_library(self) -> None:
        self._stack.setCurrentWidget(self._library)
        self._looked_into.setFocus()
