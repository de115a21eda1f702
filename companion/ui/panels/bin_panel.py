"""Recently deleted: what can still be brought back, the newest deletion first."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from companion.domain.bin import KEPT_DAYS, Binned
from companion.domain.record import Record
from companion.domain.text import _, plural
from companion.ui.diary import Diary
from companion.ui.panels.bin_row import BinRow
from companion.ui.panels.bin_words import DeletedWords, when_words
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.card import Card
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column, Row
from companion.ui.widgets.tab_chain import chain

SHOWN = 100


class BinPanel(Card):
    """`closed` goes back to the days."""

    closed = Signal()

    def __init__(
        self, theme: Theme, diary: Diary, routine_titles: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, gap=12, parent=parent)
        self._theme = theme
        self._diary = diary
        self._titles = routine_titles
        self._rows: dict[tuple[str, str], BinRow] = {}
        self._back = Button(theme, _("Back"), icon="back", parent=self)
        self._nothing = Label(theme, _("Nothing was deleted lately."), wrap=True)
        self._more = Label(theme, "", role="small", tone="muted", wrap=True)
        self._list = Column(theme, gap=8)
        self._lay_out()
        self._back.clicked.connect(self.closed)

    def refresh(self) -> None:
        """Read the bin again; a row about which something is being asked stays as it is."""
        found = self._diary.deleted()
        shown = {_key(binned): binned for binned in found[:SHOWN]}
        words = DeletedWords({each.id: each for each in self._diary.medicines()}, self._titles)
        for gone in self._rows.keys() - shown.keys():
            self._drop(gone)
        before: QWidget = self._back
        for place, (key, binned) in enumerate(shown.items()):
            row = self._rows.get(key) or self._add_row(key, binned.record, words.title(binned.record))
            now = self._diary.now()
            line = words.line(binned.record, now.day)
            row.show_words(line, when_words(binned, now), editable=not self._diary.read_only)
            self._list.removeWidget(row)
            self._list.insertWidget(place, row)
            before = chain(before, row)
        hidden = len(found) - len(shown)
        self._more.setText(plural("{n} more is kept.", "{n} more are kept.", hidden) if hidden else "")
        self._more.setVisible(bool(hidden))
        self._nothing.setVisible(not found)

    def take_focus(self) -> None:
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _add_row(self, key: tuple[str, str], record: Record, title: str) -> BinRow:
        row = self._rows[key] = BinRow(self._theme, record, title, self)
        row.restore_asked.connect(self._diary.bring_back)
        row.forget_asked.connect(self._diary.delete_for_good)
        row.show()
        return row

    def _drop(self, key: tuple[str, str]) -> None:
        """The button that was pressed goes with its row."""
        row = self._rows.pop(key)
        if row.focusWidget() is not None:
            next(iter(self._rows.values()), self).take_focus()
        row.hide()
        row.deleteLater()

    def _lay_out(self) -> None:
        top = Row(self._theme, gap=10)
        top.addWidget(Label(self._theme, _("Recently deleted"), role="heading"), 1)
        top.addWidget(self._back)
        line = _("What you delete stays here for {n} days, on this computer. Then it is gone.")
        self.body.addLayout(top)
        self.body.addWidget(Label(self._theme, line.format(n=KEPT_DAYS), tone="muted", wrap=True))
        self.body.addWidget(self._nothing)
        self.body.addLayout(self._list)
        self.body.addWidget(self._more)


def _key(binned: Binned) -> tuple[str, str]:
    return binned.record.KIND.value, binned.record.id
