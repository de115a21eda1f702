"""Edits a routine of the person's own. Each change is stored at once, and undone like any other."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.own_routine import OwnRoutine, PrescribedStep, moved
from companion.domain.text import _
from companion.ui.columns import GAP, ColumnsArea
from companion.ui.exercise_book import ExerciseBook
from companion.ui.own_routine_book import OwnRoutineBook
from companion.ui.panels.editor_adding import AddExercise
from companion.ui.panels.editor_step import DOWN, UP, StepRow
from companion.ui.panels.editor_words import WEEKDAYS, name_of_step
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.card import Card
from companion.ui.widgets.chips import ChoiceChips
from companion.ui.widgets.heading import Heading
from companion.ui.widgets.labelled import labelled
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column, Row
from companion.ui.widgets.text_fields import LineInput, NoteInput


class RoutineEditor(QWidget):
    """Show it with a routine. `start_asked` carries the routine."""

    closed = Signal()
    start_asked = Signal(object)

    def __init__(
        self, theme: Theme, own: OwnRoutineBook, library: ExerciseBook, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._own = own
        self._routine: OwnRoutine | None = None
        self._rows: list[StepRow] = []
        self.back = Button(theme, _("Your routines"), icon="left")
        self._start = Button(theme, _("Start"), kind="primary", icon="play")
        self._length = Label(theme, role="label", tone="muted", wrap=True)
        self.title = LineInput(theme)
        self._whom = LineInput(theme)
        self._days = ChoiceChips(theme, [(str(n), _(day)) for n, day in enumerate(WEEKDAYS)], several=True)
        self._note = NoteInput(theme)
        self._add = AddExercise(theme, library)
        self._area = ColumnsArea(theme)
        self._stack = QWidget(self)
        self._list = Column(theme, self._stack, gap=GAP)
        self._lay_out()
        self._connect()

    @property
    def routine_id(self) -> str:
        """The id of the routine that is shown; empty before the first."""
        return self._routine.id if self._routine else ""

    def show_routine(self, routine: OwnRoutine) -> None:
        """Show it as it is stored; rows are made anew where other exercises stand in them."""
        before, self._routine = self._routine, routine
        self.title.set_text(routine.title)
        self._whom.set_text(routine.prescribed_by)
        self._note.set_text(routine.note)
        self._days.set_value(frozenset(map(str, routine.days)))
        if before is None or _codes(before) != _codes(routine) or before.id != routine.id:
            self._make_rows(routine)
        for place, (row, step) in enumerate(zip(self._rows, routine.steps, strict=True)):
            row.show_step(step, place, len(routine.steps))
            # At once, and not with the next turn: the keyboard may be wanted in it.
            row.show()
        self._show_length(routine)

    def focus_on_search(self) -> None:
        self._add.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_length(self, routine: OwnRoutine) -> None:
        plan = self._own.plan(routine)
        self._start.setEnabled(bool(plan.phases))
        words = _("about {n} min").format(n=plan.minutes) if plan.phases else _("No exercises yet.")
        self._length.setText(words)

    def _make_rows(self, routine: OwnRoutine) -> None:
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._make_row(step) for step in routine.steps]
        for row in self._rows:
            self._list.addWidget(row)

    def _make_row(self, step: PrescribedStep) -> StepRow:
        exercises = self._own.exercises
        known = exercises[step.exercise] if not step.own and step.exercise in exercises else None
        row = StepRow(self._theme, name_of_step(step, exercises), known)
        row.changed.connect(self._take_step)
        row.move_asked.connect(self._move)
        row.remove_asked.connect(self._remove)
        return row

    def _take_step(self, place: int, step: PrescribedStep) -> None:
        steps = self._steps()
        self._keep((*steps[:place], step, *steps[place + 1 :]))

    def _move(self, place: int, by: int) -> None:
        """The keyboard goes with the exercise."""
        steps, place = moved(self._steps(), place, by)
        self._keep(steps)
        row = self._rows[place]
        wanted, other = (UP, DOWN) if by < 0 else (DOWN, UP)
        button = row.buttons[wanted] if row.buttons[wanted].isEnabled() else row.buttons[other]
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, place: int) -> None:
        steps = self._steps()
        self._keep((*steps[:place], *steps[place + 1 :]))
        self.focus_on_search()

    def _append(self, step: PrescribedStep) -> None:
        self._keep((*self._steps(), step))
        self.focus_on_search()

    def _steps(self) -> tuple[PrescribedStep, ...]:
        return self._routine.steps if self._routine else ()

    def _keep(self, steps: tuple[PrescribedStep, ...]) -> None:
        if self._routine is not None:
            self._own.change(self._routine, steps=steps)

    def _take_title(self, text: str) -> None:
        """A routine keeps its name rather than having none."""
        if self._routine is not None and text.strip():
            self._own.change(self._routine, title=text.strip())
        elif self._routine is not None:
            self.title.set_text(self._routine.title)

    def _take_whom(self, text: str) -> None:
        if self._routine is not None:
            self._own.change(self._routine, prescribed_by=text.strip())

    def _take_note(self, text: str) -> None:
        if self._routine is not None:
            self._own.change(self._routine, note=text)

    def _take_days(self, chosen: object) -> None:
        if self._routine is not None:
            days = frozenset(map(int, chosen)) if isinstance(chosen, frozenset) else frozenset[int]()
            self._own.change(self._routine, days=days)

    def _ask_start(self) -> None:
        self.start_asked.emit(self._routine)

    def _connect(self) -> None:
        self.back.clicked.connect(self.closed)
        self._start.clicked.connect(self._ask_start)
        self.title.text_changed.connect(self._take_title)
        self._whom.text_changed.connect(self._take_whom)
        self._note.text_changed.connect(self._take_note)
        self._days.chosen.connect(self._take_days)
        self._add.added.connect(self._append)

    def _lay_out(self) -> None:
        theme = self._theme
        self._about = Card(theme, gap=10)
        self._about.body.addWidget(Heading(theme, _("Write down a routine")))
        self._about.body.addWidget(labelled(theme, _("Name"), self.title))
        self._about.body.addWidget(labelled(theme, _("Who gave it to you"), self._whom))
        self._about.body.addWidget(labelled(theme, _("Days"), self._days))
        note = Card(theme, gap=10)
        note.body.addWidget(labelled(theme, _("Note"), self._note))
        self._area.place([(0, [self._about, self._stack, self._add, note])])
        head = Row(theme, gap=12)
        head.addWidget(self.back)
        head.addWidget(self._length, 1)
        head.addWidget(self._start)
        column = Column(theme, self, gap=8)
        column.addLayout(head)
        column.addWidget(self._area, 1)


def _codes(routine: OwnRoutine) -> list[str]:
    return [step.exercise for step in routine.steps]
