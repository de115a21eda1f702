"""One lesson beside the list of its neighbours."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from companion.domain.lesson import Lesson, Topic
from companion.domain.text import _
from companion.ui.columns import GAP, MARGIN, ColumnsArea, columns_for
from companion.ui.panels.lesson_text import LessonText
from companion.ui.panels.lesson_words import days_words
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.page_header import PageHeader
from companion.ui.widgets.section_nav import SectionNav
from companion.ui.widgets.stacks import Column

NAV_WIDTH, TEXT_WIDTH = 260, 484
ICONS = {Topic.UNDERSTAND: "info", Topic.HELP: "person", Topic.DAYS: "leaf", Topic.WORDS: "book"}


class LessonReader(QWidget):
    """`read_changed` carries key and whether it was read, `destination_asked` a Destination."""

    closed = Signal()
    lesson_asked = Signal(str)
    destination_asked = Signal(object)
    read_changed = Signal(str, bool)

    def __init__(self, theme: Theme, lessons: Mapping[str, Lesson], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lessons = lessons
        self._titles = {key: lesson.title for key, lesson in lessons.items()}
        self._key = ""
        self._read: Collection[str] = ()
        self._text: LessonText | None = None
        self._placed: tuple[str, bool, int] | None = None
        self._navs: dict[Topic, SectionNav] = {}
        self._back = Button(theme, _("All lessons"), icon="left")
        self._header = PageHeader(theme, "", self)
        self._header.add_widget(self._back)
        self._area = ColumnsArea(theme, self)
        # The keyboard comes to the text first; arrows and page keys then scroll it.
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = Column(theme, self, gap=8, margins=(MARGIN, 14, MARGIN, 0))
        column.addWidget(self._header)
        column.addWidget(self._area, 1)
        self._back.clicked.connect(self.closed)
        leaving = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leaving.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leaving.activated.connect(self.closed)
        theme.changed.connect(self._restyle)

    @property
    def key(self) -> str:
        """The lesson that is shown, or none yet."""
        return self._key

    def show_lesson(self, key: str) -> None:
        """Open a lesson at its beginning, with the keyboard on its text."""
        lesson = self._lessons[key]
        self._key = key
        old, self._text = self._text, LessonText(self._theme, lesson, self._titles)
        if old is not None:
            old.hide()
            old.deleteLater()
        self._text.read_changed.connect(self._tell_read)
        self._text.destination_asked.connect(self.destination_asked)
        self._text.lesson_asked.connect(self.lesson_asked)
        self._text.set_read(read=key in self._read)
        title = _(lesson.title)
        self._header.set_title(title)
        self._header.set_line(days_words(lesson))
        self._area.setAccessibleName(title)
        self._area.setAccessibleDescription(_(lesson.summary))
        self._nav_of(lesson.topic).set_current(key)
        self._arrange()
        self._area.verticalScrollBar().setValue(0)
        self._area.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_read(self, keys: Collection[str]) -> None:
        """Show whether the lesson was read."""
        self._read = keys
        if self._text is not None:
            self._text.set_read(read=self._key in keys)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _nav_of(self, topic: Topic) -> SectionNav:
        """The lessons of a topic, made when the first of them is read."""
        if topic in self._navs:
            return self._navs[topic]
        lessons = [lesson for lesson in self._lessons.values() if lesson.topic is topic]
        entries = [(lesson.key, _(lesson.title), ICONS[topic]) for lesson in lessons]
        nav = SectionNav(self._theme, entries, self)
        nav.setAccessibleName(_("Lessons of this kind"))
        nav.section_chosen.connect(self.lesson_asked)
        nav.hide()
        self._navs[topic] = nav
        return nav

    def _tell_read(self, read: bool) -> None:
        self.read_changed.emit(self._key, read)

    def _restyle(self) -> None:
        self._placed = None
        self._arrange()

    def _arrange(self) -> None:
        """Lines stay short enough to read: spare room stays empty."""
        if self._text is None:
            return
        shown = self._navs[self._lessons[self._key].topic]
        wide = columns_for(self.width(), self._theme.scale) > 1
        room = self.width() - self._theme.px(2 * MARGIN + GAP)
        width = TEXT_WIDTH if room > self._theme.px(TEXT_WIDTH) else 0
        if self._placed == (self._key, wide, width):
            return
        self._placed = self._key, wide, width
        for nav in self._navs.values():
            nav.setVisible(wide and nav is shown)
        # What is hidden stands in a column too: what stands in none goes with the columns before.
        navs = list(self._navs.values())
        beside: list[tuple[int, list[QWidget]]] = [(0, [])] if width else []
        if wide:
            self._area.place([(NAV_WIDTH, navs), (width, [self._text]), *beside])
        else:
            self._area.place([(width, [*navs, self._text]), *beside])
