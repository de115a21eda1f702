"""The card of Today about medicines, things tried and activities; quiet lines while there are none."""

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from companion.domain.changes import Changes
from companion.domain.dose import Dose, Helped, UseMonth, days_of_use
from companion.domain.moments import Moment
from companion.domain.settings import Settings
from companion.domain.text import _
from companion.ui.diary import Diary
from companion.ui.medicine_log import MedicineLog
from companion.ui.panels.activity_form import ActivityForm, NewActivity
from companion.ui.panels.day_doses import DayDoses
from companion.ui.panels.due_question import DueQuestion
from companion.ui.panels.medicine_words import dose_words, offer_of, use_words
from companion.ui.panels.opened_form import show_opened
from companion.ui.panels.take_buttons import TakeButtons
from companion.ui.saved_state import short_time
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.card import Card
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column, Row
from companion.ui.widgets.tab_chain import chain


class MedicinesPanel(QWidget):
    """`removed` is a sentence for the toast, `manage_asked` a wish for the page about medicines.

    It follows the diary by itself: a question comes up with time, and not with a change.
    """

    removed = Signal(str)
    manage_asked = Signal()
    typing = Signal(bool)

    def __init__(self, theme: Theme, diary: Diary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._diary = diary
        self._log = MedicineLog(diary)
        self._opened = False
        self._adding = False
        self._stale = True
        self._quiet = Button(
            theme, _("Add a medicine or something you try"), kind="ghost", icon="plus", parent=self
        )
        self._quiet_activity = Button(theme, _("Add an activity"), kind="ghost", icon="plus", parent=self)
        self._card = Card(theme, parent=self)
        self._manage = Button(theme, _("Manage"), kind="ghost")
        self._buttons = TakeButtons(theme)
        self._questions: list[DueQuestion] = []
        self._resting = False
        self._asked = QWidget()
        self._doses = DayDoses(theme, self._log)
        self._activity = ActivityForm(theme)
        self._counts = Label(theme, role="small", tone="muted", wrap=True)
        self._turn = QTimer(self, singleShot=True)
        self._lay_out()
        self._connect()

    def apply_settings(self, settings: Settings) -> None:
        self._log.boundary = settings.day_boundary
        self._resting = settings.on_break
        self.refresh()

    def open_adding(self, *, activity: bool) -> None:
        """Open the card, with the keyboard on the name of an activity, or before what can be tried."""
        if activity:
            self._open_for_activity()
        else:
            self._open()
            self._buttons.focus_other()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()
        if self._adding:
            self._adding = False
            self._come_into_view()

    def refresh(self) -> None:
        """Show what is stored and what is to be asked now."""
        self._stale = False
        now = self._log.now()
        active, kinds = self._log.active(now.day), self._log.kinds_offered(now.day)
        names = self._log.activities_offered(now.day)
        self._doses.show_day(now.day)
        in_use = bool(active or kinds or names or not self._doses.is_empty)
        self._card.setVisible(in_use or self._opened)
        for line in (self._quiet, self._quiet_activity):
            line.setVisible(not in_use and not self._opened and not self._log.read_only)
        self._manage.setText(_("Manage") if in_use else _("Add a medicine"))
        self._manage.setAccessibleName(_("Manage medicines") if in_use else _("Add a medicine"))
        self._buttons.show_offers([offer_of(each, now.day) for each in active], kinds)
        self._activity.offer_names(names)
        for part in (self._buttons, self._activity):
            part.setHidden(self._log.read_only)
        self._ask(self._log.due())
        self._count(now)
        self._wait(now)

    def _lay_out(self) -> None:
        head = Row(self._theme)
        head.addWidget(
            Label(self._theme, _("Medicines, things tried and activities"), role="heading", wrap=True), 1
        )
        head.addWidget(self._manage)
        self._card.body.addLayout(head)
        self._card.body.addWidget(self._buttons)
        self._card.body.addWidget(self._asked)
        Column(self._theme, self._asked, gap=10)
        self._card.body.addWidget(self._activity)
        self._card.body.addWidget(self._doses)
        self._card.body.addWidget(self._counts)
        column = Column(self._theme, self)
        for line in (self._quiet, self._quiet_activity):
            column.addWidget(line, 0, Qt.AlignmentFlag.AlignLeft)
            line.hide()
        column.addWidget(self._card)
        self._card.hide()

    def _connect(self) -> None:
        self._diary.changed.connect(self._follow)
        self._quiet.clicked.connect(self._open)
        self._quiet_activity.clicked.connect(self._open_for_activity)
        self._activity.entered.connect(self._write_activity)
        self._manage.clicked.connect(self._go_to_manage)
        self._buttons.medicine_pressed.connect(self._take)
        self._buttons.kind_pressed.connect(self._write_therapy)
        self._doses.removed.connect(self.removed)
        self._doses.emptied.connect(self._buttons.focus_other)
        self._doses.typing.connect(self.typing)
        self._turn.timeout.connect(self.refresh)

    def _follow(self, changes: Changes) -> None:
        if not self._log.concerns(changes):
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def _open(self) -> None:
        """Nothing is in use yet: the card comes in place of the line."""
        self._opened = True
        self.refresh()
        self._come_into_view()

    def _come_into_view(self) -> None:
        """The keyboard stands before the buttons of doses: a press too many writes none."""
        self._manage.setFocus(Qt.FocusReason.OtherFocusReason)
        show_opened(self._card)

    def _go_to_manage(self) -> None:
        """Who comes back from adding a medicine finds the card, and the button of that medicine, in view."""
        self._adding = True
        self.manage_asked.emit()

    def _open_for_activity(self) -> None:
        self._open()
        self._activity.open()

    def _take(self, medicine_id: str) -> None:
        medicine = self._log.medicines().get(medicine_id)
        dose = self._log.take(medicine, self._diary.today()) if medicine else None
        if dose is not None and medicine is not None:
            words = _("{what}, taken {time}").format(
                what=dose_words(dose, {medicine_id: medicine}), time=short_time(dose.moment)
            )
            self.removed.emit(words)

    def _write_therapy(self, kind: str) -> None:
        therapy = self._log.write_therapy(kind, self._diary.today())
        if therapy is not None:
            self._doses.edit(therapy)

    def _write_activity(self, new: NewActivity) -> None:
        self._log.write_activity(new.name, self._diary.today(), new.planned, new.done)

    def _ask(self, due: Sequence[Dose]) -> None:
        medicines = self._log.medicines() if due else {}
        shown = [] if self._log.read_only or self._resting else due
        while len(self._questions) < len(shown):
            question = DueQuestion(self._theme)
            question.answered.connect(self._answer)
            self._questions.append(question)
            layout = self._asked.layout()
            if layout is not None:
                layout.addWidget(question)
            chain(self._asked, *self._questions)
        for place, question in enumerate(self._questions):
            question.setVisible(place < len(shown))
            if place < len(shown):
                question.ask(shown[place], medicines)
        self._asked.setVisible(bool(shown))

    def _answer(self, dose: Dose, helped: Helped) -> None:
        # The row goes with its answer: the keyboard goes to where no press is a dose.
        self._buttons.focus_other()
        self._log.answer(dose, helped)

    def _count(self, now: Moment) -> None:
        month = now.day.replace(day=1)
        used = days_of_use(self._diary.dose_days(month, now.day))
        lines = []
        for medicine in self._log.medicines().values():
            days = used.get(UseMonth(medicine.id, month.year, month.month), 0)
            if days and medicine.is_counted_on(now.day):
                lines.append(use_words(medicine, days, month))
        self._counts.setText("\n".join(lines))
        self._counts.setVisible(bool(lines) and not self._resting)

    def _wait(self, now: Moment) -> None:
        due = self._log.next_due()
        if due is None:
            self._turn.stop()
        else:
            self._turn.start(max(0, int((due - now.utc) / timedelta(milliseconds=1))) + 100)
