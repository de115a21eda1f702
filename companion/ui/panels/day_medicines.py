"""The part of a day about medicines, things tried and activities, with a way to add to it."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.changes import Changes
from companion.domain.record import Kind
from companion.domain.settings import Settings
from companion.domain.text import _
from companion.ui.diary import Diary
from companion.ui.medicine_log import Logged, MedicineLog
from companion.ui.panels.activity_form import ActivityForm, NewActivity
from companion.ui.panels.day_doses import DayDoses
from companion.ui.panels.medicine_words import offer_of
from companion.ui.panels.take_buttons import TakeButtons
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column


class DayMedicines(QWidget):
    """Stands there once the person uses it anywhere. `removed` is a sentence for the toast."""

    removed = Signal(str)
    typing = Signal(bool)

    def __init__(self, theme: Theme, diary: Diary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._diary = diary
        self._log = MedicineLog(diary)
        self._day = diary.today()
        self._doses = DayDoses(theme, self._log, stamped=True, parent=self)
        self._add = Button(theme, _("Add a dose or something tried"), kind="ghost", icon="plus", parent=self)
        self._buttons = TakeButtons(theme, self)
        self._activity = ActivityForm(theme, self)
        self._lay_out()
        diary.changed.connect(self._follow)
        self._add.clicked.connect(self._toggle)
        self._buttons.medicine_pressed.connect(self._take)
        self._buttons.kind_pressed.connect(self._write_therapy)
        self._activity.entered.connect(self._write_activity)
        self._doses.removed.connect(self.removed)
        self._doses.emptied.connect(self._focus_add)
        self._doses.typing.connect(self.typing)

    @property
    def is_empty(self) -> bool:
        """Whether nothing of it is written down on the day."""
        return self._doses.is_empty

    def apply_settings(self, settings: Settings) -> None:
        self._log.boundary = settings.day_boundary

    def show_day(self, day: date) -> None:
        """Show what is stored about a day; another day begins with the buttons put away."""
        if day != self._day:
            self._buttons.hide()
            self._activity.put_away()
        self._day = day
        self._doses.show_day(day)
        active, kinds = self._log.active(day), self._log.kinds_offered(day)
        names = self._log.activities_offered(day)
        self._buttons.show_offers([offer_of(each, day) for each in active], kinds)
        self._activity.offer_names(names)
        self._add.setHidden(self._log.read_only)
        self._activity.setHidden(self._log.read_only)
        self.setVisible(not self._doses.is_empty or bool(active or kinds or names))

    def _lay_out(self) -> None:
        column = Column(self._theme, self, gap=8)
        column.addWidget(
            Label(self._theme, _("Medicines, things tried and activities"), role="label", wrap=True)
        )
        column.addWidget(self._doses)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._buttons)
        column.addWidget(self._activity)
        self._buttons.hide()
        self.hide()

    def _follow(self, changes: Changes) -> None:
        """The day's own changes come from the page; a medicine is on no day alone."""
        if Kind.MEDICINES in changes.kinds:
            self.show_day(self._day)

    def _toggle(self) -> None:
        self._buttons.setVisible(self._buttons.isHidden())
        if not self._buttons.isHidden():
            self._buttons.focus_first()

    def _take(self, medicine_id: str) -> None:
        medicine = self._log.medicines().get(medicine_id)
        self._open(self._log.take(medicine, self._day) if medicine else None)

    def _write_therapy(self, kind: str) -> None:
        self._open(self._log.write_therapy(kind, self._day))

    def _write_activity(self, new: NewActivity) -> None:
        self._open(self._log.write_activity(new.name, self._day, new.planned, new.done))

    def _open(self, made: Logged | None) -> None:
        """Its time is a guess on a past day, so the editor opens on it."""
        if made is not None:
            self._buttons.hide()
            self._doses.edit(made)

    def _focus_add(self) -> None:
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)
