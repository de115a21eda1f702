"""Whether a part is weak, and whether its movement is limited; 0 says no, nothing chosen says nothing."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.entry import Mark
from companion.domain.strengths import REDUCED_MOVEMENT, WEAKNESS
from companion.domain.text import _
from companion.ui.theme import Theme
from companion.ui.widgets.chips import ChoiceChips
from companion.ui.widgets.labelled import labelled
from companion.ui.widgets.stacks import Column


class MarkStrengths(QWidget):
    """`described` carries what was said, as `MarkParts`."""

    described = Signal(dict)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._weakness = _chips(theme, WEAKNESS)
        self._movement = _chips(theme, REDUCED_MOVEMENT)
        column = Column(theme, self, gap=12)
        column.addWidget(labelled(theme, _("Is this part weak?"), self._weakness))
        column.addWidget(labelled(theme, _("Is its movement limited?"), self._movement))
        self._weakness.chosen.connect(self._take_weakness)
        self._movement.chosen.connect(self._take_movement)

    @property
    def stops(self) -> list[QWidget]:
        """What the Tab key comes to, in order."""
        return [*self._weakness.buttons, *self._movement.buttons]

    def show_mark(self, mark: Mark) -> None:
        """Show what is stored."""
        for chips, words, value in (
            (self._weakness, WEAKNESS, mark.weakness),
            (self._movement, REDUCED_MOVEMENT, mark.reduced_movement),
        ):
            chips.set_value(None if value is None else str(min(value, len(words) - 1)))

    def _take_weakness(self, key: object) -> None:
        self.described.emit({"weakness": _number(key)})

    def _take_movement(self, key: object) -> None:
        self.described.emit({"reduced_movement": _number(key)})


def _chips(theme: Theme, words: tuple[str, ...]) -> ChoiceChips:
    return ChoiceChips(theme, [(str(place), _(each)) for place, each in enumerate(words)])


def _number(key: object) -> int | None:
    return None if key is None else int(str(key))
