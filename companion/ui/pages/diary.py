"""Diary: the days of a month or as a list, and what was written on one of them."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from companion.domain.changes import Changes
from companion.domain.entry import Entry
from companion.domain.settings import Settings
from companion.domain.text import _
from companion.ui.columns import GAP, MARGIN, ColumnsArea, columns_for
from companion.ui.diary import Diary
from companion.ui.materials import BodyMaterial
from companion.ui.panels.bin_panel import BinPanel
from companion.ui.panels.day_panel import DayPanel
from companion.ui.panels.entry_editor import EntryEditor
from companion.ui.panels.month_panel import MonthPanel
from companion.ui.panels.search_bar import SearchBar
from companion.ui.panels.search_panel import SearchPanel
from companion.ui.panels.week_card import WeekCard
from companion.ui.saved_state import SavedState
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.page_header import PageHeader
from companion.ui.widgets.stacks import Column, Row

MONTH_WIDTH, ROOMY_DAY, TWO_FROM = 430, 580, 860
SCROLL_BAR = 16


class DiaryPage(QWidget):
    """`removed` is a sentence for the toast, the other signals are wishes for other pages.

    The editor of entries is made when it is first needed.
    """

    removed = Signal(str)
    visits_asked = Signal()
    help_cards_asked = Signal(object)
    self_counts_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        diary: Diary,
        body: BodyMaterial,
        routine_titles: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._theme = theme
        self._diary = diary
        self._body = body
        self._settings = Settings()
        self._header = PageHeader(theme, _("Diary"), self)
        self._visits = Button(theme, _("Visits"), icon="calendar")
        self._self_counts = Button(theme, _("Self-counts"), icon="list")
        self._search = SearchBar(theme, self)
        self._found = SearchPanel(theme, diary, body.regions, self)
        self._month = MonthPanel(theme, diary, body.regions, self)
        self._day = DayPanel(theme, diary, body, routine_titles, self)
        self._week = WeekCard(theme, diary, self)
        self._area = ColumnsArea(theme, self)
        self._layers = QStackedWidget(self)
        self._titles = routine_titles
        self._deleted = Button(theme, _("Recently deleted"), kind="ghost", icon="trash", parent=self)
        self._bin: BinPanel | None = None
        self._bin_area = ColumnsArea(theme, self)
        self._editor: EntryEditor | None = None
        self._shown_on = diary.today()
        self._columns = 0
        self._stale = True
        self._saved = SavedState(diary, self._header)
        self._header.add_widget(self._visits)
        # What has no room in the head when there is one column.
        self._below_head = Row(theme, gap=8)
        self._found.hide()
        self._layers.addWidget(self._area)
        self._stack = Column(theme, self, gap=8, margins=(MARGIN, 14, MARGIN, 0))
        self._stack.addWidget(self._header)
        self._stack.addLayout(self._below_head)
        self._stack.addWidget(self._layers, 1)
        self._connect()

    def apply_settings(self, settings: Settings) -> None:
        """Take over what the person chose about the figure, the day and the scale."""
        self._settings = settings
        self._day.apply_settings(settings)
        self._week.apply_settings(settings)
        if self._editor is not None:
            self._editor.apply_settings(settings)

    def show_day(self, day: date) -> None:
        """Open a day; the newest that can be opened is today."""
        day = min(day, self._diary.today())
        self._month.show_day(day)
        self._day.show_day(day)
        self._layers.setCurrentWidget(self._area)

    def put_help_aside(self) -> None:
        """None of the help cards fits that were looked at from here."""
        self._day.help.put_aside()

    def open_search(self) -> None:
        """Bring the keyboard to the field of the search."""
        self._layers.setCurrentWidget(self._area)
        self._search.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.field.selectAll()
        self._found.prepare()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale or self._shown_on != self._diary.today():
            self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _connect(self) -> None:
        self._diary.changed.connect(self._follow)
        self._theme.changed.connect(self._restyle)
        self._visits.clicked.connect(self.visits_asked)
        self._self_counts.clicked.connect(self.self_counts_asked)
        self._month.day_chosen.connect(self._open_day)
        self._search.filters_asked.connect(self._open_filters)
        self._search.field.words_typed.connect(self._look_for)
        self._search.field.reached.connect(self._found.prepare)
        self._search.field.entered.connect(self._found.take_focus)
        self._search.field.left.connect(self._leave_search)
        self._found.words_offered.connect(self._search.field.set_words)
        self._found.day_chosen.connect(self._open_day)
        self._found.closed.connect(self._leave_search)
        self._deleted.clicked.connect(self._open_bin)
        self._day.add_asked.connect(self._add)
        self._day.edit_asked.connect(self._edit)
        self._day.removed.connect(self.removed)
        self._day.help_cards_asked.connect(self.help_cards_asked)
        self._day.typing.connect(self._saved.set_typing)

    def _open_day(self, day: date) -> None:
        """In one column the day stands below the days, so the page scrolls to it."""
        self.show_day(day)
        if self._columns == 1:
            bar = self._area.verticalScrollBar()
            bar.setValue(bar.value() + self._day.mapTo(self._area.viewport(), QPoint()).y())

    def _look_for(self, words: str) -> None:
        if words:
            self._show_search()
        self._found.show_words(words)

    def _open_filters(self) -> None:
        self._show_search()
        self._found.take_focus()

    def _show_search(self) -> None:
        """The days that are found stand in the place of the calendar."""
        if self._found.isHidden():
            self._found.open()
        self._found.show()
        self._month.hide()
        self._layers.setCurrentWidget(self._area)
        self._area.verticalScrollBar().setValue(0)

    def _leave_search(self) -> None:
        self._search.field.set_words("")
        self._found.clear()
        self._found.hide()
        self._month.show()
        self._month.focus_calendar()

    def _follow(self, changes: Changes) -> None:
        """A hidden page reads again when it is shown; a visible one reads what changed."""
        if not self.isVisible():
            self._stale = True
            return
        self._month.follow(changes)
        self._week.refresh()
        if self._found.isVisible():
            self._found.refresh()
        self._show_deleted()
        if self._day.day in changes.days:
            self._day.show_day(self._day.day)
        if self._editor is not None and self._editor.day in changes.days:
            self._editor.refresh()

    def _refresh(self) -> None:
        followed_today = self._day.day == self._shown_on
        self._stale = False
        self._shown_on = self._diary.today()
        day = self._shown_on if followed_today else self._day.day
        self._month.show_day(day)
        self._month.refresh()
        self._week.refresh()
        self._show_deleted()
        self._day.show_day(day)
        if self._editor is not None:
            self._editor.refresh()

    def _show_deleted(self) -> None:
        """The way to the bin stands there while something is in it, or it is open."""
        self._deleted.setVisible(self._diary.has_deleted())
        if self._bin is not None and self._bin.isVisible():
            self._bin.refresh()

    def _open_bin(self) -> None:
        if self._bin is None:
            self._bin = BinPanel(self._theme, self._diary, self._titles, self)
            self._bin.closed.connect(self._close_bin)
            self._bin_area.place([(0, [self._bin])])
            self._layers.addWidget(self._bin_area)
        self._bin.refresh()
        self._layers.setCurrentWidget(self._bin_area)
        self._bin.take_focus()

    def _close_bin(self) -> None:
        self._layers.setCurrentWidget(self._area)
        if self._deleted.isVisible():
            self._deleted.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._month.focus_calendar()

    def _add(self, day: date) -> None:
        self._open_editor().begin(day)

    def _edit(self, entry: Entry) -> None:
        self._open_editor().edit(entry)

    def _open_editor(self) -> EntryEditor:
        if self._editor is None:
            self._editor = EntryEditor(self._theme, self._diary, self._body, self)
            self._editor.apply_settings(self._settings)
            self._editor.done.connect(self._close_editor)
            self._editor.removed.connect(self.removed)
            self._editor.typing.connect(self._saved.set_typing)
            self._layers.addWidget(self._editor)
        self._layers.setCurrentWidget(self._editor)
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return self._editor

    def _close_editor(self) -> None:
        self._layers.setCurrentWidget(self._area)
        self._month.focus_calendar()

    def _restyle(self) -> None:
        self._columns = 0
        self._arrange()

    def _arrange(self) -> None:
        roomy = self.width() >= self._theme.px(TWO_FROM)
        columns = 2 if roomy and columns_for(self.width(), self._theme.scale) > 1 else 1
        beside = MONTH_WIDTH + GAP if columns > 1 else 0
        room = self.width() - self._theme.px(2 * MARGIN + beside) - SCROLL_BAR
        self._day.set_narrow(narrow=room < self._theme.px(ROOMY_DAY))
        if columns == self._columns:
            return
        self._columns = columns
        left: list[QWidget] = [self._found, self._month]
        if columns == 1:
            for way in (self._search, self._self_counts):
                self._below_head.addWidget(way)
            self._area.place([(0, [*left, self._day, self._week, self._deleted])])
        else:
            for way in (self._self_counts, self._search):
                self._header.add_widget(way)
            self._area.place([(MONTH_WIDTH, [*left, self._week, self._deleted]), (0, [self._day])])
