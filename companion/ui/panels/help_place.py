"""The quiet line about help cards that an entry brought up: look at them, or not now."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.body import Region
from companion.domain.changes import Changes
from companion.domain.part_names import part_names
from companion.domain.text import _
from companion.ui.announce import announce
from companion.ui.diary import Diary
from companion.ui.in_pieces import InPieces
from companion.ui.theme import Theme
from companion.ui.widgets.stacks import Column
from companion.ui.widgets.tab_chain import chain

if TYPE_CHECKING:
    from companion.domain.help_rules import Match
    from companion.ui.help_watch import HelpWatch
    from companion.ui.panels.help_line import HelpLine

PAUSE = 600
"""Milliseconds without a change before it looks: nobody waits for it, and no press is slowed down by it."""
NAMED = 2


class HelpPlace(QWidget):
    """Empty until `begin`, and whenever no card comes up. `cards_asked` carries the ids of cards.

    `looked` tells that it looked, and carries the parts whose exercises rest, as HeldBack.
    """

    cards_asked = Signal(object)
    looked = Signal(object)

    def __init__(
        self, theme: Theme, diary: Diary, regions: Mapping[str, Region], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._diary = diary
        self._regions = regions
        self._day: date | None = None
        self._begun = False
        self._put_off = False
        self._watch: HelpWatch | None = None
        self._line: HelpLine | None = None
        self._offered: Sequence[Match] = ()
        self._looked_at: Sequence[Match] = ()
        self._column = Column(theme, self)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._turn)
        self._reading = InPieces(self)
        self._reading.done.connect(self.look)
        diary.changed.connect(self._follow)
        diary.closed.connect(self._end)
        self.hide()

    def begin(self) -> None:
        """From now on it looks; the first picture of a page does without."""
        if not self._begun:
            self._begun = True
            self.refresh()

    def show_day(self, day: date) -> None:
        """Be about a day other than today; what was offered for another one goes."""
        if day != self._day:
            self._day = day
            self._reading.stop()
            self._show([])
        self.refresh()

    def refresh(self) -> None:
        """Look again, once it is quiet."""
        if self._begun:
            self._pause.start()

    def catch_up(self) -> None:
        """Look if the page was left before it could."""
        if self._put_off:
            self.refresh()

    def look(self) -> None:
        """Show what comes up now; a place on a page that is not shown waits until that is."""
        if self._begun and self._is_on_screen():
            watch = self._made_watch()
            if watch.read_only:
                self._show([])
            else:
                found = watch.look(self._about())
                self._show(found.offered)
                self.looked.emit(found.held_back)

    def _turn(self) -> None:
        """The cards are read in one turn and looked up in the next, so that neither is long."""
        self._put_off = not self._is_on_screen()
        if self._put_off:
            return
        if self._watch is None:
            self._made_watch().prepare()
            self._pause.start()
        elif self._reading.start(self._made_watch().pieces(self._about())):
            self.look()

    def _is_on_screen(self) -> bool:
        """Whether the page is, which this place stands on: the place itself is hidden most of the time."""
        parent = self.parentWidget()
        return parent is not None and parent.isVisible()

    def _made_watch(self) -> "HelpWatch":
        if self._watch is None:
            from companion.ui.help_watch import HelpWatch  # noqa: PLC0415 - the start is quicker without

            self._watch = HelpWatch(self._diary, self._regions)
        return self._watch

    def put_aside(self) -> None:
        """None of the cards fits that were looked at from here."""
        if self._looked_at:
            self._rest(self._looked_at)

    def _about(self) -> date:
        return self._day or self._diary.today()

    def _follow(self, changes: Changes) -> None:
        if self._watch is not None and self._watch.concerns(changes):
            self._reading.stop()
            self._pause.start()

    def _end(self) -> None:
        """A page can outlive its diary: nothing is asked of it any more."""
        self._begun = False
        self._reading.stop()
        self._pause.stop()

    def _show(self, offered: "Sequence[Match]") -> None:
        if offered == self._offered:
            return
        self._offered = offered
        self._looked_at = ()
        if offered:
            words = self._words()
            self._made_line().show_words(words)
            announce(self, words)
        self.setVisible(bool(offered))

    def _made_line(self) -> "HelpLine":
        if self._line is None:
            from companion.ui.panels.help_line import HelpLine  # noqa: PLC0415 - most days need none

            self._line = HelpLine(self._theme, self)
            self._line.look_asked.connect(self.ask)
            self._line.put_aside.connect(self._rest_offered)
            self._column.addWidget(self._line)
            self._line.show()
            chain(self, self._line)
        return self._line

    def _words(self) -> str:
        """Which parts it is about. How many cards there are would frighten, and says nothing."""
        ids = frozenset[str]().union(*(match.regions for match in self._offered))
        names = part_names(self._regions[each] for each in ids if each in self._regions)
        if not names:
            return _("Some questions in Get help may be worth a look.")
        if len(names) == 1:
            words = _("Some questions about your {first} may be worth a look.")
        elif len(names) == NAMED:
            words = _("Some questions about your {first} and {second} may be worth a look.")
        else:
            words = _("Some questions about your {first}, {second} and more may be worth a look.")
        return words.format(first=names[0], second=names[min(1, len(names) - 1)])

    def ask(self) -> None:
        """Want the cards that came up; all of them where none did."""
        self._looked_at = self._offered
        self.cards_asked.emit(tuple(match.card for match in self._offered))

    def _rest_offered(self) -> None:
        self.focusNextChild()
        self._rest(self._offered)

    def _rest(self, matches: "Sequence[Match]") -> None:
        if self._watch is not None:
            self._watch.put_aside(self._about(), matches)
            self._show([])
