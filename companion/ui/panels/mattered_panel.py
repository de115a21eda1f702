"""A card of its own for *One thing that mattered today*, where the window has the height for it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.question_list import BY_KEY
from companion.domain.text import _
from companion.ui.check_in import CheckIn
from companion.ui.editors import Field
from companion.ui.theme import Theme
from companion.ui.widgets.card import Card

KEY = "mattered"


class MatteredPanel(Card):
    """One line that belongs to the check-in."""

    typing = Signal(bool)

    def __init__(self, theme: Theme, check_in: CheckIn, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._check_in = check_in
        self._field = Field(theme, BY_KEY[KEY], self)
        self._field.answered.connect(self._answer)
        self._field.typing.connect(self.typing)
        self.body.addWidget(self._field)

    def show_check_in(self) -> None:
        entry = self._check_in.entry()
        self._field.set_value(entry.value(KEY) if entry else None)

    def _answer(self, key: str, value: object) -> None:
        self._check_in.answer(key, value if isinstance(value, str) else None, _(BY_KEY[KEY].short))
