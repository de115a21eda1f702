"""The page of one region: its weeks or months as bars and as a table, and its history in words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from companion.analysis.region_history import RegionHistory
from companion.domain.body import unknown_region
from companion.domain.since import LONG_LASTING
from companion.domain.text import _
from companion.ui.columns import ColumnsArea, columns_for
from companion.ui.materials import Materials
from companion.ui.panels.ask_form import AskForm
from companion.ui.panels.body_time import region_words
from companion.ui.panels.body_time.use_strip import UseStrip
from companion.ui.panels.body_time.whole_card import WholeCard
from companion.ui.theme import Theme
from companion.ui.widgets.body_words import part_and_side
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.day_table import DayTable
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column, Row
from companion.ui.widgets.tag import Tag

ALL_ROWS = 10_000
"""More than any diary has weeks."""


class RegionPage(QWidget):
    """`closed` asks to go back to the map; Esc does the same. `asked`: words of a question about the part."""

    closed = Signal()
    asked = Signal(str)

    def __init__(self, theme: Theme, materials: Materials, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._materials = materials
        self._columns = 0
        self._region = ""
        self._back = Button(theme, _("Back to the map"), icon="left", parent=self)
        self._title = Label(theme, "", role="heading", wrap=True)
        self._lasting = Tag(theme, _("{n} months or longer").format(n=LONG_LASTING), parent=self)
        self._area = ColumnsArea(theme, self)
        self._use = WholeCard(theme, gap=10, parent=self)
        self._pace = Label(theme, "", role="strong")
        self._summary = Label(theme, "", wrap=True)
        self._strip = UseStrip(theme, self)
        # All of its rows: the page scrolls, and a second bar beside that of the page would puzzle.
        self._table = DayTable(theme, _("Days with pain over time"), self, rows_shown=ALL_ROWS)
        self._history = WholeCard(theme, gap=16, parent=self)
        self._sections = Column(theme, gap=16)
        self._ask = AskForm(theme, self._history)
        self._lay_out()
        self._back.clicked.connect(self.closed)
        self._ask.asked.connect(self.asked)
        theme.changed.connect(self._restyle)
        self._arrange()

    def show_history(self, history: RegionHistory) -> None:
        known = self._materials.body.regions.get(history.region)
        name = part_and_side(known or unknown_region(history.region))
        summary = " ".join([*([] if known else [_(region_words.NEWER)]), *region_words.summary(history)])
        self._title.setText(name)
        # By the word of the person: a first mark long ago says nothing of the time between.
        onset = history.onset
        self._lasting.setVisible(onset.stated is not None and onset.lasting is True)
        if history.region != self._region:
            self._region = history.region
            self._ask.put_away()
        self._summary.setText(summary)
        pace = _("Week by week") if history.weekly else _("Month by month")
        self._pace.setText(pace)
        self._strip.show_stretches(history.stretches, weekly=history.weekly)
        self._strip.setAccessibleName(f"{name}, {pace}")
        self._strip.setAccessibleDescription(summary)
        self._table.show_rows(
            [_("Days"), _("Days with pain"), _("Average")], region_words.stretch_rows(history)
        )
        self._show_sections(history)

    def set_changeable(self, *, changeable: bool) -> None:
        """Whether questions can be written down."""
        self._ask.setVisible(changeable)

    def focus_back(self) -> None:
        self._back.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        head = Row(self._theme, gap=16)
        head.addWidget(self._back)
        head.addWidget(self._title, 1)
        head.addWidget(self._lasting)
        self._lasting.hide()
        column = Column(self._theme, self, gap=8)
        column.addLayout(head)
        column.addWidget(self._area, 1)
        self._use.body.addWidget(self._pace)
        self._use.body.addWidget(self._summary)
        self._use.body.addWidget(self._strip)
        words = _("A dash is a time without an entry. The table below has all numbers.")
        self._use.body.addWidget(Label(self._theme, words, role="small", tone="muted", wrap=True))
        self._use.body.addWidget(self._table)
        self._history.body.addLayout(self._sections)
        self._history.body.addWidget(self._ask)

    def _show_sections(self, history: RegionHistory) -> None:
        while (item := self._sections.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        for title, lines in region_words.sections(history, self._materials):
            self._sections.addWidget(_Section(self._theme, title, lines, self._history))

    def _arrange(self) -> None:
        columns = min(2, columns_for(self.width(), self._theme.scale))
        if columns != self._columns:
            self._columns = columns
            cards = [self._use, self._history]
            self._area.place([(0, cards)] if columns == 1 else [(0, [card]) for card in cards])

    def _restyle(self) -> None:
        self._columns = 0
        self._arrange()


class _Section(QWidget):
    """A title and its lines."""

    def __init__(self, theme: Theme, title: str, lines: list[str], parent: QWidget) -> None:
        super().__init__(parent)
        column = Column(theme, self, gap=2)
        column.addWidget(Label(theme, title, role="strong", wrap=True))
        for line in lines:
            column.addWidget(Label(theme, line, wrap=True))
