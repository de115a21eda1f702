"""When a record was written and changed, below what it says; apart from that whether it was written later."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from companion.ui.panels.day_words import late_words
from companion.ui.panels.stamp_words import Stamped, stamps_of
from companion.ui.theme import Theme
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column
from companion.ui.widgets.tag import Tag


class Stamps(QWidget):
    """With `late_alone` there is the tag of what was written later and no more."""

    def __init__(self, theme: Theme, *, late_alone: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._late_alone = late_alone
        self._late = Tag(theme, "", "caution", icon="clock", parent=self)
        self._words = Label(theme, role="small", tone="muted", wrap=True)
        column = Column(theme, self, gap=4, margins=(0, 2, 0, 0))
        column.addWidget(self._late, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._words)

    def show_record(self, record: Stamped) -> None:
        """Show when it was written."""
        late = record.written.days_after(record.filed)
        self._late.set_text(late_words(late))
        self._late.setVisible(late > 0)
        self._words.setText(stamps_of(record))
        self._words.setHidden(self._late_alone)
        self.setVisible(late > 0 or not self._late_alone)
