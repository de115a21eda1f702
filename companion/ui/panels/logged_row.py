"""One dose, thing tried or activity of a day: when and what; it opens its editor below itself."""

from collections.abc import Mapping

from PySide6.QtCore import QLocale, Qt, QTime, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.activity import Activity
from companion.domain.dose import Dose
from companion.domain.medicine import Medicine
from companion.domain.text import _
from companion.ui.medicine_log import Logged, MedicineLog
from companion.ui.panels.activity_words import done_button, minutes_line
from companion.ui.panels.logged_editor import LoggedEditor, editor_for
from companion.ui.panels.medicine_words import (
    dose_words,
    helped_words,
    isolated,
    therapy_line,
    tried_words,
)
from companion.ui.panels.opened_form import show_opened
from companion.ui.panels.stamps import Stamps
from companion.ui.saved_state import short_time
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button, IconButton
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column, Row
from companion.ui.widgets.tab_chain import chain

TIME_WIDTH, GAP = 50, 10
SLACK = 6
"""Other times can be some px wider than the long one that is measured: figures differ in width."""
LONG_TIME, SHORT = QTime(22, 58), QLocale.FormatType.ShortFormat


class LoggedRow(QWidget):
    """`delete_asked` carries the record, `typing` whether words are being typed."""

    delete_asked = Signal(object)
    typing = Signal(bool)

    def __init__(
        self, theme: Theme, log: MedicineLog, *, stamped: bool, parent: QWidget | None = None
    ) -> None:
        """`stamped`: whether it says when it was written also of what was written on its day."""
        super().__init__(parent)
        self._theme = theme
        self._log = log
        self._record: Logged | None = None
        self._editor: LoggedEditor | None = None
        self._time = Label(theme, role="strong")
        self._what = Label(theme, role="label", wrap=True)
        self._more = Label(theme, role="small", tone="muted", wrap=True)
        self._stamps = Stamps(theme, late_alone=not stamped, parent=self)
        self._edit = Button(theme, _("Edit"), kind="ghost")
        self._delete = IconButton(theme, "trash", _("Delete"))
        self._as_planned = Button(theme, "", kind="soft", icon="check", parent=self)
        self._below = Column(theme, gap=0, margins=(TIME_WIDTH + GAP, 0, 0, 0))
        self._lay_out()
        self._as_planned.clicked.connect(self._set_done)
        self._edit.clicked.connect(self.toggle)
        self._delete.clicked.connect(self._ask_delete)
        theme.changed.connect(self._dress)
        self._dress()

    def show_record(self, record: Logged, medicines: Mapping[str, Medicine]) -> None:
        """Show what is stored, in the editor as well."""
        self._record = record
        time = short_time(record.moment)
        what, more = logged_words(record, medicines)
        self._time.setText(time)
        self._what.setText(what)
        self._more.setText(more)
        self._more.setVisible(bool(more))
        self._stamps.show_record(record)
        for button, words in (
            (self._edit, _("Edit {what}, {time}")),
            (self._delete, _("Delete {what}, {time}")),
        ):
            button.setAccessibleName(words.format(what=what, time=time))
            button.setVisible(not self._log.read_only)
        self._delete.setToolTip(self._delete.accessibleName())
        self._offer_done(record)
        if self._editor is not None:
            self._editor.show_record(record)

    def toggle(self) -> None:
        """Open the editor, or close it."""
        if self._record is None:
            return
        if self._editor is None:
            self._editor = editor_for(self._theme, self._log, self._record)
            self._editor.done.connect(self.close_editor)
            self._editor.typing.connect(self.typing)
            self._below.addWidget(self._editor)
            self._editor.show()
            chain(self._delete, self._editor)
            self._editor.focus_first()
            show_opened(self._editor)
        else:
            self.close_editor()

    def close_editor(self) -> None:
        if self._editor is not None:
            self.focus_edit()
            self._editor.hide()
            self._editor.deleteLater()
            self._editor = None

    def focus_edit(self) -> None:
        """Bring the keyboard to the row."""
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        theme = self._theme
        words = Column(theme, gap=2)
        words.addWidget(self._what)
        words.addWidget(self._more)
        words.addWidget(self._stamps)
        head = Row(theme, gap=GAP)
        head.addWidget(self._time)
        head.addLayout(words, 1)
        head.addWidget(self._edit)
        head.addWidget(self._delete)
        column = Column(theme, self, gap=0)
        column.addLayout(head)
        column.addLayout(self._below)
        self._below.addWidget(self._as_planned, 0, Qt.AlignmentFlag.AlignLeft)

    def _offer_done(self, record: Logged) -> None:
        """One press says that it took as long as planned."""
        offered = isinstance(record, Activity) and record.is_open and not self._log.read_only
        if self._as_planned.hasFocus() and not offered:
            self.focus_edit()
        self._as_planned.setVisible(offered)
        if isinstance(record, Activity) and offered:
            words = done_button(record)
            self._as_planned.setText(words)
            name = _("{activity}: {done}").format(activity=isolated(record.name), done=words)
            self._as_planned.setAccessibleName(name)

    def _set_done(self) -> None:
        if isinstance(self._record, Activity):
            self._log.change(self._record, self._record.done_as_planned(), _("Done as planned"))

    def _ask_delete(self) -> None:
        self.delete_asked.emit(self._record)

    def _dress(self) -> None:
        # A clock of twelve hours needs more room; all rows of a day still stand in line.
        widest = self._time.fontMetrics().horizontalAdvance(QLocale().toString(LONG_TIME, SHORT))
        self._time.setFixedWidth(max(self._theme.px(TIME_WIDTH), widest + SLACK))


def logged_words(record: Logged, medicines: Mapping[str, Medicine]) -> tuple[str, str]:
    """What it is, and what more is said of it."""
    match record:
        case Dose():
            return dose_words(record, medicines), helped_words(record.helped)
        case Activity():
            return isolated(record.name), minutes_line(record)
        case _:
            return tried_words(record.kind), therapy_line(record)
