"""A pain scale for each of a few parts, below the one for the whole; each can be left out."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.questions import PAIN_ENDS
from companion.domain.text import _
from companion.ui.theme import Theme
from companion.ui.widgets.labels import Label
from companion.ui.widgets.scale_input import ScaleInput
from companion.ui.widgets.stacks import Column


def pain_scale(theme: Theme, name: str) -> ScaleInput:
    """A pain scale that stands on the page itself."""
    scale = ScaleInput(theme, _(PAIN_ENDS.lowest), _(PAIN_ENDS.highest), on_page=True)
    scale.setAccessibleName(name)
    return scale


class PartScales(QWidget):
    """`chosen` carries the id of the part, and 0 to 10 or None. `name` says what is asked, "Pain before"."""

    chosen = Signal(str, object)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self._scales: dict[str, ScaleInput] = {}
        self._column = Column(theme, self, gap=4)
        self.hide()

    def show_parts(self, parts: Sequence[tuple[str, str]], last: Mapping[str, int | None]) -> None:
        """Ask afresh about these parts, as (id, words); `last` are values shown as dashed cells."""
        while (item := self._column.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        self._scales = {}
        for region, words in parts:
            scale = pain_scale(self._theme, _("{question}, {part}").format(question=self._name, part=words))
            scale.set_last(last.get(region))
            scale.value_chosen.connect(partial(self.chosen.emit, region))
            self._column.addWidget(Label(self._theme, words, role="label", wrap=True))
            self._column.addWidget(scale)
            self._scales[region] = scale
        self.setVisible(bool(parts))

    def values(self) -> dict[str, int | None]:
        """The answer for each part."""
        return {region: scale.value() for region, scale in self._scales.items()}
