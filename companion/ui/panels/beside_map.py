"""What stands beside the body map on Today: questions, what mattered, suggestion, medicines, flare day."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.day import marks_of_day
from companion.domain.lesson import Destination
from companion.domain.moments import Moment
from companion.domain.settings import Settings
from companion.ui.check_in import CheckIn
from companion.ui.diary import Diary
from companion.ui.in_pieces import InPieces
from companion.ui.materials import Materials
from companion.ui.panels.flare_place import FlarePlace
from companion.ui.panels.help_place import HelpPlace
from companion.ui.panels.instrument_due import InstrumentDue
from companion.ui.panels.lesson_place import LessonPlace
from companion.ui.panels.mattered_panel import MatteredPanel
from companion.ui.panels.medicines_place import MedicinesPlace
from companion.ui.panels.questions_panel import QuestionsPanel
from companion.ui.panels.settled_place import SettledPlace
from companion.ui.panels.sitting_place import SittingPlace
from companion.ui.panels.suggestion_panel import SuggestionPanel
from companion.ui.theme import Theme

if TYPE_CHECKING:
    from companion.domain.held_back import HeldBack

DESK_RESET = "desk-reset"


class BesideMap(QObject):
    """The cards and what they ask for. `removed` is a sentence for the toast, `routine_asked` a key."""

    removed = Signal(str)
    routine_asked = Signal(str)
    medicines_asked = Signal()
    questions_asked = Signal()
    lesson_asked = Signal(str)
    lessons_chosen = Signal(object)
    help_cards_asked = Signal(object)
    self_counts_asked = Signal()
    about_changed = Signal()
    new_asked = Signal()
    typing = Signal(bool)

    def __init__(
        self, theme: Theme, diary: Diary, check_in: CheckIn, materials: Materials, page: QWidget
    ) -> None:
        super().__init__(page)
        self._diary = diary
        self._check_in = check_in
        self._questions = QuestionsPanel(theme, check_in, page)
        # Made in the order in which they stand, because the Tab key follows that.
        self.help = HelpPlace(theme, diary, materials.body.regions, page)
        self._settled = SettledPlace(theme, diary, page)
        self._mattered = MatteredPanel(theme, check_in, page)
        self._sitting = SittingPlace(theme, diary, page)
        self._suggestion = SuggestionPanel(theme, diary, materials, page)
        self._medicines = MedicinesPlace(theme, diary, materials, page)
        self._flare = FlarePlace(theme, diary, page)
        self._lesson = LessonPlace(theme, diary, materials, page)
        self._due = InstrumentDue(theme, diary, page)
        self._held: HeldBack | None = None
        self._looked_at: frozenset[str] = frozenset()
        self._begun = False
        self.is_complete = False
        self._beginning = InPieces(self)
        self._connect()

    def apply_settings(self, settings: Settings) -> None:
        """Take over what the person chose about questions and medicines."""
        self._medicines.apply_settings(settings)
        self._questions.apply_settings(settings)
        self._lesson.apply_settings(settings)
        self._due.apply_settings(settings)
        self._settled.apply_settings(settings)
        self._sitting.apply_settings(settings)

    def refresh(self, now: Moment) -> None:
        """Show what is stored now."""
        for panel in (self._questions, self._mattered):
            panel.setEnabled(not self._diary.read_only)
        self._questions.show_check_in()
        self._mattered.show_check_in()
        self._medicines.refresh()
        self._flare.refresh()
        self.help.refresh()
        self._due.refresh()
        self._settled.refresh()
        can_begin = self._check_in.entry() is not None and not self._check_in.is_whole_day
        self._questions.new_button.setVisible(can_begin)
        if self._begun:
            self._suggest(now)
            self._lesson.refresh(now.day)

    def begin(self, now: Moment) -> None:
        """Make what takes longer to read than all that stands before it on this page."""
        self._beginning.start(self._pieces(now))

    def _pieces(self, now: Moment) -> Iterator[None]:
        yield from self._medicines.pieces()
        self._flare.begin()
        yield
        self.help.begin()
        self._settled.begin()
        yield
        self._begun = True
        self._suggest(now)
        yield
        self._lesson.refresh(now.day)
        self.is_complete = True

    def focus_part(self, part: Destination) -> None:
        """Bring the keyboard to the night, an activity, or something that is tried."""
        if part is Destination.SLEEP:
            self._questions.focus_sleep()
        else:
            self._medicines.open_adding(activity=part is Destination.ACTIVITIES)

    def spare_height(self, *, low: bool) -> None:
        """In a low window one card less: what mattered stands among the further questions."""
        self._mattered.setVisible(not low)
        self._questions.show_mattered(inside=low)

    @property
    def first(self) -> list[QWidget]:
        """The cards of the first column beside the map."""
        return [self._questions]

    @property
    def further(self) -> list[QWidget]:
        """The cards below them, or in a column of their own."""
        above = [self.help, self._flare, self._settled, self._due, self._sitting]
        return [*above, self._suggestion, self._mattered, self._medicines, self._lesson]

    def _connect(self) -> None:
        self._suggestion.start_asked.connect(self.routine_asked)
        self._medicines.removed.connect(self.removed)
        self._medicines.manage_asked.connect(self.medicines_asked)
        self._medicines.typing.connect(self.typing)
        self._questions.new_button.clicked.connect(self.new_asked)
        self._questions.typing.connect(self.typing)
        self._questions.choice_asked.connect(self.questions_asked)
        self._questions.about_changed.connect(self.about_changed)
        self._mattered.typing.connect(self.typing)
        self._lesson.lesson_asked.connect(self.lesson_asked)
        self._lesson.choice_changed.connect(self.lessons_chosen)
        self._suggestion.help_asked.connect(self.help.ask)
        self.help.cards_asked.connect(self.help_cards_asked)
        self.help.looked.connect(self._hold_back)
        self._sitting.reset_asked.connect(self._ask_reset)
        self._due.asked.connect(self.self_counts_asked)

    def _ask_reset(self) -> None:
        self.routine_asked.emit(DESK_RESET)

    def _suggest(self, now: Moment) -> None:
        """For a part that was marked just now, once it is known whether a card of Get help is about it."""
        marks = marks_of_day(self._diary.entries(now.day, now.day))
        if self._diary.read_only or marks.keys() <= self._looked_at:
            self._suggestion.show_for(marks, self._held)

    def _hold_back(self, held: "HeldBack") -> None:
        today = self._diary.today()
        self._held = held
        self._looked_at = frozenset(marks_of_day(self._diary.entries(today, today)))
        if self._begun:
            self._suggest(self._diary.now())
