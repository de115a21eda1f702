"""Lessons of one topic as rows that open them: title, one line, how long it takes, whether it was read."""

from collections.abc import Collection, Iterable, Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from companion.domain.lesson import Lesson
from companion.domain.text import _
from companion.ui.panels.lesson_words import length_words
from companion.ui.theme import Theme
from companion.ui.widgets.accessible import GroupOfControls
from companion.ui.widgets.labels import Label
from companion.ui.widgets.push_button import PushButton
from companion.ui.widgets.roving import Roving
from companion.ui.widgets.stacks import Column, Row
from companion.ui.widgets.tag import Tag


class LessonRow(PushButton):
    """One lesson; the whole row is the button."""

    def __init__(self, theme: Theme, lesson: Lesson, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._theme = theme
        self._summary = _(lesson.summary)
        self._length = length_words(lesson)
        self._read = Tag(theme, _("Read"), "positive", "check")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        head = Row(theme, gap=10)
        head.addWidget(Label(theme, _(lesson.title), role="strong", wrap=True), 1)
        head.addWidget(self._read)
        head.addWidget(Label(theme, self._length, role="small", tone="muted"))
        column = Column(theme, self, gap=0, margins=(10, 6, 10, 6))
        column.addLayout(head)
        column.addWidget(Label(theme, self._summary, role="small", tone="muted", wrap=True))
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(_(lesson.title))
        self.set_read(read=False)

    def set_read(self, *, read: bool) -> None:
        self._read.setVisible(read)
        state = _("Read") if read else _("Not read yet")
        self.setAccessibleDescription(f"{self._summary} {self._length}. {state}.")

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout else super().heightForWidth(width)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.totalSizeHint() if layout else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Wrapped words ask for the height of a narrow row; how high this one is follows from its width."""
        layout = self.layout()
        width = layout.totalMinimumSize().width() if layout else 0
        return QSize(width, self._theme.length("size.target"))


class LessonList(GroupOfControls):
    """One tab stop, arrows move inside. `chosen` carries the key of a lesson."""

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, name: str, lessons: Iterable[Lesson] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._made: dict[str, LessonRow] = {}
        self._rows: Mapping[str, LessonRow] = {}
        self._clicks = QButtonGroup(self)
        self._clicks.setExclusive(False)
        self._roving: Roving | None = None
        self._column = Column(theme, self, gap=2)
        self.setAccessibleName(name)
        self._clicks.buttonClicked.connect(self._choose)
        self.show_lessons(lessons)

    def show_lessons(self, lessons: Iterable[Lesson]) -> None:
        """Show these and no others, in this order; a row that was made stays for the next time."""
        lessons = list(lessons)
        for key in self._rows.keys() - {lesson.key for lesson in lessons}:
            self._rows[key].hide()
        self._rows = {lesson.key: self._row_of(lesson) for lesson in lessons}
        for row in self._rows.values():
            self._column.removeWidget(row)
            self._column.addWidget(row)
            row.show()
        if self._roving is not None:
            self._roving.deleteLater()
        self._roving = Roving(self, list(self._rows.values()))

    def show_read(self, keys: Collection[str]) -> None:
        for key, row in self._rows.items():
            row.set_read(read=key in keys)

    def focus_on(self, key: str) -> bool:
        """Bring the keyboard to a lesson; whether it is in this list."""
        if key not in self._rows:
            return False
        self._rows[key].setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def focus_first(self) -> None:
        """Bring the keyboard to the first row, if there is one."""
        for row in self._rows.values():
            row.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return

    def _row_of(self, lesson: Lesson) -> LessonRow:
        if lesson.key not in self._made:
            self._made[lesson.key] = LessonRow(self._theme, lesson, self)
            self._clicks.addButton(self._made[lesson.key])
        return self._made[lesson.key]

    def _choose(self, row: QAbstractButton) -> None:
        self.chosen.emit(next(key for key, known in self._rows.items() if known is row))
