"""The days that are looked for: filters, how many were found, and the days with their words."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStackedWidget, QWidget

from companion.domain.body import Region
from companion.domain.day_filter import DayFilter, FoundDay
from companion.domain.text import _, plural
from companion.ui.announce import announce
from companion.ui.diary import Diary
from companion.ui.history import History
from companion.ui.in_pieces import InPieces
from companion.ui.panels.day_delegate import DayDelegate
from companion.ui.panels.day_filters import DayFilters
from companion.ui.panels.days_model import SUMMARY
from companion.ui.panels.found_model import FoundModel
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button, IconButton
from companion.ui.widgets.card import Card
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column, Row

LIST_HEIGHT, PREPARED_AFTER_MS = 424, 20


class SearchPanel(Card):
    """`day_chosen` carries a day that was opened, `words_offered` a word to look for instead."""

    day_chosen = Signal(object)
    words_offered = Signal(str)
    closed = Signal()

    def __init__(
        self, theme: Theme, diary: Diary, regions: Mapping[str, Region], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, gap=10, parent=parent)
        self._theme = theme
        self._diary = diary
        self._history = History(diary)
        self._reading = InPieces(self)
        self._wanted = DayFilter()
        self._near = ""
        self._title = Label(theme, _("Find days"), role="heading")
        self._clear = Button(theme, _("Clear all"), kind="ghost", parent=self)
        self._close = IconButton(theme, "close", _("Close the search"), parent=self)
        self._filters = DayFilters(theme, regions, self)
        self._count = Label(theme, "", role="label", tone="muted", wrap=True)
        self._model = FoundModel(self)
        self._list = QListView(self)
        self._hint = Label(theme, "", tone="muted", wrap=True)
        self._offer = Button(theme, "", kind="soft", icon="search", parent=self)
        self._places = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self._show_found()

    @property
    def is_ready(self) -> bool:
        """Whether all is read that can be found."""
        return self._history.is_read

    def open(self) -> None:
        """Read what can be chosen from, and what changed since it was last open."""
        used = self._diary.used_medicines()
        names = {each.id: each.name for each in self._diary.medicines() if each.id in used}
        self._filters.offer_medicines(names)
        self.refresh()

    def prepare(self) -> None:
        """Read the notes once the field with the keyboard is painted: the first search is quicker for it."""
        QTimer.singleShot(PREPARED_AFTER_MS, self, self._read_on)

    def refresh(self) -> None:
        """Look again, with the place in the list kept."""
        row = self._list.currentIndex().row()
        self._show_found()
        if 0 <= row < self._model.rowCount():
            self._list.setCurrentIndex(self._model.index(row))

    def show_words(self, words: str) -> None:
        """Look for words, beside what the filters say."""
        self._look_for(replace(self._wanted, words=words))

    def clear(self) -> None:
        """Look for nothing any more."""
        self._filters.clear()
        self._look_for(DayFilter())

    def take_focus(self) -> None:
        """Bring the keyboard to the days, or to what stands in their place."""
        if not self._model.rowCount():
            self._filters.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if not self._list.currentIndex().isValid():
            self._list.setCurrentIndex(self._model.index(0))
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _look_for(self, wanted: DayFilter) -> None:
        if wanted != self._wanted:
            self._wanted = wanted
            self._show_found()
            self._tell_found()

    def _tell_found(self) -> None:
        announce(self, self._count.text() or self._hint.text())

    def _read(self) -> bool:
        """Whether all is read; what takes longer than a turn is read in the time to come."""
        return self.is_ready or self._reading.start(self._history.pieces())

    def _read_on(self) -> None:
        """Somebody who types quickly may be waiting for it already."""
        if not self.is_ready and self._read():
            self._show_late()

    def _show_late(self) -> None:
        """All is read that was still lacking."""
        if not self._wanted.is_empty:
            self._show_found()
            self._tell_found()

    def _show_found(self) -> None:
        if self._wanted.is_empty or self._read():
            self._show_days(self._wanted)
        else:
            self._show_waiting()

    def _show_waiting(self) -> None:
        """In a diary of many years."""
        self._model.show_days([], "", self._diary.today())
        self._hint.setText(_("Looking through all your days."))
        self._places.setCurrentIndex(1)
        for part in (self._count, self._offer):
            part.hide()

    def _show_days(self, wanted: DayFilter) -> None:
        days = self._history.found(wanted)
        self._model.show_days(days, wanted.words, self._diary.today())
        self._count.setText(plural("{n} day found", "{n} days found", len(days)) if days else "")
        self._count.setVisible(bool(days))
        self._clear.setVisible(not wanted.is_empty)
        self._places.setCurrentIndex(0 if days else 1)
        if not days:
            self._show_nothing(wanted)

    def _show_nothing(self, wanted: DayFilter) -> None:
        """What to do where nothing was found, or nothing was looked for yet."""
        words = wanted.words.strip()
        alone = replace(wanted, words="").is_empty
        self._near = self._history.near_word(words) if words and alone else ""
        if wanted.is_empty:
            hint = _("Type a word, or choose what the days have.")
        elif not words:
            hint = _("No day has all of this. Take one filter away to find more.")
        elif alone:
            hint = _(
                "No day has this word. Part of a word is enough. Marked parts have their own field above."
            )
        else:
            hint = _("No day has this word together with the filters. Take one filter away to find more.")
        self._hint.setText(hint)
        self._offer.setText(_("Look for “{word}”").format(word=self._near))
        self._offer.setVisible(bool(self._near))

    def _take_filter(self, chosen: DayFilter) -> None:
        self._look_for(replace(chosen, words=self._wanted.words))

    def _clear_all(self) -> None:
        self._filters.clear()
        self._look_for(DayFilter())
        self.words_offered.emit("")

    def _offer_near(self) -> None:
        self.words_offered.emit(self._near)

    def _choose(self, index: QModelIndex) -> None:
        found = index.data(SUMMARY)
        if isinstance(found, FoundDay):
            self.day_chosen.emit(found.day)

    def _lay_out(self) -> None:
        top = Row(self._theme, gap=4)
        top.addWidget(self._title, 1)
        top.addWidget(self._clear)
        top.addWidget(self._close)
        self._list.setModel(self._model)
        self._list.setItemDelegate(DayDelegate(self._theme, self._model.row, self._list))
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.setFrameShape(QListView.Shape.NoFrame)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setAccessibleName(_("Days found"))
        nothing = QWidget(self)
        column = Column(self._theme, nothing, gap=10)
        column.addWidget(self._hint)
        column.addWidget(self._offer, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)
        self._places.addWidget(self._list)
        self._places.addWidget(nothing)
        self.body.addLayout(top)
        self.body.addWidget(self._filters)
        self.body.addWidget(self._count)
        self.body.addWidget(self._places, 1)
        self._dress()

    def _connect(self) -> None:
        self._filters.filter_changed.connect(self._take_filter)
        self._clear.clicked.connect(self._clear_all)
        self._close.clicked.connect(self.closed)
        self._offer.clicked.connect(self._offer_near)
        self._list.clicked.connect(self._choose)
        self._list.activated.connect(self._choose)
        self._theme.changed.connect(self._dress)
        self._reading.done.connect(self._show_late)

    def _dress(self) -> None:
        self._places.setMinimumHeight(self._theme.px(LIST_HEIGHT))
        self._list.reset()
