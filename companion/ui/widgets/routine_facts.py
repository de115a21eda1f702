"""How long something takes and in which positions, with their icons."""

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QWidget

from companion.domain.exercise import POSITION_WORDS, Position
from companion.domain.text import _
from companion.ui.theme import Theme
from companion.ui.widgets.flow import Flow
from companion.ui.widgets.labels import IconLabel, Label
from companion.ui.widgets.stacks import Row

ICON, ICON_GAP = 18, 7
ICONS = {
    Position.CHAIR: "chair",
    Position.STANDING: "person",
    Position.LYING: "floor",
    Position.FLOOR: "floor",
}


class RoutineFacts(QWidget):
    """A clock and the minutes, a chair and the position: beside each other where there is room."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._minutes = Label(theme, role="body", tone="muted")
        self._position = Label(theme, role="body", tone="muted")
        self._place = IconLabel(theme, "chair", size=ICON)
        flow = Flow(theme, self, gap=ICON_GAP)
        clock = IconLabel(theme, "clock", size=ICON)
        for icon, words in ((clock, self._minutes), (self._place, self._position)):
            fact = QWidget(self)
            row = Row(theme, fact, gap=ICON_GAP)
            row.addWidget(icon)
            row.addWidget(words)
            flow.addWidget(fact)

    def show_facts(self, minutes: int, positions: Sequence[Position]) -> None:
        self._place.set_icon(ICONS[positions[0]])
        self._minutes.setText(_("about {n} min").format(n=minutes))
        self._position.setText(position_words(positions))


def position_words(positions: Iterable[Position]) -> str:
    """As in "Chair, standing"."""
    return ", ".join(_(POSITION_WORDS[position]) for position in positions).capitalize()
