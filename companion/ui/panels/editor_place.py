"""The person's own routines on the page about routines: the list, and the editor of one of them."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from companion.domain.changes import Changes
from companion.domain.own_routine import OwnRoutine
from companion.domain.record import Kind
from companion.ui.diary import Diary
from companion.ui.exercise_book import HOLDING, ExerciseBook
from companion.ui.own_routine_book import OwnRoutineBook
from companion.ui.panels.editor_files import RoutineFiles
from companion.ui.panels.editor_form import RoutineEditor
from companion.ui.panels.editor_list import COPY, DELETE, EDIT, SAVE, START, OwnRoutineList
from companion.ui.panels.held_note import routine_words
from companion.ui.theme import Theme


class OwnRoutinesPlace(QWidget):
    """`start_asked` carries a routine for the player."""

    start_asked = Signal(object)

    def __init__(self, theme: Theme, diary: Diary, book: ExerciseBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own = OwnRoutineBook(diary, book.exercises)
        self._library = book
        self._list = OwnRoutineList(theme, self._own, self._resting)
        self._editor = RoutineEditor(theme, self._own, book)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._editor)
        self._files = RoutineFiles(self._own, self)
        self._files.told.connect(self._list.say)
        self._list.new_asked.connect(self._add)
        self._list.file_asked.connect(self._files.ask_file)
        self._list.asked.connect(self._follow_wish)
        self._editor.closed.connect(self._close)
        self._editor.start_asked.connect(self._start)
        diary.changed.connect(self._follow)
        self._list.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    def _follow(self, changes: Changes) -> None:
        if Kind.OWN_ROUTINES in changes.kinds or (changes.kinds & HOLDING and self.isVisible()):
            self._refresh()

    def _refresh(self) -> None:
        """What was undone may be gone: then the list is there again."""
        if self._stack.currentWidget() is self._list:
            self._list.refresh()
            return
        routine = self._own.routine(self._editor.routine_id)
        if routine is None:
            self._close()
        else:
            self._editor.show_routine(routine)

    def _resting(self, routine: OwnRoutine) -> str:
        """Nothing is forbidden by this: a sentence says why parts rest."""
        regions = self._library.regions
        held = self._library.held_back().regions & self._own.playable(routine).regions
        return routine_words(regions[each] for each in held if each in regions)

    def _add(self) -> None:
        self._list.say("")
        self._open(self._own.add())
        self._editor.title.selectAll()

    def _open(self, routine: OwnRoutine) -> None:
        self._editor.show_routine(routine)
        self._stack.setCurrentWidget(self._editor)
        self._editor.title.setFocus()

    def _close(self) -> None:
        self._list.refresh()
        self._stack.setCurrentWidget(self._list)
        self._list.focus_on_first()

    def _follow_wish(self, what: str, routine: OwnRoutine) -> None:
        self._list.say("")
        if what == START:
            self._start(routine)
        elif what == EDIT:
            self._open(routine)
        elif what == COPY:
            self._own.copy(routine)
        elif what == SAVE:
            self._files.ask_place(routine)
        elif what == DELETE:
            self._own.delete(routine)
            self._list.focus_on_first()

    def _start(self, routine: OwnRoutine) -> None:
        self.start_asked.emit(self._own.playable(routine))
