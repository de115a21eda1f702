"""Edits one entry of a past day with the same cards as Today; *Done* goes back to the day."""

from dataclasses import replace
from datetime import date, time

from PySide6.QtCore import QLocale, Qt, QTime, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.domain.body import Build
from companion.domain.changes import Replacement
from companion.domain.entry import Entry
from companion.domain.ids import new_id
from companion.domain.moments import Moment, moment_on
from companion.domain.settings import Settings
from companion.domain.text import N_, _, plural
from companion.ui.check_in import CheckIn
from companion.ui.columns import ColumnsArea, columns_for
from companion.ui.diary import Diary
from companion.ui.materials import BodyMaterial
from companion.ui.panels.day_words import late_words, long_day
from companion.ui.panels.map_panel import MapPanel
from companion.ui.panels.questions_panel import QuestionsPanel
from companion.ui.panels.stamp_words import FROM_MEMORY
from companion.ui.saved_state import short_time
from companion.ui.theme import Theme
from companion.ui.widgets.banner import Banner
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.chips import ChoiceChips
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column, Row
from companion.ui.widgets.tag import Tag

TIMES = (
    ("08:00", N_("Morning, {time}")),
    ("12:00", N_("Midday, {time}")),
    ("17:00", N_("Afternoon, {time}")),
    ("20:00", N_("Evening, {time}")),
    ("23:00", N_("Night, {time}")),
)
USUAL_TIME = "12:00"
WHOLE_DAY = "whole_day"
SIDE_WIDTH = 424
LATER = N_("Memory often makes pain bigger, so it is marked as written later.")


class EntryEditor(QWidget):
    """Every change is saved at once, so leaving needs no decision."""

    done = Signal()
    removed = Signal(str)
    typing = Signal(bool)

    def __init__(self, theme: Theme, diary: Diary, body: BodyMaterial, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._diary = diary
        self._boundary = Settings().day_boundary
        self._day = diary.today()
        self._check_in = CheckIn(diary, diary.now(), self)
        self._title = Label(theme, "", role="heading", wrap=True)
        self._late = Tag(theme, "", "caution", icon="clock")
        self._done = Button(theme, _("Done"), kind="primary", icon="check")
        self._banner = Banner(theme, "caution")
        self._head = QWidget(self)
        self._time = QWidget(self)
        times = [(key, _(words).format(time=_clock(key))) for key, words in TIMES]
        self._times = ChoiceChips(theme, [*times, (WHOLE_DAY, _("The whole day"))])
        self._map = MapPanel(theme, self._check_in, body, self)
        self._questions = QuestionsPanel(theme, self._check_in, self, past=True)
        self._area = ColumnsArea(theme, self)
        self._columns = 0
        self._lay_out()
        self._connect()

    @property
    def day(self) -> date:
        return self._day

    def apply_settings(self, settings: Settings) -> None:
        self._boundary = settings.day_boundary
        # Which figure is closer is asked on Today, not here.
        self._map.set_build(settings.build or Build.STRAIGHT)
        self._map.apply_settings(settings)
        self._questions.apply_settings(settings)

    def edit(self, entry: Entry) -> None:
        """Edit an entry that is there; its time stays."""
        self._open(entry)
        self._show_lateness(entry.days_late)
        self._banner.hide()
        self._time.hide()

    def begin(self, day: date) -> None:
        """Begin an entry of a day; nothing is stored before the first answer."""
        now = self._diary.now()
        past = day < now.day
        self._open(self._blank(self._moment_at(day, USUAL_TIME) if past else now))
        self._times.set_value(USUAL_TIME)
        self._time.setVisible(past)
        ago = (now.day - day).days
        self._show_lateness(ago)
        self._banner.setVisible(ago > FROM_MEMORY)
        when = plural("This is about {n} day ago.", "This is about {n} days ago.", ago)
        self._banner.set_text(f"{when} {_(LATER)}")

    def refresh(self) -> None:
        """Show what is stored now."""
        self._map.show_check_in()
        self._questions.show_check_in()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        theme = self._theme
        top = Row(theme, gap=12)
        top.addWidget(self._title, 1)
        top.addWidget(self._late)
        top.addWidget(self._done)
        time_row = Row(theme, self._time, gap=12)
        time_row.addWidget(Label(theme, _("About what time?"), role="label"))
        time_row.addWidget(self._times, 1)
        self._times.setAccessibleName(_("About what time?"))
        self._questions.show_mattered(inside=True)
        self._questions.new_button.hide()
        head = Column(theme, self._head, gap=10, margins=(0, 0, 0, 6))
        head.addLayout(top)
        head.addWidget(self._banner)
        head.addWidget(self._time)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._area, 1)

    def _connect(self) -> None:
        self._done.clicked.connect(self.done)
        self._times.chosen.connect(self._take_time)
        self._map.removed.connect(self.removed)
        self._questions.typing.connect(self.typing)
        self._map.typing.connect(self.typing)
        self._theme.changed.connect(self._restyle)

    def _open(self, entry: Entry) -> None:
        self._day = entry.moment.day
        self._check_in.choose(entry)
        self._name(entry)
        self._questions.open_more(opened=False)
        self.refresh()

    def _name(self, entry: Entry) -> None:
        day = long_day(entry.moment.day, self._diary.today())
        time = _("the whole day") if entry.whole_day else short_time(entry.moment)
        self._title.setText(_("{day}, {time}").format(day=day, time=time))

    def _show_lateness(self, days: int) -> None:
        self._late.setVisible(days > 0)
        self._late.set_text(late_words(days))

    def _take_time(self, key: object) -> None:
        """The time of a new entry; one that is stored already moves with it."""
        chosen = str(key) if key else USUAL_TIME
        whole = chosen == WHOLE_DAY
        moment = self._moment_at(self._day, USUAL_TIME if whole else chosen)
        self._times.set_value(chosen)
        stored = self._check_in.entry()
        written = self._whole_day() if whole and stored is None else None
        about = written or replace(stored or self._blank(moment), moment=moment, whole_day=whole)
        if stored is not None and stored != about:
            about = replace(about, changed=self._diary.now().utc)
            # First, because the diary tells the form at once.
            self._check_in.choose(about)
            self._diary.record(_("Time of the entry"), Replacement(before=stored, after=about))
        self._check_in.choose(about)
        self._name(about)
        self.refresh()

    def _whole_day(self) -> Entry | None:
        """What is written about the whole day already."""
        entries = self._diary.entries(self._day, self._day)
        return next((entry for entry in entries if entry.whole_day), None)

    def _moment_at(self, day: date, key: str) -> Moment:
        return moment_on(day, time.fromisoformat(key), self._diary.now().zone, self._boundary)

    def _blank(self, moment: Moment) -> Entry:
        now = self._diary.now()
        return Entry(id=new_id(), moment=moment, written=now, changed=now.utc)

    def _restyle(self) -> None:
        self._columns = 0
        self._arrange()

    def _arrange(self) -> None:
        columns = min(2, columns_for(self.width(), self._theme.scale))
        if columns == self._columns:
            return
        self._columns = columns
        if columns == 1:
            # Large text would leave little of the window below the head: it scrolls with the questions.
            self._area.place([(0, [self._head, self._questions, self._map])], growing=self._map)
        else:
            self._column.insertWidget(0, self._head)
            self._area.place([(0, [self._map]), (SIDE_WIDTH, [self._questions])], growing=self._map)


def _clock(time: str) -> str:
    """As the clock of the person shows it, with twelve or twenty-four hours."""
    return QLocale().toString(QTime.fromString(time, "HH:mm"), QLocale.FormatType.ShortFormat)
