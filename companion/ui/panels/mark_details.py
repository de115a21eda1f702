"""What is said of a mark more rarely: tender knots, since when it hurts, weakness, and a note."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.body import View
from companion.domain.entry import Mark
from companion.domain.knot import Knot
from companion.domain.since import Since
from companion.domain.text import _
from companion.ui.mark_words import since_words
from companion.ui.panels.mark_strengths import MarkStrengths
from companion.ui.theme import Theme
from companion.ui.widgets.body_words import VIEW_WORDS
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.labels import Label
from companion.ui.widgets.since_field import SinceField
from companion.ui.widgets.stacks import Column, Row
from companion.ui.widgets.text_fields import NoteInput


class MarkDetails(QWidget):
    """Shows them for one mark. `described` carries the region and what was said, as `MarkParts`."""

    described = Signal(str, dict)
    knot_asked = Signal()
    typing = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._region = ""
        self._knots: tuple[Knot, ...] = ()
        self._rows = Column(theme, gap=4)
        self._show_knot = Button(theme, _("Show a tender knot on the map"), icon="plus")
        self._since = SinceField(theme)
        self._as_before = Button(theme, "", kind="last", icon="undo", parent=self)
        self._proposed: Since | None = None
        self._strengths = MarkStrengths(theme)
        self._note = NoteInput(theme, _("For example: worse after sitting"))
        self._lay_out()
        self._show_knot.clicked.connect(self.knot_asked)
        self._since.since_chosen.connect(self._take_since)
        self._as_before.clicked.connect(self._accept_since)
        self._strengths.described.connect(self._take_strength)
        self._note.text_changed.connect(self._take_note)
        self._note.typing.connect(self.typing)

    @property
    def stops(self) -> list[QWidget]:
        """What the Tab key comes to, in order; rows of knots join in after the first."""
        return [self._show_knot, *self._since.stops, self._as_before, *self._strengths.stops, self._note]

    def show_mark(self, mark: Mark, today: date, last_since: Since | None = None) -> None:
        """Show what is stored; what is being typed about the same part stays.

        `last_since` is proposed while the mark itself does not say since when.
        """
        if mark.region != self._region:
            self._note.commit()
        self._region = mark.region
        self._note.set_text(mark.note)
        self._since.show_since(mark.since, today)
        self._propose(None if mark.since else last_since)
        self._strengths.show_mark(mark)
        if mark.knots != self._knots:
            self._knots = mark.knots
            self._show_knots(mark.knots)

    def commit(self) -> None:
        """Announce what is being typed, now."""
        self._note.commit()

    def focus_first(self) -> None:
        """Bring the keyboard to the first control."""
        self._show_knot.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _lay_out(self) -> None:
        theme = self._theme
        knots = Column(theme, gap=6)
        knots.addWidget(
            Label(theme, _("A tender knot: a small spot that hurts when pressed"), "label", wrap=True)
        )
        knots.addWidget(self._show_knot, 0, Qt.AlignmentFlag.AlignLeft)
        knots.addLayout(self._rows)
        since = Column(theme, gap=6)
        since.addWidget(Label(theme, _("Since when? As far as you know."), "label", wrap=True))
        since.addWidget(self._since)
        since.addWidget(self._as_before, 0, Qt.AlignmentFlag.AlignLeft)
        self._as_before.hide()
        self._since.setAccessibleName(_("Since when does it hurt here"))
        note = Column(theme, gap=6)
        note.addWidget(Label(theme, _("Note on this part"), "label"))
        note.addWidget(self._note)
        self._note.setAccessibleName(_("Note on this part"))
        column = Column(theme, self, gap=12)
        column.addLayout(knots)
        column.addLayout(since)
        column.addWidget(self._strengths)
        column.addLayout(note)

    def _show_knots(self, knots: Sequence[Knot]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        last: QWidget = self._show_knot
        for place, knot in enumerate(knots):
            row, remove = self._knot_row(place, knot.view)
            self._rows.addWidget(row)
            QWidget.setTabOrder(last, remove)
            last = remove

    def _knot_row(self, place: int, view: View) -> tuple[QWidget, QWidget]:
        row = QWidget(self)
        name = _("Tender knot {n}, {view}").format(n=place + 1, view=_(VIEW_WORDS[view]))
        remove = Button(self._theme, _("Remove"), kind="ghost")
        remove.setAccessibleName(_("Remove tender knot {n}").format(n=place + 1))
        remove.clicked.connect(partial(self._remove_knot, place))
        line = Row(self._theme, row)
        line.addWidget(Label(self._theme, name), 1)
        line.addWidget(remove)
        return row, remove

    def _remove_knot(self, place: int) -> None:
        # The button that was pressed goes with its row.
        self._show_knot.setFocus(Qt.FocusReason.OtherFocusReason)
        left = (*self._knots[:place], *self._knots[place + 1 :])
        self.described.emit(self._region, {"knots": left})

    def _propose(self, since: Since | None) -> None:
        """What was said before: it is stored once it is accepted."""
        self._proposed = since
        if since is None and self._as_before.hasFocus():
            self._since.stops[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self._as_before.setVisible(since is not None)
        if since is not None:
            self._as_before.setText(_("As before: {since}").format(since=since_words(since)))

    def _accept_since(self) -> None:
        if self._proposed is not None:
            self.described.emit(self._region, {"since": self._proposed})

    def _take_since(self, since: object) -> None:
        self.described.emit(self._region, {"since": since})

    def _take_strength(self, said: dict[str, int | None]) -> None:
        self.described.emit(self._region, said)

    def _take_note(self, text: str) -> None:
        # As typed; nothing but blanks is no note.
        self.described.emit(self._region, {"note": text if text.strip() else ""})
