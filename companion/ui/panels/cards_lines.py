"""Quiet lines of Today: which class a medicine belongs to, and cards that new pain brings to mind."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from companion.domain.changes import Changes
from companion.domain.painkiller_days import HEADACHE_GROUPS
from companion.domain.settings import Settings
from companion.domain.text import _
from companion.ui.diary import Diary
from companion.ui.materials import Materials
from companion.ui.medicine_cards import CardShelf, DueCard
from companion.ui.panels.cards_place import CardPlace
from companion.ui.panels.cards_words import due_words, painkiller_words
from companion.ui.panels.medicine_words import isolated
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.card import Card
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column


class CardLine(Card):
    """One medicine: its line about pain with a way to put it away, the question, or the card."""

    def __init__(self, theme: Theme, shelf: CardShelf, parent: QWidget | None = None) -> None:
        super().__init__(theme, gap=8, parent=parent)
        self._words = Label(theme, wrap=True)
        self.place = CardPlace(theme, shelf)
        self.rest = Button(theme, _("Put away"), kind="ghost", icon="close")
        self.body.addWidget(self._words)
        self.body.addWidget(self.place)
        self.body.addWidget(self.rest, 0, Qt.AlignmentFlag.AlignLeft)

    def show_due(self, due: DueCard | None, words: str, *, editable: bool) -> None:
        """Say what is new beside what changed; None where there is a question alone."""
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self.rest.setVisible(due is not None and editable)
        if due is not None:
            name = isolated(due.medicine.name)
            self.rest.setAccessibleName(_("Put the line about {name} away").format(name=name))


class CardLines(QWidget):
    """Follows the diary by itself; empty, and without any height, while there is nothing to say."""

    def __init__(
        self,
        theme: Theme,
        diary: Diary,
        materials: Materials,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shelf = CardShelf(diary, materials)
        self._regions = regions = materials.body.regions
        self._headache = frozenset(each.id for each in regions.values() if each.group in HEADACHE_GROUPS)
        self._lines: dict[str, CardLine] = {}
        self._resting = False
        self._count = Label(theme, role="small", tone="muted", wrap=True)
        self._damaged = Label(theme, role="small", tone="muted", wrap=True)
        self._column = Column(theme, self, gap=10)
        self._column.addWidget(self._count)
        self._column.addWidget(self._damaged)
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self.refresh)
        diary.changed.connect(self._follow)

    def apply_settings(self, settings: Settings) -> None:
        """During a break nothing is asked and nothing is counted."""
        self._resting = settings.on_break
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._turn.start()

    def refresh(self) -> None:
        """Show what is stored now."""
        medicines = self._shelf.medicines()
        due = {each.medicine.id: each for each in self._shelf.due()} if medicines else {}
        asked = [each for each in medicines if not self._resting and self._shelf.question_about(each)]
        shown = [each for each in medicines if each.id in due or each in asked or self._is_read(each.id)]
        for gone in self._lines.keys() - {each.id for each in shown}:
            line = self._lines.pop(gone)
            line.hide()
            line.deleteLater()
        for place, medicine in enumerate(shown):
            line = self._lines.get(medicine.id) or self._add(medicine.id)
            self._column.removeWidget(line)
            self._column.insertWidget(place, line)
            found = due.get(medicine.id)
            words = due_words(medicine, found.pain, self._regions, self._shelf.today()) if found else ""
            line.place.show_medicine(medicine)
            line.show_due(found, words, editable=not self._shelf.read_only)
            line.show()
        self._tell(has_medicines=bool(medicines))

    def _tell(self, *, has_medicines: bool) -> None:
        counted = has_medicines and not self._resting
        month = self._shelf.painkiller_month(self._headache) if counted else None
        self._count.setText("\n".join(painkiller_words(month)) if month else "")
        self._count.setVisible(month is not None)
        damaged = has_medicines and self._shelf.is_damaged
        self._damaged.setText(
            _("Some cards about medicines cannot be read. A pharmacist can answer questions.")
            if damaged
            else ""
        )
        self._damaged.setVisible(damaged)

    def _is_read(self, medicine_id: str) -> bool:
        """Whether its card is open: it stays until it is closed."""
        line = self._lines.get(medicine_id)
        return line is not None and line.place.is_open

    def _add(self, medicine_id: str) -> CardLine:
        line = self._lines[medicine_id] = CardLine(self._theme, self._shelf, self)
        line.place.closed.connect(self._turn.start)
        line.rest.clicked.connect(partial(self._put_away, medicine_id))
        return line

    def _put_away(self, medicine_id: str, _clicked: object = None) -> None:
        # The button goes with its line.
        self.focusNextChild()
        for medicine in self._shelf.medicines():
            if medicine.id == medicine_id:
                self._shelf.put_away(medicine)

    def _follow(self, changes: Changes) -> None:
        """After the map has answered: these lines may follow a moment later."""
        if self._shelf.concerns(changes) and self.isVisible():
            self._turn.start()
