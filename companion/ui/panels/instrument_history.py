"""Earlier self-counts of one instrument: a day and a result each, to open again or to delete."""

from collections.abc import Sequence
from datetime import date
from itertools import zip_longest

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
    """The newest first; `more_asked` is a wish for older ones."""

    open_asked = Signal(object)
    delete_asked = Signal(object)
    more_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, gap=6, parent=parent)
        self._theme = theme
        self._rows: list[HistoryRow] = []
        self._more = Button(theme, _("Show more"), kind="ghost", icon="down")
        self.body.addWidget(Label(theme, _("So far"), role="heading", wrap=True))
        self.body.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._more.clicked.connect(self.more_asked)

    def show_results(
        self, results: Sequence[CountedResult], today: date, *, editable: bool, opened: str
    ) -> None:
        """Show these; `opened` is the id of the one in the form."""
        while len(self._rows) < len(results):
            self._add_row()
        for row, counted in zip_longest(self._rows, results):
            row.setVisible(counted is not None)
            if counted is not None:
                is_open = counted.count.id == opened
                row.show_result(counted, today, editable=editable, opened=is_open)

    def offer_more(self, *, more: bool) -> None:
        """Whether there are older ones."""
        self._more.setVisible(more)

    def _add_row(self) -> None:
        row = HistoryRow(self._theme, self)
        row.open_asked.connect(self.open_asked)
        row.delete_asked.connect(self.delete_asked)
        self.body.insertWidget(1 + len(self._rows), row)
        self._rows.append(row)
