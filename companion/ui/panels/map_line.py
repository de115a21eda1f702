"""One quiet line beside the body map: the question about a side, or what to do while a knot is shown."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.body import Region
from companion.domain.text import _
from companion.ui.panels.side_question import SideQuestion
from companion.ui.theme import Theme
from companion.ui.widgets.body_words import part_and_side
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column


class MapLine(QWidget):
    """Hidden while there is nothing to say.

    `moved` says that the other side of a part was meant; `placing_left` that no knot is to be shown.
    """

    moved = Signal(str)
    placing_left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._region = ""
        self._hint = Label(theme, "", role="small", wrap=True)
        self._leave = Button(theme, _("Leave it"))
        self._question = SideQuestion(theme)
        column = Column(theme, self, gap=6)
        column.addWidget(self._hint)
        column.addWidget(self._leave, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._question)
        self._leave.clicked.connect(self.placing_left)
        self._question.kept.connect(self.clear)
        self._question.moved.connect(self._move)
        self.hide()

    @property
    def region(self) -> str:
        """The part that the line is about, "" for none."""
        return self._region

    def ask_about_side(self, region: Region) -> str:
        """Show the question; returns it for the screen reader."""
        self._region = region.id
        self._hint.hide()
        self._leave.hide()
        self.show()
        return self._question.ask(region, named=True)

    def show_placing(self, region: Region) -> None:
        """Say how a knot is shown on the map."""
        self._region = region.id
        words = _("{part}: click the tender spot, or move the cross with the arrow keys and press Enter.")
        self._hint.setText(words.format(part=part_and_side(region)))
        self._question.hide()
        self._hint.show()
        self._leave.show()
        self.show()

    def clear(self) -> None:
        self._region = ""
        self.hide()

    def _move(self) -> None:
        region = self._region
        self.clear()
        self.moved.emit(region)
