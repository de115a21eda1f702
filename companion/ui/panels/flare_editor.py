"""Edits a flare in place: when it began, when it ended, a note. Saved at once; overlapping is asked about."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.errors import CompanionError
from companion.domain.flare import Flare
from companion.domain.moments import Moment
from companion.domain.text import _
from companion.ui.flare_log import FlareLog
from companion.ui.flare_words import span_words
from companion.ui.panels.flare_moment import FlareMoment
from companion.ui.theme import Theme
from companion.ui.widgets.banner import Banner
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.flow import Flow
from companion.ui.widgets.labelled import labelled
from companion.ui.widgets.stacks import Column
from companion.ui.widgets.text_fields import LineInput


class FlareEditor(QWidget):
    """`done` asks to close it."""

    done = Signal()
    typing = Signal(bool)

    def __init__(self, theme: Theme, log: FlareLog) -> None:
        super().__init__()
        self._log = log
        self._flare: Flare | None = None
        self._doubt: tuple[Flare, Flare] | None = None
        self._start = FlareMoment(theme, log, (_("Day it began"), _("Time it began")))
        self._end = FlareMoment(theme, log, (_("Day it ended"), _("Time it ended")))
        self._turn = Button(theme, "")
        self._note = LineInput(theme, _("For example: after the long drive"))
        self._question = Banner(theme, "caution")
        self._join = Button(theme, _("Make them one"))
        self._keep = Button(theme, _("Keep both"), kind="ghost")
        self._close = Button(theme, _("Done"), icon="check")
        self._choices = QWidget(self)
        self._lay_out(theme)
        self._start.chosen.connect(self._take_start)
        self._end.chosen.connect(self._take_end)
        self._turn.clicked.connect(self._turn_over)
        self._note.text_changed.connect(self._take_note)
        self._join.clicked.connect(self._make_one)
        self._keep.clicked.connect(self._keep_both)
        self._close.clicked.connect(self.done)
        for field in (self._start, self._end, self._note):
            field.typing.connect(self.typing)

    def show_flare(self, flare: Flare) -> None:
        """Show what is stored; what is being typed at that moment stays."""
        if self._flare is None or flare != self._flare:
            self._doubt = None
        self._flare = flare
        self._start.show_moment(flare.start)
        self._end.setHidden(flare.end is None)
        if flare.end is not None:
            self._end.show_moment(flare.end)
        self._turn.setText(_("It is over") if flare.end is None else _("It goes on"))
        self._note.set_text(flare.note)
        self._show_doubt()

    def focus_first(self) -> None:
        """Bring the keyboard to the first field."""
        self._start.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _lay_out(self, theme: Theme) -> None:
        column = Column(theme, self, gap=10, margins=(0, 6, 0, 6))
        column.addWidget(self._start)
        column.addWidget(self._end)
        column.addWidget(self._question)
        choices = Flow(theme, self._choices, gap=6)
        choices.addWidget(self._join)
        choices.addWidget(self._keep)
        column.addWidget(self._choices)
        column.addWidget(labelled(theme, _("Note on this flare"), self._note))
        buttons = Flow(theme, gap=8)
        buttons.addWidget(self._close)
        buttons.addWidget(self._turn)
        column.addLayout(buttons)

    def _take_start(self, moment: Moment) -> None:
        self._try(self._start, start=moment)

    def _take_end(self, moment: Moment) -> None:
        self._try(self._end, end=moment)

    def _try(self, field: FlareMoment, **times: Moment) -> None:
        """Store other times; first ask where they come to overlap with another flare."""
        flare = self._flare
        if flare is None:
            return
        try:
            after = replace(flare, **times)  # type: ignore[arg-type]  # start and end are moments
        except CompanionError as problem:
            field.complain(str(problem))
            return
        other = self._log.overlapped(after)
        if other is None or flare.overlaps(other):
            self._log.change(flare, after, _("Time of a flare changed"))
        else:
            self._doubt = after, other
            self._show_doubt()

    def _show_doubt(self) -> None:
        asked = self._doubt is not None
        if self._doubt is not None:
            span = span_words(self._doubt[1], self._log.now().day)
            words = _("This overlaps with another flare: {span}. Are they one?")
            self._question.set_text(words.format(span=span))
        self._question.setVisible(asked)
        self._choices.setVisible(asked)

    def _make_one(self) -> None:
        if self._flare is not None and self._doubt is not None:
            after, other = self._doubt
            self._doubt = None
            self._log.join(self._flare, after, other)

    def _keep_both(self) -> None:
        if self._flare is not None and self._doubt is not None:
            after, _other = self._doubt
            self._doubt = None
            self._log.change(self._flare, after, _("Time of a flare changed"))

    def _turn_over(self) -> None:
        if self._flare is None:
            return
        if self._flare.end is None:
            self._log.end(self._flare)
        else:
            self._log.go_on(self._flare)

    def _take_note(self, text: str) -> None:
        if self._flare is not None:
            self._log.change(self._flare, replace(self._flare, note=text.strip()), _("Note on a flare"))
