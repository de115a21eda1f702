"""What was taken, tried and done on one day, by time: each row can be edited in its place and deleted."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.text import _
from companion.ui.medicine_log import Logged, MedicineLog
from companion.ui.panels.logged_row import LoggedRow, logged_words
from companion.ui.saved_state import short_time
from companion.ui.theme import Theme
from companion.ui.widgets.stacks import Column
from companion.ui.widgets.tab_chain import chain


class DayDoses(QWidget):
    """`removed` is a sentence for the toast; `emptied` says that the keyboard needs another place."""

    removed = Signal(str)
    emptied = Signal()
    typing = Signal(bool)

    def __init__(
        self, theme: Theme, log: MedicineLog, *, stamped: bool = False, parent: QWidget | None = None
    ) -> None:
        """`stamped`: whether each row says when it was written."""
        super().__init__(parent)
        self._stamped = stamped
        self._theme = theme
        self._log = log
        self._rows: dict[str, LoggedRow] = {}
        self._column = Column(theme, self, gap=10 if stamped else 4)

    @property
    def is_empty(self) -> bool:
        return not self._rows

    def show_day(self, day: date) -> None:
        """Show what is stored; a row that is being edited stays open."""
        logged, medicines = self._log.logged_on(day), self._log.medicines()
        for gone in self._rows.keys() - {record.id for record in logged}:
            row = self._rows.pop(gone)
            row.hide()
            row.deleteLater()
        before: QWidget = self
        for place, record in enumerate(logged):
            row = self._rows.get(record.id) or self._add_row(record.id)
            row.show_record(record, medicines)
            self._column.removeWidget(row)
            self._column.insertWidget(place, row)
            before = chain(before, row)
        self.setVisible(bool(logged))

    def edit(self, record: Logged) -> None:
        """Open the editor of a row, with the keyboard on its time."""
        if record.id in self._rows:
            self._rows[record.id].toggle()

    def _add_row(self, record_id: str) -> LoggedRow:
        row = self._rows[record_id] = LoggedRow(self._theme, self._log, stamped=self._stamped, parent=self)
        row.delete_asked.connect(self._delete)
        row.typing.connect(self.typing)
        # At once: the layout would do it later, and the row would be missing until then.
        row.show()
        return row

    def _delete(self, record: Logged) -> None:
        what, _more = logged_words(record, self._log.medicines())
        self._hand_on_focus(record.id)
        self._log.remove(record)
        words = _("{what} of {time} deleted").format(what=what, time=short_time(record.moment))
        self.removed.emit(words)

    def _hand_on_focus(self, record_id: str) -> None:
        """The button that was pressed goes with its row: the keyboard goes to a neighbour."""
        ids = list(self._rows)
        place = ids.index(record_id)
        neighbours = ids[place + 1 :] or ids[:place][-1:]
        if neighbours:
            self._rows[neighbours[0]].focus_edit()
        else:
            self.emptied.emit()
