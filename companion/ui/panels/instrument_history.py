"""Earlier self-counts of one instrument: a day and a result each, to open again or to delete."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.analysis.self_counts import CountedResult
from companion.domain.self_count import SelfCount
from companion.domain.text import _
from companion.ui.panels.day_words import long_day
from companion.ui.panels.instrument_words import short_words
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.card import Card
from companion.ui.widgets.labels import Label
from companion.ui.widgets.rule import Rule
from companion.ui.widgets.stacks import Column, Row

SHOWN = 12


class HistoryRow(QWidget):
    """One self-count; the signals carry it."""

    open_asked = Signal(object)
    delete_asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count: SelfCount | None = None
        self._day = Label(theme, role="label", wrap=True)
        self._result = Label(theme, wrap=True)
        self._open = Button(theme, _("Open"), kind="ghost")
        self._delete = Button(theme, _("Delete"), kind="ghost", icon="trash")
        words = Column(theme, gap=0)
        words.addWidget(self._day)
        words.addWidget(self._result)
        row = Row(theme, gap=4)
        row.addLayout(words, 1)
        row.addWidget(self._open, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._delete, 0, Qt.AlignmentFlag.AlignVCenter)
        column = Column(theme, self, gap=4)
        column.addWidget(Rule(theme, self))
        column.addLayout(row)
        self._open.clicked.connect(self._ask_open)
        self._delete.clicked.connect(self._ask_delete)

    def show_result(self, counted: CountedResult, today: date, *, editable: bool, opened: bool) -> None:
        """Show a self-count; `opened` = its answers stand in the form."""
        self._count = counted.count
        day = long_day(counted.day, today)
        self._day.setText(_("{day}, shown here").format(day=day) if opened else day)
        self._result.setText(short_words(counted.result))
        self._open.setAccessibleName(_("Open the answers of {day}").format(day=day))
        self._delete.setAccessibleName(_("Delete the answers of {day}").format(day=day))
        self._open.setVisible(not opened)
        self._delete.setVisible(editable)

    def _ask_open(self) -> None:
        self.open_asked.emit(self._count)

    def _ask_delete(self) -> None:
        self.delete_asked.emit(self._count)


class InstrumentHistory(Card):
    """The newest first, so many at a time."""

    open_asked = Signal(object)
    delete_asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, gap=6, parent=parent)
        self._theme = theme
        self._most = SHOWN
        self._results: Sequence[CountedResult] = ()
        self._shown_for: tuple[date, bool, str] | None = None
        self._rows: list[HistoryRow] = []
        self._heading = Label(theme, _("So far"), role="heading", wrap=True)
        self._more = Button(theme, _("Show more"), kind="ghost", icon="down")
        self.body.addWidget(self._heading)
        self.body.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._more.clicked.connect(self._show_more)

    def show_results(
        self, results: Sequence[CountedResult], today: date, *, editable: bool, opened: str
    ) -> None:
        """Show all of an instrument, the newest first; `opened` is the id of the one in the form."""
        self._results = results
        self._shown_for = (today, editable, opened)
        self._refresh()

    def _refresh(self) -> None:
        if self._shown_for is None:
            return
        today, editable, opened = self._shown_for
        shown = self._results[: self._most]
        while len(self._rows) < len(shown):
            self._add_row()
        for place, row in enumerate(self._rows):
            row.setVisible(place < len(shown))
            if place < len(shown):
                counted = shown[place]
                is_open = counted.count.id == opened
                row.show_result(counted, today, editable=editable, opened=is_open)
        self._more.setVisible(len(self._results) > self._most)

    def _add_row(self) -> None:
        row = HistoryRow(self._theme, self)
        row.open_asked.connect(self.open_asked)
        row.delete_asked.connect(self.delete_asked)
        self.body.insertWidget(1 + len(self._rows), row)
        self._rows.append(row)

    def _show_more(self) -> None:
        self._most += SHOWN
        self._refresh()
