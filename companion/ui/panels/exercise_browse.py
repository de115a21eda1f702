"""The library of exercises: what is looked for above, those that were found, and one of them to read."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from companion.domain.changes import Changes
from companion.domain.text import _
from companion.ui.announce import announce
from companion.ui.columns import LARGE_TEXT, TWO_FROM
from companion.ui.diary import Diary
from companion.ui.exercise_book import LIKINGS, ExerciseBook
from companion.ui.in_pieces import InPieces
from companion.ui.panels.exercise_details import ExerciseDetails
from companion.ui.panels.exercise_filters import ExerciseFilters
from companion.ui.panels.exercise_list import ExerciseList
from companion.ui.panels.exercise_words import count_words
from companion.ui.theme import Theme
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column

LIST_SHARE, DETAILS_SHARE = 9, 14


class ExerciseBrowse(QWidget):
    """List and exercise side by side, or one after the other where there is little room.

    `start_asked` carries the code of an exercise.
    """

    start_asked = Signal(str)

    def __init__(self, theme: Theme, diary: Diary, book: ExerciseBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._book = book
        self._reading = InPieces(self)
        self._opened = False
        self._codes: list[str] = []
        self._found = QWidget(self)
        self._filters = ExerciseFilters(theme, book)
        self._count = Label(theme, _("Reading the exercises …"), role="small", tone="muted", wrap=True)
        self._list = ExerciseList(theme, book)
        self._details = ExerciseDetails(theme, book, self)
        self._lay_out()
        self._filters.changed.connect(self._look)
        self._list.opened.connect(self.open_exercise)
        self._details.asked.connect(self.open_exercise)
        self._details.closed.connect(self._close)
        self._details.start_asked.connect(self.start_asked)
        self._reading.done.connect(self._begin)
        diary.changed.connect(self._follow)
        theme.changed.connect(self._arrange)

    def open_exercise(self, code: str) -> None:
        """Show an exercise beside the list, or in its place."""
        self._opened = True
        self._details.show_exercise(code)
        self._list.set_chosen(code)
        self._arrange()
        if self._found.isHidden():
            self._details.back.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Also without a change: what the person told of themselves may be other than before.
        if self._reading.start(self._read()):
            self._begin()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _read(self) -> Iterator[None]:
        for code in self._book.exercises:
            # Looked up, it is read and kept.
            self._book.exercises[code]
            yield

    def _begin(self) -> None:
        self._look()
        if not self._details.code and (codes := self._codes):
            self._details.show_exercise(codes[0])
            self._list.set_chosen(codes[0])

    def _look(self) -> None:
        self._codes = [exercise.code for exercise in self._book.found(self._filters.wanted)]
        self._list.show_codes(self._codes)
        self._list.set_chosen(self._details.code)
        words = count_words(len(self._codes), self._book.unsuitable())
        if words != self._count.text():
            self._count.setText(words)
            announce(self._list, words)

    def _follow(self, changes: Changes) -> None:
        if changes.kinds & LIKINGS and self.isVisible():
            self._look()
            self._details.show_liking()

    def _close(self) -> None:
        self._opened = False
        self._arrange()
        self._list.setFocus()

    def _arrange(self) -> None:
        """Side by side where there is room; large text never has it."""
        beside = self._theme.scale < LARGE_TEXT and self.width() >= (TWO_FROM - 56) * self._theme.scale
        self._filters.fold(folded=not beside)
        self._details.back.setHidden(beside)
        self._details.setVisible(beside or self._opened)
        for part in (self._found, self._filters):
            part.setVisible(beside or not self._opened)

    def _lay_out(self) -> None:
        column = Column(self._theme, self._found, gap=8)
        column.addWidget(self._count)
        column.addWidget(self._list, 1)
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(20))
        whole = Column(self._theme, self, gap=10)
        whole.addWidget(self._filters)
        whole.addLayout(row, 1)
        row.addWidget(self._found, LIST_SHARE)
        row.addWidget(self._details, DETAILS_SHARE)
