"""A list of rows, one for each question, that stay while they are shown and keep the keyboard in reach."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget

from companion.domain.visit import VisitQuestion
from companion.ui.theme import Theme
from companion.ui.widgets.stacks import Column
from companion.ui.widgets.tab_chain import chain

RowWidget = TypeVar("RowWidget", bound=QWidget)


class QuestionRows(QWidget, Generic[RowWidget]):
    """`make` makes a row and connects it."""

    def __init__(self, theme: Theme, make: Callable[[], RowWidget], *, gap: float = 8) -> None:
        super().__init__()
        self._make = make
        self._rows: dict[str, RowWidget] = {}
        self._column = Column(theme, self, gap=gap)

    def take_questions(self, questions: Sequence[VisitQuestion]) -> list[tuple[RowWidget, VisitQuestion]]:
        """The rows for these questions, in their order; the caller shows each question in its row."""
        for gone in self._rows.keys() - {question.id for question in questions}:
            row = self._rows.pop(gone)
            row.hide()
            row.deleteLater()
        before: QWidget = self
        for place, question in enumerate(questions):
            found = self._rows.get(question.id)
            if found is None:
                found = self._rows[question.id] = self._make()
            self._column.removeWidget(found)
            self._column.insertWidget(place, found)
            # At once: the layout would do it later, and the row would be missing until then.
            found.show()
            before = chain(before, found)
        # Neighbours are told by the order in which the rows stand.
        self._rows = {question.id: self._rows[question.id] for question in questions}
        self.setVisible(bool(questions))
        return [(self._rows[question.id], question) for question in questions]

    def row(self, question_id: str) -> RowWidget | None:
        return self._rows.get(question_id)

    def neighbour(self, question_id: str) -> RowWidget | None:
        """The row after one that is about to go, or else the last one before it."""
        ids = list(self._rows)
        place = ids.index(question_id)
        left = ids[place + 1 :] or ids[:place][-1:]
        return self._rows[left[0]] if left else None
