"""The card of one day: its entries by time, the body with all marks, and what else was written."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import zip_longest

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from companion.domain.body import Build
from companion.domain.changes import Replacement
from companion.domain.day import flare_of_day, marks_of_day, pain_of_day
from companion.domain.entry import Entry
from companion.domain.question_list import BY_KEY
from companion.domain.questions import OWN, Question
from companion.domain.settings import Settings
from companion.domain.text import _
from companion.ui.diary import Diary
from companion.ui.materials import BodyMaterial
from companion.ui.panels.day_facts import DayFacts
from companion.ui.panels.day_flares import DayFlares
from companion.ui.panels.day_medicines import DayMedicines
from companion.ui.panels.day_self_counts import DaySelfCounts
from companion.ui.panels.day_sessions import session_tiles
from companion.ui.panels.day_visits import DayVisits
from companion.ui.panels.day_words import flare_words, long_day, marks_words, pain_sentence
from companion.ui.panels.entry_row import EntryRow
from companion.ui.panels.help_place import HelpPlace
from companion.ui.panels.medicine_words import isolated
from companion.ui.saved_state import short_time
from companion.ui.theme import Theme
from companion.ui.widgets.body_picture import BodyPicture
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.card import Card
from companion.ui.widgets.labels import Label
from companion.ui.widgets.rule import Rule
from companion.ui.widgets.stacks import Column, Row
from companion.ui.widgets.tag import Tag

PICTURE = (236, 262)


class DayPanel(Card):
    """`add_asked` carries the day, `edit_asked` the entry, `removed` a sentence for the toast."""

    add_asked = Signal(object)
    edit_asked = Signal(object)
    removed = Signal(str)
    help_cards_asked = Signal(object)
    typing = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        diary: Diary,
        body: BodyMaterial,
        routine_titles: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, gap=13, parent=parent)
        self._theme = theme
        self._diary = diary
        self._regions = body.regions
        self._titles = routine_titles
        self._day = diary.today()
        self._title = Label(theme, "", role="heading", wrap=True)
        self._sentence = Label(theme, "", role="label", tone="muted", wrap=True)
        self._flare = Tag(theme, "", icon="cloud")
        self._add = Button(theme, _("Add entry"), kind="soft", icon="plus")
        self._empty = Label(theme, _("Nothing written. That is fine."), wrap=True)
        self._picture = BodyPicture(theme, body.drawing)
        self._caption = Label(
            theme, _("All marks of the day, highest value"), role="small", tone="muted", wrap=True
        )
        self._figure = QWidget(self)
        self._rows: list[EntryRow] = []
        self._entries = Column(theme, gap=8)
        self._facts = QWidget(self)
        self._medicines = DayMedicines(theme, diary, self)
        self._visits = DayVisits(theme, diary, self)
        self._self_counts = DaySelfCounts(theme, diary, self)
        self._flares = DayFlares(theme, diary, self)
        self.help = HelpPlace(theme, diary, body.regions, self)
        self._place = Column(theme)
        self._middle = Row(theme, gap=18)
        self._narrow = False
        self._lay_out()
        self._add.clicked.connect(self._ask_add)
        self._medicines.removed.connect(self.removed)
        self._medicines.typing.connect(self.typing)
        self._flares.removed.connect(self.removed)
        self.help.cards_asked.connect(self.help_cards_asked)
        self.help.begin()
        self._flares.typing.connect(self.typing)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def day(self) -> date:
        return self._day

    def apply_settings(self, settings: Settings) -> None:
        """Take over what the person chose about the figure and the day."""
        self._picture.set_build(settings.build or Build.STRAIGHT)
        self._picture.set_mirrored(settings.mirrored_map)
        self._medicines.apply_settings(settings)
        self._flares.apply_settings(settings)

    def set_narrow(self, *, narrow: bool) -> None:
        """Whether the figure stands under the entries, and the tiles below each other."""
        if narrow != self._narrow:
            self._narrow = narrow
            down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
            self._middle.setDirection(down if narrow else across)
            self._show_facts(self._diary.entries(self._day, self._day))

    def show_day(self, day: date) -> None:
        """Show what is stored about a day; also called after a change of that day."""
        self._day = day
        entries = self._diary.entries(day, day)
        self._title.setText(long_day(day, self._diary.today()))
        self._sentence.setText(pain_sentence(pain_of_day(entries), len(entries)))
        self._sentence.setVisible(bool(entries))
        self._flare.set_text(flare_words(flare_of_day(entries)))
        self._flare.setVisible(bool(flare_words(flare_of_day(entries))))
        self._medicines.show_day(day)
        self._self_counts.show_day(day)
        self._visits.show_day(day)
        self.help.show_day(day)
        self._flares.show_day(day, answered=flare_of_day(entries) == "yes")
        written = bool(entries) or not all(
            part.is_empty for part in (self._medicines, self._self_counts, self._visits, self._flares)
        )
        self._empty.setHidden(written)
        self._add.setVisible(not self._diary.read_only)
        self._show_marks(entries)
        self._show_entries(entries)
        self._show_facts(entries)

    def _show_marks(self, entries: Sequence[Entry]) -> None:
        marks = marks_of_day(entries)
        self._picture.set_marks({region: mark.intensity for region, mark in marks.items()})
        self._picture.setAccessibleDescription(marks_words(marks.values(), self._regions))
        self._figure.setVisible(bool(marks))

    def _show_entries(self, entries: Sequence[Entry]) -> None:
        while len(self._rows) < len(entries):
            self._add_row()
        questions = self._questions_of(entries)
        for row, entry in zip_longest(self._rows, entries):
            row.setVisible(entry is not None)
            if entry is not None:
                row.show_entry(entry, editable=not self._diary.read_only, questions=questions)

    def _questions_of(self, entries: Sequence[Entry]) -> Mapping[str, Question]:
        """What the answers were given to: own questions too, also those that are no longer asked."""
        if not any(answer.question.startswith(OWN) for entry in entries for answer in entry.answers):
            return BY_KEY
        own = (own.question for own in self._diary.own_questions())
        return BY_KEY | {each.key: replace(each, short=isolated(each.short)) for each in own}

    def _add_row(self) -> None:
        """Rows stay for the days to come: making them is what takes time."""
        row = EntryRow(self._theme, self._regions, ruled=bool(self._rows), parent=self)
        row.edit_asked.connect(self.edit_asked)
        row.delete_asked.connect(self._delete)
        self._entries.insertWidget(len(self._rows), row)
        self._rows.append(row)

    def _show_facts(self, entries: Sequence[Entry]) -> None:
        day = self._day
        nights, sessions = self._diary.nights(day, day), self._diary.sessions(day, day)
        columns = 1 if self._narrow else 2
        routines = session_tiles(self._theme, sessions, self._titles, self._regions)
        facts = DayFacts(self._theme, entries, nights, routines, columns=columns)
        self._place.replaceWidget(self._facts, facts)
        self._facts.hide()
        self._facts.deleteLater()
        self._facts = facts
        # Shown at once: the layout would do it later, and the place would be empty until then.
        facts.setHidden(facts.is_empty)

    def _lay_out(self) -> None:
        words = Column(self._theme, gap=2)
        words.addWidget(self._title)
        words.addWidget(self._sentence)
        top = Row(self._theme, gap=10)
        top.addLayout(words, 1)
        top.addWidget(self._flare)
        top.addWidget(self._add)
        figure = Column(self._theme, self._figure, gap=6)
        figure.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        figure.addWidget(self._caption)
        figure.addStretch(1)
        self._picture.setAccessibleName(_("Marks of the day"))
        self._caption.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._entries.addStretch(1)
        self._place.addWidget(self._facts)
        self._middle.addLayout(self._entries, 1)
        self._middle.addWidget(self._figure, 0, Qt.AlignmentFlag.AlignHCenter)
        self.body.addLayout(top)
        self.body.addWidget(Rule(self._theme, self))
        self.body.addWidget(self._flares)
        self.body.addWidget(self.help)
        self.body.addWidget(self._empty)
        self.body.addLayout(self._middle)
        self.body.addLayout(self._place)
        self.body.addWidget(self._medicines)
        self.body.addWidget(self._self_counts)
        self.body.addWidget(self._visits)

    def _delete(self, entry: Entry) -> None:
        self._diary.record(_("Entry deleted"), Replacement(before=entry, after=None))
        # The button that was pressed is gone with its row.
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.removed.emit(_("Entry of {time} deleted").format(time=short_time(entry.moment)))

    def _ask_add(self) -> None:
        self.add_asked.emit(self._day)

    def _dress(self) -> None:
        width, height = PICTURE
        self._picture.setFixedSize(self._theme.px(width), self._theme.px(height))
        self._figure.setFixedWidth(self._theme.px(width))
