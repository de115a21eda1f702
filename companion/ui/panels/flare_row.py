"""One flare on one of its days: which day of it that is, from when to when it was; its editor opens below."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.flare import Flare
from companion.domain.text import _
from companion.ui.flare_log import FlareLog
from companion.ui.flare_words import number_words, span_words
from companion.ui.panels.flare_editor import FlareEditor
from companion.ui.panels.opened_form import show_opened
from companion.ui.panels.stamps import Stamps
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button, IconButton
from companion.ui.widgets.labels import IconLabel, Label
from companion.ui.widgets.long_text import LongText
from companion.ui.widgets.stacks import Column, Row
from companion.ui.widgets.tab_chain import chain

ICON = 20


class FlareRow(QWidget):
    """`delete_asked` carries the flare, `typing` whether words are being typed."""

    delete_asked = Signal(object)
    typing = Signal(bool)

    def __init__(self, theme: Theme, log: FlareLog, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._log = log
        self._flare: Flare | None = None
        self._editor: FlareEditor | None = None
        self._number = Label(theme, role="strong", wrap=True)
        self._span = Label(theme, role="small", tone="muted", wrap=True)
        self._note = LongText(theme, _("Note on this flare"), role="small")
        self._stamps = Stamps(theme, parent=self)
        self._over = Button(theme, _("It is over"), kind="ghost")
        self._over.setAccessibleName(_("The flare is over"))
        self._edit = Button(theme, _("Edit"), kind="ghost")
        self._edit.setAccessibleName(_("Edit the flare"))
        self._delete = IconButton(theme, "trash", _("Delete the flare"))
        self._column = Column(theme, self, gap=4)
        self._lay_out()
        self._over.clicked.connect(self._end)
        self._edit.clicked.connect(self.toggle)
        self._delete.clicked.connect(self._ask_delete)

    def show_flare(self, flare: Flare, day: date) -> None:
        """Show what is stored, in the editor as well."""
        self._flare = flare
        today, changeable = self._log.now().day, not self._log.read_only
        self._number.setText(number_words(flare, day, today))
        self._span.setText(span_words(flare, today))
        self._note.set_text(flare.note)
        self._note.setVisible(bool(flare.note))
        self._stamps.show_record(flare)
        self._over.setVisible(changeable and flare.end is None)
        self._edit.setVisible(changeable)
        self._delete.setVisible(changeable)
        if self._editor is not None:
            self._editor.show_flare(flare)

    def toggle(self) -> None:
        """Open the editor, or close it."""
        if self._flare is None:
            return
        if self._editor is not None:
            self.close_editor()
            return
        self._editor = FlareEditor(self._theme, self._log)
        self._editor.show_flare(self._flare)
        self._editor.done.connect(self.close_editor)
        self._editor.typing.connect(self.typing)
        self._column.addWidget(self._editor)
        self._editor.show()
        chain(self._delete, self._editor)
        self._editor.focus_first()
        show_opened(self._editor)

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
        words = Column(self._theme, gap=2)
        for label in (self._number, self._span, self._note):
            words.addWidget(label)
        words.addWidget(self._stamps)
        row = Row(self._theme, gap=10)
        row.addWidget(IconLabel(self._theme, "cloud", "text", ICON), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        for button in (self._over, self._edit, self._delete):
            row.addWidget(button)
        self._column.addLayout(row)

    def _end(self) -> None:
        if self._flare is not None:
            # The button that was pressed goes.
            self.focus_edit()
            self._log.end(self._flare)

    def _ask_delete(self) -> None:
        self.delete_asked.emit(self._flare)
