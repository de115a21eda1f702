"""*Sleep in full*: the times of the night, what follows from them in words, and naps."""

from datetime import date
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.ids import new_id
from companion.domain.sleep import SLEEP_IN_FULL
from companion.domain.text import _
from companion.ui.diary import Diary
from companion.ui.night_entry import NightEntry
from companion.ui.panels.sleep_fields import SleepFields
from companion.ui.panels.sleep_nap import NapFields
from companion.ui.panels.sleep_words import sums_sentences
from companion.ui.panels.sleep_zone import EveningZone
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.card import Card
from companion.ui.widgets.labels import Label
from companion.ui.widgets.point_list import PointList
from companion.ui.widgets.stacks import Column, Row


class SleepPanel(QWidget):
    """Opened in place, for one day; another day gets another panel. Every change is saved at once."""

    typing = Signal(bool)

    def __init__(self, theme: Theme, diary: Diary, day: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._entry = NightEntry(diary, day)
        self.day = day
        self._fields = SleepFields(theme, SLEEP_IN_FULL, self._entry, self)
        self._zone = EveningZone(theme, self._entry, self)
        self._sums = PointList(theme)
        self._sentences: list[str] = []
        self._naps: list[NapFields] = []
        self._nap_place = Column(theme, gap=14)
        self._add = Button(theme, _("Add a nap"), kind="ghost", icon="plus", parent=self)
        self._lay_out()
        self._fields.edited.connect(self.show_sleep)
        self._fields.typing.connect(self.typing)
        self._zone.edited.connect(self.show_sleep)
        self._add.clicked.connect(self._add_nap)
        self.show_sleep()

    def show_sleep(self) -> None:
        """Show what is stored. A nap that was added stays, also while nothing is written in it."""
        self._fields.show_night()
        self._zone.show_zones()
        self._show_sums(sums_sentences(self._entry.night()))
        shown = [nap.nap for nap in self._naps]
        for stored in self._entry.naps():
            if stored not in shown:
                self._make_nap(stored)
        for nap in self._naps:
            nap.show_nap()
        self._order_stops()

    def stand_after(self, before: QWidget) -> None:
        """Let the Tab key come to the panel after this control."""
        QWidget.setTabOrder(before, self._fields.stops()[0])
        self._order_stops()

    def focus_first(self) -> None:
        """Bring the keyboard to the first field."""
        self._fields.focus_first()

    def _lay_out(self) -> None:
        theme = self._theme
        hint = Label(theme, _("What you remember is enough. Nobody has to look at the clock."), wrap=True)
        hint.set_tone("muted")
        sums = Card(theme, tone="sunken", gap=8, parent=self)
        sums.body.addWidget(Label(theme, _("Worked out from what you wrote"), role="label", wrap=True))
        sums.body.addWidget(self._sums)
        self._sums.setAccessibleName(_("Worked out from what you wrote"))
        column = Column(theme, self, gap=14)
        column.addWidget(hint)
        column.addWidget(self._fields)
        column.addWidget(self._zone)
        column.addWidget(sums)
        column.addLayout(self._nap_place)
        row = Row(theme)
        row.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(row)

    def _show_sums(self, sentences: list[str]) -> None:
        if sentences != self._sentences:
            self._sentences = sentences
            self._sums.show_texts(sentences)

    def _add_nap(self) -> None:
        made = self._make_nap(new_id())
        self._order_stops()
        made.focus_first()

    def _make_nap(self, nap: str) -> NapFields:
        made = NapFields(self._theme, self._entry.for_nap(nap), self)
        made.typing.connect(self.typing)
        made.removed.connect(self._drop)
        self._naps.append(made)
        self._nap_place.addWidget(made)
        made.show_nap()
        made.show()
        return made

    def _order_stops(self) -> None:
        """The Tab key goes through the panel as it is read, also through what was made later."""
        stops = [*self._fields.stops(), *self._zone.stops()]
        for nap in self._naps:
            stops += nap.stops()
        for earlier, later in pairwise([*stops, self._add]):
            QWidget.setTabOrder(earlier, later)

    def _drop(self, nap: str) -> None:
        """The nap is gone, and with it the button that was pressed."""
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)
        for card in [each for each in self._naps if each.nap == nap]:
            self._naps.remove(card)
            card.hide()
            card.deleteLater()
