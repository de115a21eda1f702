"""The gentle question about the side, and when it is asked."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.body import Region, Side
from companion.domain.side_question import HABIT, is_side_asked
from companion.domain.text import _
from companion.ui.check_in import CheckIn
from companion.ui.theme import Theme
from companion.ui.widgets.body_words import part_and_side
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.flow import Flow
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column


class SideQuestion(QWidget):
    """A line with two answers. It waits for none of them: what was marked is marked."""

    kept = Signal()
    moved = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Label(theme, "", role="small", wrap=True)
        self._keep = Button(theme, "")
        self._move = Button(theme, "")
        column = Column(theme, self, gap=6)
        column.addWidget(self._words)
        answers = Flow(theme)
        answers.addWidget(self._keep)
        answers.addWidget(self._move)
        column.addLayout(answers)
        self._keep.clicked.connect(self.kept)
        self._move.clicked.connect(self.moved)
        self.hide()

    @property
    def stops(self) -> list[QWidget]:
        """What the Tab key comes to, in order."""
        return [self._keep, self._move]

    def ask(self, region: Region, *, named: bool) -> str:
        """Show the question about a part, with its name in front; returns it for the screen reader."""
        left = region.side is Side.LEFT
        question = (
            _("You usually mark the right side here. Is it the left side this time?")
            if left
            else _("You usually mark the left side here. Is it the right side this time?")
        )
        self._words.setText(f"{part_and_side(region)}. {question}" if named else question)
        self._keep.setText(_("Yes, left") if left else _("Yes, right"))
        self._move.setText(_("No, right") if left else _("No, left"))
        self.show()
        return question


class SideCheck:
    """Decides whether to ask; about one part at most once for the check-ins of a day."""

    def __init__(self, check_in: CheckIn, regions: Mapping[str, Region]) -> None:
        self._check_in = check_in
        self._regions = regions
        self._asked: set[tuple[date, str]] = set()

    def wants_to_ask(self, region: Region) -> bool:
        """Whether to ask about a part that was marked just now; from then on it was asked."""
        asking = (self._check_in.day, region.id)
        marked = {mark.region for mark in self._check_in.marks}
        if region.mirror is None or not marked or asking in self._asked:
            return False
        days = self._check_in.days_marked_before((region.id, region.mirror), HABIT)
        asked = is_side_asked(region, days, marked)
        if asked:
            self._asked.add(asking)
        return asked
