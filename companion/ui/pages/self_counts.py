"""Self-counts: short questionnaires that a person answers and counts alone, to take along to a visit."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from companion.domain.changes import Changes
from companion.domain.instrument import FM2016, PEG, PHQ4, Instrument
from companion.domain.settings import Settings
from companion.domain.text import _
from companion.ui.columns import MARGIN, ColumnsArea, columns_for
from companion.ui.diary import Diary
from companion.ui.materials import BodyMaterial
from companion.ui.panels.instrument_desk import InstrumentDesk
from companion.ui.saved_state import SavedState
from companion.ui.self_count_book import SelfCountBook
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.labels import Label
from companion.ui.widgets.page_header import PageHeader
from companion.ui.widgets.segmented import Segmented
from companion.ui.widgets.stacks import Column, Row
from companion.ui.widgets.tab_chain import chain

SIDE_WIDTH = 424


class SelfCountsPage(QWidget):
    """`closed` goes back to where it was opened; `removed` is a sentence for the toast.

    An instrument whose file could not be read is not in `instruments`; a sentence says so in its place.
    """

    closed = Signal()
    removed = Signal(str)
    help_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        diary: Diary,
        body: BodyMaterial,
        instruments: Mapping[str, Instrument],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._theme = theme
        self._book = SelfCountBook(diary, body)
        self._instruments = instruments
        self._settings = Settings()
        self._header = PageHeader(theme, _("Self-counts"), self)
        self._back = Button(theme, _("Back"), icon="back")
        names = ((PEG, _("PEG")), (FM2016, _("Widespread pain")), (PHQ4, _("PHQ-4")))
        self._top = QWidget(self)
        self._choice = Segmented(theme, names)
        self._today = Button(theme, _("Back to today's"), kind="soft")
        words = _(
            "The questions of this one cannot be read. They come back when the program is installed anew."
        )
        self._unreadable = Label(theme, words, wrap=True, parent=self)
        self._area = ColumnsArea(theme, self)
        self._desks: dict[str, InstrumentDesk] = {}
        self._chosen = ""
        self._in_help = False
        self._columns = 0
        self._saved = SavedState(diary, self._header)
        self._lay_out()
        self._connect(diary)

    def apply_settings(self, settings: Settings) -> None:
        self._settings = settings

    def choose(self, instrument: str) -> None:
        """Show an instrument, with what was said today."""
        self._chosen = instrument
        self._choice.set_value(instrument)
        if instrument in self._instruments and instrument not in self._desks:
            desk = InstrumentDesk(self._theme, self._book, self._instruments[instrument], self)
            desk.removed.connect(self.removed)
            desk.help_asked.connect(self._ask_help)
            desk.turned.connect(self._refresh)
            self._desks[instrument] = desk
            self._columns = 0
        self._show_chosen()
        self._arrange()
        self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """What is due comes first, unless the person is in the middle of another one or was in Get help."""
        super().showEvent(event)
        due = [key for key in self._book.due(self._settings) if key in self._instruments]
        stays = self._in_help or self._book.is_begun(self._chosen)
        self._in_help = False
        for desk in self._desks.values():
            desk.come_back()
        self.choose(due[0] if due and not stays else self._chosen or PEG)
        if self._chosen in self._desks and not event.spontaneous():
            self._desks[self._chosen].form.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self._header.set_line(_("Kept in your diary alone. Every answer is up to you."))
        self._choice.setAccessibleName(_("Which self-count"))
        choosing = Row(self._theme, gap=12)
        choosing.addWidget(self._back, 0, Qt.AlignmentFlag.AlignTop)
        choosing.addWidget(self._choice, 1)
        top = Column(self._theme, self._top, gap=8)
        top.addLayout(choosing)
        top.addWidget(self._today, 0, Qt.AlignmentFlag.AlignLeft)
        self._stack = Column(self._theme, self, gap=8, margins=(MARGIN, 14, MARGIN, 0))
        self._stack.addWidget(self._header)
        self._stack.addWidget(self._top)
        self._stack.addWidget(self._area, 1)
        self._today.hide()

    def _connect(self, diary: Diary) -> None:
        diary.changed.connect(self._follow)
        self._theme.changed.connect(self._restyle)
        self._back.clicked.connect(self.closed)
        self._choice.chosen.connect(self._take_choice)
        self._today.clicked.connect(self._show_today)

    def _take_choice(self, instrument: object) -> None:
        """One of them is always shown: pressing it again keeps it."""
        self.choose(str(instrument) if instrument else self._chosen)

    def _show_today(self) -> None:
        """The button goes: the keyboard goes to the questions."""
        desk = self._desks[self._chosen]
        desk.show_today()
        desk.form.take_focus()
        self._today.hide()

    def _ask_help(self) -> None:
        self._in_help = True
        self.help_asked.emit()

    def _follow(self, changes: Changes) -> None:
        if self.isVisible() and self._book.concerns(changes):
            self._refresh()

    def _refresh(self) -> None:
        desk = self._desks.get(self._chosen)
        if desk is not None:
            desk.refresh()
        self._today.setVisible(desk is not None and desk.shows_earlier)

    def _restyle(self) -> None:
        self._columns = 0
        self._arrange()

    def _arrange(self) -> None:
        columns = min(2, columns_for(self.width(), self._theme.scale))
        if columns == self._columns or not self._chosen:
            return
        self._columns = columns
        # Also those that are hidden have their place: what stands in no column goes with the columns before.
        forms: list[QWidget] = [self._unreadable, *(desk.form for desk in self._desks.values())]
        side = [card for desk in self._desks.values() for card in desk.side]
        if columns == 1:
            self._area.place([(0, [self._top, *forms, *side])])
        else:
            self._stack.insertWidget(1, self._top)
            self._area.place([(0, forms), (SIDE_WIDTH, side)])
        chain(self, self._header, self._top, *forms, *side)

    def _show_chosen(self) -> None:
        for key, desk in self._desks.items():
            for card in (desk.form, *desk.side):
                card.setVisible(key == self._chosen)
        self._unreadable.setVisible(self._chosen not in self._desks)
