"""The part of a day about flares: those that it belongs to, and how long flares and the time between were."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.changes import Changes
from companion.domain.flare import Flare
from companion.domain.settings import Settings
from companion.domain.text import _
from companion.ui.diary import Diary
from companion.ui.flare_log import FlareLog
from companion.ui.flare_words import counts_words
from companion.ui.panels.flare_row import FlareRow
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column


class DayFlares(QWidget):
    """Nothing on a day without a flare. `removed` is a sentence for the toast."""

    removed = Signal(str)
    typing = Signal(bool)

    def __init__(self, theme: Theme, diary: Diary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._log = FlareLog(diary)
        self._day = diary.today()
        self._answered = False
        self._rows: dict[str, FlareRow] = {}
        self._list = Column(theme, gap=8)
        self._counts = Label(theme, role="small", tone="muted", wrap=True)
        self._write = Button(theme, _("Mark from when to when it was a flare"), kind="ghost", icon="plus")
        column = Column(theme, self, gap=6)
        column.addLayout(self._list)
        column.addWidget(self._counts)
        column.addWidget(self._write, 0, Qt.AlignmentFlag.AlignLeft)
        diary.changed.connect(self._follow)
        self._write.clicked.connect(self._add)
        self.hide()

    @property
    def is_empty(self) -> bool:
        return not self._rows

    def apply_settings(self, settings: Settings) -> None:
        self._log.boundary = settings.day_boundary

    def show_day(self, day: date, *, answered: bool) -> None:
        """Show what is stored about a day; `answered` = its last answer about a flare is yes."""
        if day != self._day:
            for row in self._rows.values():
                row.close_editor()
        self._day, self._answered = day, answered
        flares = self._log.on(day)
        for gone in self._rows.keys() - {flare.id for flare in flares}:
            row = self._rows.pop(gone)
            row.hide()
            row.deleteLater()
        for flare in flares:
            (self._rows.get(flare.id) or self._add_row(flare.id)).show_flare(flare, day)
        words = counts_words(self._log.counts()) if flares else ""
        self._counts.setText(words)
        self._counts.setVisible(bool(words))
        offered = answered and not flares and not self._log.read_only
        self._write.setVisible(offered)
        self.setVisible(bool(flares) or offered)

    def _add_row(self, flare_id: str) -> FlareRow:
        row = self._rows[flare_id] = FlareRow(self._theme, self._log, self)
        row.delete_asked.connect(self._delete)
        row.typing.connect(self.typing)
        self._list.addWidget(row)
        row.show()
        return row

    def _follow(self, changes: Changes) -> None:
        """A flare is on more days than the one it is filed under."""
        if self._log.concerns(changes) and self.parentWidget() is not None:
            self.show_day(self._day, answered=self._answered)

    def _add(self) -> None:
        """Its times are a guess on a past day, so the editor opens on them."""
        flare = self._log.write(self._day)
        if flare.id in self._rows:
            self._rows[flare.id].toggle()

    def _delete(self, flare: Flare) -> None:
        self._rows[flare.id].close_editor()
        self._log.remove(flare)
        self.removed.emit(_("Flare removed"))
        if not self._write.isHidden():
            self._write.setFocus(Qt.FocusReason.OtherFocusReason)
