"""One question of an instrument: a digit answers it, and it can be left out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from companion.domain.instrument import PAIN, Form, Item
from companion.domain.self_count import SelfCount
from companion.domain.text import N_, _
from companion.ui.key_words import KeyGroup, KeyLine
from companion.ui.theme import Theme
from companion.ui.widgets.chips import ChoiceChips
from companion.ui.widgets.labels import Label
from companion.ui.widgets.options import OptionGroup
from companion.ui.widgets.scale_input import COMMANDS, ScaleInput
from companion.ui.widgets.segmented import Segmented
from companion.ui.widgets.stacks import Column, Row

LEFT_OUT = "left_out"
SEGMENTED_FROM = 4
DIGITS = {Qt.Key(Qt.Key.Key_0 + digit): digit for digit in range(10)}

TOLD = KeyGroup(
    title=N_("Self-counts"),
    lines=(KeyLine(keys=("0", "1", "2", "3"), words=N_("The first, second, third or fourth answer")),),
)


class InstrumentQuestion(QWidget):
    """`said` carries the item and its value, None = left out; `taken_back` the item."""

    said = Signal(str, object)
    taken_back = Signal(str)

    def __init__(self, theme: Theme, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item = item
        words = Row(theme, gap=12)
        words.addWidget(Label(theme, _(item.words), role="label", wrap=True), 1)
        self._column = Column(theme, self, gap=6)
        self._column.addLayout(words)
        self._words = words

    def show_count(self, count: SelfCount | None) -> None:
        """Show what is stored: a value, left out, or not answered."""
        answer = count.answer(self.item.key) if count else None
        self._show(answer.value if answer else None, left_out=answer is not None and answer.value is None)

    def _show(self, value: int | None, *, left_out: bool) -> None:
        raise NotImplementedError

    def _say(self, value: int | None) -> None:
        self.said.emit(self.item.key, value)

    def _take_back(self) -> None:
        self.taken_back.emit(self.item.key)


class ScaleQuestion(InstrumentQuestion):
    """From 0 to 10; what leaves it out stands beside the question."""

    def __init__(self, theme: Theme, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(theme, item, parent)
        lowest, highest = map(_, item.answers)
        self._scale = ScaleInput(theme, lowest, highest, of_pain=item.key == PAIN)
        self._leave = ChoiceChips(theme, [(LEFT_OUT, _("Leave out"))])
        self._scale.setAccessibleName(_(item.words))
        self._leave.setAccessibleName(_(item.words))
        # In the order of the Tab key: the answer comes before leaving it out.
        self._column.addWidget(self._scale)
        self._words.addWidget(self._leave)
        self._scale.value_chosen.connect(self._take)
        self._leave.chosen.connect(self._take_left_out)

    def _show(self, value: int | None, *, left_out: bool) -> None:
        self._scale.set_value(value)
        self._leave.set_value(LEFT_OUT if left_out else None)

    def _take(self, value: int | None) -> None:
        if value is None:
            self._take_back()
        else:
            self._say(value)

    def _take_left_out(self, chosen: object) -> None:
        if chosen:
            self._say(None)
        else:
            self._take_back()


class ChoiceQuestion(InstrumentQuestion):
    """One of a few words; leaving it out is one of them."""

    def __init__(self, theme: Theme, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(theme, item, parent)
        options = [(str(value), _(words)) for value, words in enumerate(item.answers)]
        options.append((LEFT_OUT, _("Leave out")))
        made = Segmented if len(options) > SEGMENTED_FROM else ChoiceChips
        self._options: OptionGroup = made(theme, options)
        self._options.setAccessibleName(_(item.words))
        self._column.addWidget(self._options)
        self._options.chosen.connect(self._take)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A second press of a digit takes nothing back."""
        value = DIGITS.get(Qt.Key(event.key()))
        if value is None or value >= len(self.item.answers) or event.modifiers() & COMMANDS:
            super().keyPressEvent(event)
        elif self._options.value() != str(value):
            self._options.set_value(str(value))
            self._say(value)

    def _show(self, value: int | None, *, left_out: bool) -> None:
        self._options.set_value(LEFT_OUT if left_out else None if value is None else str(value))

    def _take(self, chosen: object) -> None:
        if chosen is None:
            self._take_back()
        else:
            self._say(None if chosen == LEFT_OUT else int(str(chosen)))


def make_question(theme: Theme, item: Item, form: Form) -> InstrumentQuestion:
    """The question in the form in which its group is answered."""
    return ScaleQuestion(theme, item) if form is Form.SCALE else ChoiceQuestion(theme, item)
