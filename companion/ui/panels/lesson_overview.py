"""All lessons by topic, and those that are found by words."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from companion.domain.lesson import TOPIC_WORDS, Lesson, Topic
from companion.domain.lesson_search import LessonSearch
from companion.domain.text import _, plural
from companion.ui.announce import announce
from companion.ui.columns import MARGIN, ColumnsArea, columns_for
from companion.ui.panels.lesson_list import LessonList
from companion.ui.panels.search_bar import SearchField
from companion.ui.theme import Theme
from companion.ui.widgets.card import Card
from companion.ui.widgets.heading import Heading
from companion.ui.widgets.labels import Label
from companion.ui.widgets.page_header import PageHeader
from companion.ui.widgets.stacks import Column


class LessonOverview(QWidget):
    """`chosen` carries the key of a lesson. `damaged` are files that cannot be read."""

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        lessons: Mapping[str, Lesson],
        damaged: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lessons = lessons
        self._searched = LessonSearch(lessons.values())
        self._read: Collection[str] = ()
        self._columns = 0
        self._search = SearchField(theme, self, name=_("Search the lessons"))
        header = PageHeader(theme, _("Learn"), self)
        header.set_line(_("Short lessons in plain words. They are general and cannot know your case."))
        header.add_widget(self._search)
        self._lists = {topic: self._list_of(topic) for topic in Topic}
        self._cards = [self._card(topic, part) for topic, part in self._lists.items()]
        self._found = LessonList(theme, _("Lessons with these words"))
        self._found.chosen.connect(self.chosen)
        self._count = Label(theme, "", role="label", tone="muted", wrap=True)
        found_card = Card(theme, gap=8)
        found_card.body.addWidget(self._count)
        found_card.body.addWidget(self._found)
        self._area = ColumnsArea(theme, self)
        self._found_area = ColumnsArea(theme, self)
        self._found_area.place([(0, [found_card])])
        self._places = QStackedWidget(self)
        self._places.addWidget(self._area)
        self._places.addWidget(self._found_area)
        column = Column(theme, self, gap=8, margins=(MARGIN, 14, MARGIN, 0))
        column.addWidget(header)
        if damaged:
            column.addWidget(Label(theme, _damaged_words(damaged), tone="caution", wrap=True))
        column.addWidget(self._places, 1)
        self._search.words_typed.connect(self._look_for)
        self._search.entered.connect(self._go_to_found)
        self._search.left.connect(self._end_search)
        theme.changed.connect(self._restyle)

    def show_read(self, keys: Collection[str]) -> None:
        """Mark the lessons that were read."""
        self._read = keys
        for part in (*self._lists.values(), self._found):
            part.show_read(keys)

    def focus_on(self, key: str) -> None:
        """Bring the keyboard back to a lesson, or to the search where it does not stand in the list."""
        lists = [self._found] if self._is_searching() else list(self._lists.values())
        if not any(part.focus_on(key) for part in lists):
            self._search.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _list_of(self, topic: Topic) -> LessonList:
        lessons = [lesson for lesson in self._lessons.values() if lesson.topic is topic]
        part = LessonList(self._theme, _(TOPIC_WORDS[topic]), lessons)
        part.chosen.connect(self.chosen)
        return part

    def _card(self, topic: Topic, part: LessonList) -> Card:
        card = Card(self._theme, gap=8, parent=self)
        card.body.addWidget(Heading(self._theme, _(TOPIC_WORDS[topic])))
        card.body.addWidget(part)
        return card

    def _is_searching(self) -> bool:
        return self._places.currentWidget() is self._found_area

    def _look_for(self, words: str) -> None:
        if not words.strip():
            self._places.setCurrentWidget(self._area)
            return
        found = self._searched.found(words)
        self._found.show_lessons(found)
        self._found.show_read(self._read)
        self._count.setText(_found_words(len(found)))
        self._places.setCurrentWidget(self._found_area)
        announce(self._count, self._count.text())

    def _go_to_found(self) -> None:
        if self._is_searching():
            self._found.focus_first()

    def _end_search(self) -> None:
        self._search.set_words("")

    def _restyle(self) -> None:
        self._columns = 0
        self._arrange()

    def _arrange(self) -> None:
        columns = min(2, columns_for(self.width(), self._theme.scale))
        if columns == self._columns:
            return
        self._columns = columns
        stacks: list[list[QWidget]] = [[] for _column in range(columns)]
        for card in self._cards:
            min(stacks, key=lambda stack: sum(part.sizeHint().height() for part in stack)).append(card)
        self._area.place([(0, stack) for stack in stacks])


def _found_words(count: int) -> str:
    if not count:
        return _("No lesson has these words. Another word may lead further.")
    return plural("{n} lesson with these words", "{n} lessons with these words", count)


def _damaged_words(files: Sequence[str]) -> str:
    return _(
        "Some lessons cannot be shown: their files are damaged ({files}). All others are here. "
        "Installing the program again brings them back."
    ).format(files=", ".join(files))
