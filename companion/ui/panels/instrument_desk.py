"""One instrument at work: its questions, what they come to, and earlier results."""

from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.instrument import AREAS, Instrument
from companion.domain.self_count import SelfCount
from companion.domain.text import _
from companion.ui.panels.day_words import BETWEEN, long_day
from companion.ui.panels.instrument_form import InstrumentForm
from companion.ui.panels.instrument_help import InstrumentHelp
from companion.ui.panels.instrument_history import InstrumentHistory
from companion.ui.panels.instrument_result import InstrumentResult
from companion.ui.panels.instrument_words import name_words
from companion.ui.self_count_book import SelfCountBook
from companion.ui.theme import Theme

SHOWN = 12


class InstrumentDesk(QObject):
    """Holds its cards together; where they stand is settled by the page.

    The self-count of today is in the form, if there is one, else an empty form. What is in it stays there,
    also when a new day begins, until `show_today`. `removed` is a sentence for the toast; `turned` says that
    another one is in the form.
    """

    removed = Signal(str)
    turned = Signal()
    help_asked = Signal()

    def __init__(self, theme: Theme, book: SelfCountBook, instrument: Instrument, page: QWidget) -> None:
        super().__init__(page)
        self._book = book
        self._instrument = instrument
        self._held: SelfCount | None = None
        self._shown_on = book.today()
        self._most = SHOWN
        self.form = InstrumentForm(theme, instrument, page)
        self.help = InstrumentHelp(theme, page)
        self.result = InstrumentResult(theme, instrument, page)
        self.history = InstrumentHistory(theme, page)
        self.form.said.connect(self._say)
        self.form.taken_back.connect(self._take_back)
        self.form.completed.connect(self._complete)
        self.help.help_asked.connect(self.help_asked)
        self.history.open_asked.connect(self._open)
        self.history.delete_asked.connect(self._delete)
        self.history.more_asked.connect(self._show_more)

    @property
    def shows_earlier(self) -> bool:
        return self._held is not None and self._held.filed != self._book.today()

    @property
    def side(self) -> list[QWidget]:
        """The cards beside the form, or below it."""
        return [self.help, self.result, self.history]

    def show_today(self) -> None:
        """Leave an earlier one."""
        self._held = None
        self.refresh()

    def come_back(self) -> None:
        """Who comes back on another day begins with that day."""
        if self._shown_on != self._book.today():
            self._held = None
        self._shown_on = self._book.today()

    def refresh(self) -> None:
        """Show what is stored now."""
        count = self._count()
        day = count.filed if count else self._book.today()
        today = self._book.today()
        # One more than is shown tells whether there are more.
        results = self._book.results(self._instrument.key, self._most + 1)
        self.form.show_count(count, self._suggested(count, day), self._when(count))
        self.form.set_changeable(changeable=not self._book.read_only)
        self.help.show_count(count)
        self.result.show_count(count)
        opened = count.id if count else ""
        shown = results[: self._most]
        self.history.show_results(shown, today, editable=not self._book.read_only, opened=opened)
        self.history.offer_more(more=len(results) > self._most)
        self.history.setVisible(bool(results))

    def _count(self) -> SelfCount | None:
        """What the form is about; one that was deleted gives its place back to today's."""
        held = self._book.now_stored(self._held) if self._held is not None else None
        self._held = held or self._book.of_today(self._instrument.key)
        return self._held

    def _when(self, count: SelfCount | None) -> str:
        """From which day an earlier one is, and that it was asked in other words where it was."""
        if count is None:
            return ""
        words = []
        if self.shows_earlier:
            words.append(_("From {day}").format(day=long_day(count.filed, self._book.today())))
        if count.version != self._instrument.version:
            words.append(_("Asked in another wording, version {version}").format(version=count.version))
        return BETWEEN.join(words)

    def _suggested(self, count: SelfCount | None, day: date) -> tuple[str, ...]:
        """Areas from the marks of the week, while some have no answer yet."""
        is_open = count is None or any(item in AREAS for item in count.missing())
        return self._book.suggested_areas(day) if self.form.has_areas and is_open else ()

    def _show_more(self) -> None:
        self._most += SHOWN
        self.refresh()

    def _say(self, said: dict[str, int | None]) -> None:
        self._book.say(self._instrument, self._count(), said)

    def _take_back(self, item: str) -> None:
        count = self._count()
        if count is not None:
            self._book.take_back(count, item)

    def _complete(self) -> None:
        self._book.complete_areas(self._instrument, self._count())

    def _open(self, count: SelfCount) -> None:
        self._held = count
        self.refresh()
        self.turned.emit()
        self.form.take_focus()

    def _delete(self, count: SelfCount) -> None:
        """The button goes with its row."""
        self.form.take_focus()
        self._book.remove(count)
        day = long_day(count.filed, self._book.today())
        words = _("{name} of {day} deleted").format(name=name_words(count.instrument), day=day)
        self.removed.emit(words)
