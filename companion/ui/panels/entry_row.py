"""One check-in of a day: when, how strong, where, and what can be done with it."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.body import Region
from companion.domain.entry import Entry
from companion.domain.text import _
from companion.ui.panels.day_words import answers_words, late_words, marks_words
from companion.ui.saved_state import short_time
from companion.ui.theme import Theme
from companion.ui.widgets.badge import Badge
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.flow import Flow
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column, Row
from companion.ui.widgets.tag import Tag

TIME_WIDTH = 58


class EntryRow(QWidget):
    """Read only, with Edit and Delete; both carry the entry."""

    edit_asked = Signal(object)
    delete_asked = Signal(object)

    def __init__(
        self, theme: Theme, entry: Entry, regions: Mapping[str, Region], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._entry = entry
        self._time = Label(theme, short_time(entry.moment), role="strong")
        self._actions = QWidget(self)
        self._lay_out(regions)
        theme.changed.connect(self._dress)
        self._dress()

    def set_editable(self, *, editable: bool) -> None:
        """Without the two buttons where the diary can only be read."""
        self._actions.setVisible(editable)

    def _lay_out(self, regions: Mapping[str, Region]) -> None:
        row = Row(self._theme, self, gap=10)
        row.addWidget(self._time, 0, Qt.AlignmentFlag.AlignTop)
        column = Column(self._theme, gap=4)
        column.addWidget(self._head())
        for words, tone in (
            (marks_words(self._entry.marks, regions), "text"),
            (answers_words(self._entry), "muted"),
        ):
            if words:
                column.addWidget(Label(self._theme, words, role="small", tone=tone, wrap=True))
        self._add_actions()
        column.addWidget(self._actions)
        row.addLayout(column, 1)

    def _head(self) -> QWidget:
        """Badge, value and the sign of a late entry; they wrap where it is narrow."""
        head = QWidget(self)
        flow = Flow(self._theme, head, gap=10)
        value = self._entry.value("pain_now")
        if isinstance(value, int):
            badge = Badge(self._theme)
            badge.set_value(value)
            flow.addWidget(badge)
            flow.addWidget(Label(self._theme, _("Pain {value}").format(value=value), role="strong"))
        else:
            flow.addWidget(Label(self._theme, _("Pain not rated"), role="strong"))
        if self._entry.days_late:
            flow.addWidget(Tag(self._theme, late_words(self._entry.days_late), "caution", icon="clock"))
        if any(mark.carried for mark in self._entry.marks):
            flow.addWidget(Tag(self._theme, _("As last time"), icon="copy"))
        return head

    def _add_actions(self) -> None:
        row = Row(self._theme, self._actions, gap=8)
        time = short_time(self._entry.moment)
        for words, name, act in (
            (_("Edit"), _("Edit the entry of {time}"), self._ask_edit),
            (_("Delete"), _("Delete the entry of {time}"), self._ask_delete),
        ):
            button = Button(self._theme, words, kind="ghost")
            button.setAccessibleName(name.format(time=time))
            button.clicked.connect(act)
            row.addWidget(button)
        row.addStretch(1)

    def _ask_edit(self) -> None:
        self.edit_asked.emit(self._entry)

    def _ask_delete(self) -> None:
        self.delete_asked.emit(self._entry)

    def _dress(self) -> None:
        self._time.setFixedWidth(self._theme.px(TIME_WIDTH))
