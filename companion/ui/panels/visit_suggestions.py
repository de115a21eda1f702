"""Questions to choose from for a visit, each with the fact of the diary that it stands beside."""

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.analysis.visit_facts import (
    LONG_WEEKS,
    LOOK_BACK,
    VisitFacts,
    VisitRecords,
    visit_facts,
)
from companion.domain.text import _
from companion.domain.visit_suggestion import Suggestion, suggestions
from companion.ui.diary import Diary
from companion.ui.materials import Materials
from companion.ui.panels.medicine_words import isolated
from companion.ui.panels.opened_form import show_opened
from companion.ui.panels.visit_fact_words import basis_words, facts_in_words
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.card import Card
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column
from companion.ui.widgets.tab_chain import chain


class SuggestionRow(QWidget):
    """`chosen` carries the words."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, suggestion: Suggestion) -> None:
        super().__init__()
        self._words = suggestion.words
        self.add = Button(theme, _("Add"), kind="soft", icon="plus")
        self.add.setAccessibleName(_("Add: {question}").format(question=isolated(suggestion.words)))
        column = Column(theme, self, gap=4)
        column.addWidget(Label(theme, suggestion.words, wrap=True))
        column.addWidget(Label(theme, basis_words(suggestion), role="small", tone="muted", wrap=True))
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.add.clicked.connect(self._choose)

    def _choose(self) -> None:
        self.chosen.emit(self._words)


class VisitSuggestions(Card):
    """Closed until it is asked for: reading three months of nights can wait so long."""

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, diary: Diary, materials: Materials, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, gap=12, parent=parent)
        self._theme = theme
        self._diary = diary
        self._materials = materials
        self._rows: list[SuggestionRow] = []
        self._toggle = Button(theme, _("Suggest questions"), icon="list")
        self._list = QWidget(self)
        self._column = Column(theme, self._list, gap=16)
        self._note = Label(theme, role="small", tone="muted", wrap=True)
        self.body.addWidget(self._toggle, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._note)
        self.body.addWidget(self._list)
        self._list.hide()
        self._note.hide()
        self._toggle.clicked.connect(self._turn)

    def refresh(self) -> None:
        """Offer what is not among the questions yet, while the list is open."""
        if self._list.isHidden():
            return
        offered = self._offered()
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(each) for each in offered]
        for row in self._rows:
            self._column.addWidget(row)
            row.show()
        chain(self._toggle, *self._rows)
        self._note.setText(_note_words(offered))

    def _turn(self) -> None:
        opening = self._list.isHidden()
        self._list.setVisible(opening)
        self._note.setVisible(opening)
        self._toggle.setText(_("Hide the suggestions") if opening else _("Suggest questions"))
        self.refresh()
        if opening:
            show_opened(self._list)

    def _row(self, suggestion: Suggestion) -> SuggestionRow:
        row = SuggestionRow(self._theme, suggestion)
        row.chosen.connect(self._choose)
        return row

    def _choose(self, words: str) -> None:
        at = next((n for n, row in enumerate(self._rows) if row.add.hasFocus()), 0)
        # The button goes with its row.
        self._toggle.setFocus(Qt.FocusReason.OtherFocusReason)
        self.chosen.emit(words)
        if self._rows:
            self._rows[min(at, len(self._rows) - 1)].add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offered(self) -> list[Suggestion]:
        regions = self._materials.body.regions
        facts = facts_in_words(self._facts(), regions)
        return suggestions(self._materials.visit_templates, facts, self._diary.visit_questions())

    def _facts(self) -> VisitFacts:
        diary, today = self._diary, self._diary.today()
        first = today - timedelta(days=LOOK_BACK - 1)
        records = VisitRecords(
            entries=diary.entries(first, today),
            nights=diary.nights(today - timedelta(days=7 * LONG_WEEKS - 1), today),
            medicines=diary.medicines(),
            dose_days=diary.dose_days(first, today),
            therapies=diary.therapies(first, today),
            flare_days=diary.flare_days(first, today),
        )
        return visit_facts(records, today)


def _note_words(offered: Sequence[Suggestion]) -> str:
    if not offered:
        return _("There is nothing more to suggest now.")
    return _("Put together from your diary and the sources named. Add what you want to ask.")
