"""One quiet line beside the body map: about a side, a knot that is being shown, or a mark without a place."""

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
    """Hidden while there is nothing to say; what was answered clears it from outside.

    `kept` and `moved` answer the question: the side was meant, or the other one of this part. `left` says
    that nothing is to be done, and `removal_asked` carries the part whose mark is to go.
    """

    kept = Signal()
    moved = Signal(str)
    left = Signal()
    removal_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._region = ""
        self._hint = Label(theme, "", role="small", wrap=True)
        self._leave = Button(theme, "")
        self._remove = Button(theme, _("Remove mark"))
        self._question = SideQuestion(theme)
        column = Column(theme, self, gap=6)
        column.addWidget(self._hint)
        for button in (self._leave, self._remove):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._question)
        self._leave.clicked.connect(self.left)
        self._remove.clicked.connect(self._ask_for_removal)
        self._question.kept.connect(self.kept)
        self._question.moved.connect(self._move)
        self.hide()

    @property
    def region(self) -> str:
        """The part that the line is about, "" for none."""
        return self._region

    @property
    def stops(self) -> list[QWidget]:
        """What the Tab key comes to, in order."""
        return [self._leave, self._remove, *self._question.stops]

    def ask_about_side(self, region: Region) -> str:
        """Show the question; returns it for the screen reader."""
        self._show(region.id)
        return self._question.ask(region, named=True)

    def show_placing(self, region: Region) -> None:
        """Say how a knot is shown on the map."""
        words = _("{part}: click the tender spot, or move the cross with the arrow keys and press Enter.")
        self._show(region.id, words.format(part=part_and_side(region)))
        self._leave.setText(_("Cancel"))

    def show_unknown(self, region: str, mark_words: str) -> str:
        """Offer to remove a mark that the map cannot show; returns what is said of it.

        The keyboard is where nothing is removed.
        """
        told = _("{mark}. It comes from a newer version of this program, and is kept as it is.")
        words = told.format(mark=mark_words)
        self._show(region, words)
        self._leave.setText(_("Keep it"))
        self._remove.show()
        self._leave.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return words

    def clear(self) -> None:
        self._region = ""
        self.hide()

    def _show(self, region: str, hint: str = "") -> None:
        self._region = region
        self._hint.setText(hint)
        for widget in (self._hint, self._leave):
            widget.setVisible(bool(hint))
        self._question.hide()
        self._remove.hide()
        self.show()

    def _move(self) -> None:
        self.moved.emit(self._region)

    def _ask_for_removal(self) -> None:
        self.removal_asked.emit(self._region)
