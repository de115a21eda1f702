"""One quiet line beside the body map: the question about a side, or what to do while a knot is shown."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.body import Region
from companion.domain.text import _
from companion.ui.panels.side_question import SideQuestion
from companion.ui.theme import Theme
from companion.ui.widgets.body_words import part_and_side
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column


class MapLine(QWidget):
    """Hidden while there is nothing to say. `kept` and `moved` answer the question about `region`."""

    moved = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._region = ""
        self._hint = Label(theme, "", role="small", wrap=True)
        self._question = SideQuestion(theme)
        column = Column(theme, self, gap=0)
        column.addWidget(self._hint)
        column.addWidget(self._question)
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
        self.show()
        return self._question.ask(region, named=True)

    def show_placing(self, region: Region) -> str:
        """Say how a knot is shown on the map; returns the words for the screen reader."""
        self._region = region.id
        words = _(
            "{part}: point at the tender spot, or move with the arrow keys and press Enter. Esc leaves it."
        )
        self._hint.setText(words.format(part=part_and_side(region)))
        self._question.hide()
        self._hint.show()
        self.show()
        return self._hint.text()

    def clear(self) -> None:
        self._region = ""
        self.hide()

    def _move(self) -> None:
        region = self._region
        self.clear()
        self.moved.emit(region)
