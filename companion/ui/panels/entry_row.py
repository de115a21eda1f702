"""One check-in of a day: when, how strong, where, and what can be done with it."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
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

TIME_WIDTH, GAP = 50, 10


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
        column = Column(self._theme, self, gap=4)
        column.addLayout(self._head())
        below = Column(self._theme, gap=4, margins=(TIME_WIDTH + GAP, 0, 0, 0))
        tags = self._tags()
        if tags is not None:
            below.addWidget(tags)
        for words, tone in (
            (marks_words(self._entry.marks, regions), "text"),
            (answers_words(self._entry), "muted"),
        ):
            if words:
                below.addWidget(Label(self._theme, words, role="small", tone=tone, wrap=True))
        column.addLayout(below)

    def _head(self) -> Row:
        """Time and value in one line with the two buttons."""
        head = Row(self._theme, gap=GAP)
        head.addWidget(self._time)
        value = self._entry.value("pain_now")
        if isinstance(value, int):
            badge = Badge(self._theme)
            badge.set_value(value)
            head.addWidget(badge)
            words = _("Pain {value}").format(value=value)
        else:
            words = _("Pain not rated")
        head.addWidget(Label(self._theme, words, role="strong", wrap=True), 1)
        self._add_actions()
        head.addWidget(self._actions)
        return head

    def _tags(self) -> QWidget | None:
        """Signs of a late entry and of values that were taken over."""
        found = []
        if self._entry.days_late:
            found.append(Tag(self._theme, late_words(self._entry.days_late), "caution", icon="clock"))
        carried = [mark.carried for mark in self._entry.marks]
        if any(carried + [answer.carried for answer in self._entry.answers]):
            found.append(Tag(self._theme, _("As last time"), icon="copy"))
        if not found:
            return None
        holder = QWidget(self)
        flow = Flow(self._theme, holder)
        for tag in found:
            flow.addWidget(tag)
        return holder

    def _add_actions(self) -> None:
        row = Row(self._theme, self._actions, gap=0)
        time = short_time(self._entry.moment)
        for words, name, act in (
            (_("Edit"), _("Edit the entry of {time}"), self._ask_edit),
            (_("Delete"), _("Delete the entry of {time}"), self._ask_delete),
        ):
            button = Button(self._theme, words, kind="ghost")
            button.setAccessibleName(name.format(time=time))
            button.clicked.connect(act)
            row.addWidget(button)

    def _ask_edit(self) -> None:
        self.edit_asked.emit(self._entry)

    def _ask_delete(self) -> None:
        self.delete_asked.emit(self._entry)

    def _dress(self) -> None:
        self._time.setFixedWidth(self._theme.px(TIME_WIDTH))
