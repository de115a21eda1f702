"""Chips that wrap: one of a few words, or several."""

from collections.abc import Sequence

from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.ui.theme import Theme
from companion.ui.widgets.flow import Flow
from companion.ui.widgets.options import CHIP, OptionGroup


class ChoiceChips(OptionGroup):
    """A second press on a chip takes the choice back."""

    def __init__(
        self,
        theme: Theme,
        options: Sequence[tuple[str, str]],
        *,
        several: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, options, CHIP, several=several, parent=parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        flow = Flow(theme, self)
        for button in self.buttons:
            flow.addWidget(button)
