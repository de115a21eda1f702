"""One check-in of a day: when, how strong, where, and what can be done with it."""

from collections.abc import Mapping

from PySide6.QtCore import QLocale, QTime, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.body import Region
from companion.domain.entry import Entry
from companion.domain.question_list import BY_KEY
from companion.domain.questions import Question
from companion.domain.text import _
from companion.ui.panels.day_words import answers_words, late_words, marks_words
from companion.ui.panels.stamp_words import stamps_of
from companion.ui.saved_state import short_time
from companion.ui.theme import Theme
from companion.ui.widgets.badge import Badge
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.flow import Flow
from companion.ui.widgets.labels import Label
from companion.ui.widgets.rule import Rule
from companion.ui.widgets.stacks import Column, Row
from companion.ui.widgets.tag import Tag

TIME_WIDTH, GAP = 50, 10
SLACK = 6
"""Other times can be some px wider than the long one that is measured: figures differ in width."""
LONG_TIME, SHORT = QTime(22, 58), QLocale.FormatType.ShortFormat


class EntryRow(QWidget):
    """Read only, with Edit and Delete; both carry the entry. A row is used again for the next day."""

    edit_asked = Signal(object)
    delete_asked = Signal(object)

    def __init__(
        self, theme: Theme, regions: Mapping[str, Region], *, ruled: bool, parent: QWidget | None = None
    ) -> None:
        """`ruled` rows have a hairline above them."""
        super().__init__(parent)
        self._theme = theme
        self._regions = regions
        self._entry: Entry | None = None
        self._time = Label(theme, role="strong")
        self._badge = Badge(theme)
        self._value = Label(theme, role="strong", wrap=True)
        self._edit = Button(theme, _("Edit"), kind="ghost")
        self._delete = Button(theme, _("Delete"), kind="ghost")
        self._tags = QWidget(self)
        self._late = Tag(theme, "", "caution", icon="clock", parent=self._tags)
        self._carried = Tag(theme, _("As last time"), icon="copy", parent=self._tags)
        self._marks = Label(theme, role="small", wrap=True)
        self._answers = Label(theme, role="small", tone="muted", wrap=True)
        self._stamps = Label(theme, role="small", tone="muted", wrap=True)
        self._lay_out(ruled=ruled)
        self._edit.clicked.connect(self._ask_edit)
        self._delete.clicked.connect(self._ask_delete)
        theme.changed.connect(self._dress)
        self._dress()

    def show_entry(self, entry: Entry, *, editable: bool, questions: Mapping[str, Question] = BY_KEY) -> None:
        """Show a check-in; the two buttons stand there where the diary can be changed."""
        self._entry = entry
        time = _("the whole day") if entry.whole_day else short_time(entry.moment)
        self._time.setText("" if entry.whole_day else time)
        self._edit.setAccessibleName(_("Edit the entry of {time}").format(time=time))
        self._delete.setAccessibleName(_("Delete the entry of {time}").format(time=time))
        self._edit.setVisible(editable)
        self._delete.setVisible(editable)
        self._show_pain(entry)
        self._show_tags(entry)
        for label, words in (
            (self._marks, marks_words(entry.marks, self._regions)),
            (self._stamps, stamps_of(entry)),
            (self._answers, answers_words(entry, questions)),
        ):
            label.setText(words)
            label.setVisible(bool(words))

    def _show_pain(self, entry: Entry) -> None:
        value = entry.value("pain_now")
        rated = isinstance(value, int)
        self._badge.setVisible(rated)
        self._badge.set_value(value if isinstance(value, int) else None)
        unrated = _("The whole day") if entry.whole_day else _("Pain not rated")
        self._value.setText(_("Pain {value}").format(value=value) if rated else unrated)

    def _show_tags(self, entry: Entry) -> None:
        carried = [mark.carried for mark in entry.marks] + [answer.carried for answer in entry.answers]
        self._late.set_text(late_words(entry.days_late))
        self._late.setVisible(entry.days_late > 0)
        self._carried.setVisible(any(carried))
        self._tags.setVisible(entry.days_late > 0 or any(carried))

    def _lay_out(self, *, ruled: bool) -> None:
        theme = self._theme
        head = Row(theme, gap=GAP)
        head.addWidget(self._time)
        head.addWidget(self._badge)
        head.addWidget(self._value, 1)
        actions = Row(theme, gap=0)
        actions.addWidget(self._edit)
        actions.addWidget(self._delete)
        head.addLayout(actions)
        tags = Flow(theme, self._tags)
        tags.addWidget(self._late)
        tags.addWidget(self._carried)
        below = Column(theme, gap=4, margins=(TIME_WIDTH + GAP, 0, 0, 0))
        for part in (self._tags, self._marks, self._answers, self._stamps):
            below.addWidget(part)
        column = Column(theme, self, gap=4)
        if ruled:
            column.addWidget(Rule(theme, self))
            column.addSpacing(theme.px(4))
        column.addLayout(head)
        column.addLayout(below)

    def _ask_edit(self) -> None:
        self.edit_asked.emit(self._entry)

    def _ask_delete(self) -> None:
        self.delete_asked.emit(self._entry)

    def _dress(self) -> None:
        # A clock of twelve hours needs more room; all rows of a day still stand in line.
        widest = self._time.fontMetrics().horizontalAdvance(QLocale().toString(LONG_TIME, SHORT))
        self._time.setFixedWidth(max(self._theme.px(TIME_WIDTH), widest + SLACK))
