"""A lesson as it is read: its parts, the ways to act on it, whether it was read, and its sources."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.domain.lesson import Lesson, LessonPart, Term
from companion.domain.text import _
from companion.ui.panels.lesson_words import review_words, source_words
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.card import Card
from companion.ui.widgets.flow import Flow
from companion.ui.widgets.heading import Heading
from companion.ui.widgets.labels import Label
from companion.ui.widgets.point_list import PointList
from companion.ui.widgets.rule import Rule
from companion.ui.widgets.stacks import Column
from companion.ui.widgets.switch import Switch

PART_GAP, TEXT_GAP = 18, 8


class LessonText(Card):
    """`destination_asked` carries a Destination, `lesson_asked` a key, `read_changed` whether it was read."""

    destination_asked = Signal(object)
    lesson_asked = Signal(str)
    read_changed = Signal(bool)

    def __init__(
        self, theme: Theme, lesson: Lesson, titles: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        """`titles` are those of all lessons by key."""
        super().__init__(theme, gap=PART_GAP, parent=parent)
        self._theme = theme
        self._titles = titles
        self._read = Switch(theme, _("I have read this"))
        for part in lesson.parts:
            self.body.addLayout(self._part(part))
        for term in lesson.terms:
            self.body.addLayout(self._term(term))
        self.body.addWidget(self._links(lesson))
        self.body.addWidget(self._read, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(Rule(theme, self))
        self.body.addLayout(self._sources(lesson))
        self._read.clicked.connect(self.read_changed)

    def set_read(self, *, read: bool) -> None:
        self._read.setChecked(read)

    def minimumSizeHint(self) -> QSize:
        """Wrapped words ask for the height of a narrow text; how high this one is follows from its width."""
        return QSize(super().minimumSizeHint().width(), self._theme.length("size.target"))

    def _part(self, part: LessonPart) -> Column:
        column = Column(self._theme, gap=TEXT_GAP)
        column.addWidget(Heading(self._theme, _(part.heading)))
        for paragraph in part.paragraphs:
            column.addWidget(Label(self._theme, _(paragraph), wrap=True))
        if part.points:
            column.addWidget(PointList(self._theme, [_(point) for point in part.points]))
        return column

    def _term(self, term: Term) -> Column:
        column = Column(self._theme, gap=2)
        column.addWidget(Heading(self._theme, _(term.word), "strong"))
        column.addWidget(Label(self._theme, _(term.meaning), wrap=True))
        if term.lesson in self._titles:
            title = _(self._titles[term.lesson])
            more = Button(self._theme, _("More: {lesson}").format(lesson=title), kind="ghost", icon="right")
            more.setAccessibleName(_("More about {word}: {lesson}").format(word=_(term.word), lesson=title))
            more.clicked.connect(partial(self.lesson_asked.emit, term.lesson))
            column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeading)
        return column

    def _links(self, lesson: Lesson) -> QWidget:
        """The first one is what the lesson leads to most."""
        links = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        links.setSizePolicy(policy)
        flow = Flow(self._theme, links)
        for place, link in enumerate(lesson.links):
            kind = "secondary" if place else "primary"
            button = Button(self._theme, _(link.words), kind=kind, parent=links)
            button.clicked.connect(partial(self.destination_asked.emit, link.destination))
            flow.addWidget(button)
        return links

    def _sources(self, lesson: Lesson) -> Column:
        column = Column(self._theme, gap=TEXT_GAP)
        column.addWidget(Heading(self._theme, _("Where this comes from"), "strong"))
        for words in (review_words(lesson), *map(source_words, lesson.sources)):
            column.addWidget(Label(self._theme, words, role="small", tone="muted", wrap=True))
        return column
