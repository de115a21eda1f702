"""Today: where it hurts, how it is now, and one fitting routine."""

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, QTime, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from companion.domain.body import Build
from companion.domain.changes import Changes
from companion.domain.entry import OPEN_FOR
from companion.domain.moments import Moment
from companion.domain.settings import Settings
from companion.domain.text import _
from companion.ui.after_paint import after_first_paint
from companion.ui.check_in import CheckIn
from companion.ui.columns import BAR, MARGIN, ColumnsArea, columns_for
from companion.ui.diary import Diary
from companion.ui.materials import Materials
from companion.ui.panels.map_panel import MapPanel
from companion.ui.saved_state import SavedState
from companion.ui.theme import Theme
from companion.ui.widgets.page_header import PageHeader
from companion.ui.widgets.stacks import Column, Row

if TYPE_CHECKING:
    from companion.domain.lesson import Destination
    from companion.ui.panels.beside_map import BesideMap

LOW_WINDOW = 740
NOON, EVENING, MORNING = 12, 18, 4


class TodayPage(QWidget):
    """The first page. `removed` is a sentence for the toast, `routine_asked` the key of a routine."""

    removed = Signal(str)
    routine_asked = Signal(str)
    build_chosen = Signal(object)
    medicines_asked = Signal()
    questions_asked = Signal()
    lesson_asked = Signal(str)
    lessons_chosen = Signal(object)
    help_cards_asked = Signal(object)
    self_counts_asked = Signal()

    def __init__(
        self, theme: Theme, diary: Diary, materials: Materials, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._theme = theme
        self._diary = diary
        self._materials = materials
        self._settings = Settings()
        self._check_in = CheckIn(diary, parent=self)
        self._header = PageHeader(theme, "", self)
        self._map = MapPanel(theme, self._check_in, materials.body, self)
        self._beside: BesideMap | None = None
        self._page = Column(theme, self, gap=8, margins=(MARGIN, 14, MARGIN - BAR, 0))
        self._area = ColumnsArea(theme, self, steady=True)
        self._turn = QTimer(self, singleShot=True)
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._turns_at = diary.now().utc
        self._columns = 0
        self._stale = True
        self._saved = SavedState(diary, self._header)
        head = Row(theme, margins=(0, 0, BAR, 0))
        head.addWidget(self._header)
        self._page.addLayout(head)
        self._page.addWidget(self._area, 1)
        self._connect()
        after_first_paint(self, self._complete)

    def apply_settings(self, settings: Settings) -> None:
        """Take over what the person chose about the figure, the day and the scale."""
        self._settings = settings
        # A diary open to read asks nothing.
        self._map.set_build(settings.build or (Build.STRAIGHT if self._diary.read_only else None))
        self._map.apply_settings(settings)
        if self._beside is not None:
            self._beside.apply_settings(settings)
        self._refresh()

    def focus_map(self) -> None:
        """Bring the keyboard to the body map, or to the question that stands in its place."""
        self._map.focus_map()

    def put_help_aside(self) -> None:
        """None of the help cards fits that were looked at from here."""
        if self._beside is not None:
            self._beside.help.put_aside()

    def focus_part(self, part: "Destination") -> None:
        """Bring the keyboard to the night or to what is tried and done, beside the map."""
        if self._beside is not None:
            self._beside.focus_part(part)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()
        if self._stale:
            self._refresh()
        elif self._beside is not None:
            self._beside.help.catch_up()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _connect(self) -> None:
        self._diary.changed.connect(self._follow)
        self._theme.changed.connect(self._restyle)
        self._map.removed.connect(self.removed)
        self._map.build_chosen.connect(self.build_chosen)
        self._map.typing.connect(self._saved.set_typing)
        self._turn.timeout.connect(self._refresh)
        self._rest.timeout.connect(self._refresh)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._catch_up)
        # It belongs to the card: where that cannot be used, as in a diary open to read, the key rests.
        QShortcut(QKeySequence("F4"), self._map, self._map.take_over)

    def _follow(self, changes: Changes) -> None:
        if not self.isVisible():
            self._stale = True
        elif self._diary.today() in changes.days:
            # The map answers at once; what stands around it may follow a moment later.
            self._map.show_marks()
            self._rest.start()

    def _refresh(self) -> None:
        """Show what is stored now; a new check-in or a new day begins without any action."""
        self._stale = False
        now = self._diary.now()
        self._header.set_title(_greeting(now))
        self._header.set_line(self._day_words(now))
        self._map.set_changeable(changeable=not self._diary.read_only)
        self._map.show_check_in()
        if self._beside is not None:
            self._beside.refresh(now)
        self._saved.refresh()
        wait = self._until_turn(now)
        self._turns_at = now.utc + timedelta(milliseconds=wait)
        self._turn.start(wait)

    def _catch_up(self, state: Qt.ApplicationState) -> None:
        """A timer stands still while the computer sleeps: the morning begins when the person is back."""
        if state is Qt.ApplicationState.ApplicationActive and self._diary.now().utc >= self._turns_at:
            self._refresh()

    def _complete(self) -> None:
        """Now that the map is on the screen, make what stands beside it, and then what takes longer."""
        if self._beside is None:
            self._make_beside()
            for column, (_width, cards) in enumerate(self._placement(self._columns)[1:], start=1):
                self._area.add(column, cards)
            self._arrange()
        QTimer.singleShot(0, self, self._begin)

    def _make_beside(self) -> None:
        from companion.ui.panels.beside_map import BesideMap  # noqa: PLC0415 - after the first paint

        beside = BesideMap(self._theme, self._diary, self._check_in, self._materials, self)
        beside.removed.connect(self.removed)
        beside.routine_asked.connect(self.routine_asked)
        beside.medicines_asked.connect(self.medicines_asked)
        beside.questions_asked.connect(self.questions_asked)
        beside.help_cards_asked.connect(self.help_cards_asked)
        beside.self_counts_asked.connect(self.self_counts_asked)
        beside.lesson_asked.connect(self.lesson_asked)
        beside.lessons_chosen.connect(self.lessons_chosen)
        beside.about_changed.connect(self._refresh)
        beside.new_asked.connect(self._start_new)
        beside.typing.connect(self._saved.set_typing)
        beside.apply_settings(self._settings)
        beside.refresh(self._diary.now())
        self._beside = beside

    def _begin(self) -> None:
        if self._beside is not None:
            self._beside.begin(self._diary.now())

    def _until_turn(self, now: Moment) -> int:
        """Milliseconds until the open check-in closes or the day ends, whichever is first."""
        local, ends = now.local, self._settings.day_boundary
        day_end = local.replace(hour=ends.hour, minute=ends.minute, second=0, microsecond=0)
        if day_end <= local:
            day_end += timedelta(days=1)
        waits = [day_end - local]
        entry = self._check_in.entry()
        if entry is not None and not entry.whole_day:
            waits.append(entry.changed + OPEN_FOR - now.utc)
        return max(1000, int(min(waits).total_seconds() * 1000) + 500)

    def _day_words(self, now: Moment) -> str:
        day = QLocale().toString(now.day, "dddd d MMMM")
        ends = QTime(self._settings.day_boundary.hour, self._settings.day_boundary.minute)
        time = QLocale().toString(ends, QLocale.FormatType.ShortFormat)
        return _("{day}. Your day ends at {time}.").format(day=day, time=time)

    def _start_new(self) -> None:
        self._check_in.start_new()
        self._refresh()

    def _restyle(self) -> None:
        self._columns = 0
        self._arrange()

    def _arrange(self) -> None:
        columns = columns_for(self.width(), self._theme.scale)
        if columns == 1 and self._beside is None and self.isVisible():
            # The questions stand above the map: coming later they would push it down.
            self._make_beside()
            self._columns = 0
        if self._beside is not None:
            self._beside.spare_height(low=self.height() < self._theme.px(LOW_WINDOW))
        if columns != self._columns:
            self._columns = columns
            self._area.place(self._placement(columns), growing=self._map)

    def _placement(self, columns: int) -> list[tuple[int, list[QWidget]]]:
        """Columns as (fixed width or 0 for flexible, cards from top to bottom)."""
        first = self._beside.first if self._beside is not None else []
        further = self._beside.further if self._beside is not None else []
        if columns == 1:
            return [(0, [*first, self._map, *further])]
        if columns == 2:  # noqa: PLR2004 - the number of columns says it all
            return [(0, [self._map]), (424, [*first, *further])]
        return [(0, [self._map]), (452, first), (352, further)]


def _greeting(now: Moment) -> str:
    hour = now.local.hour
    if MORNING <= hour < NOON:
        return _("Good morning")
    return _("Good afternoon") if NOON <= hour < EVENING else _("Good evening")
