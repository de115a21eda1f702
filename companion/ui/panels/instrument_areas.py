"""The 19 areas of the Widespread Pain Index; what the map suggests is dashed until it is taken over."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.instrument import YES, Item
from companion.domain.self_count import SelfCount
from companion.domain.text import _, plural
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.chips import ChoiceChips
from companion.ui.widgets.flow import Flow
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column


class InstrumentAreas(QWidget):
    """`said` carries areas with 1 or 0; `completed` says that no other area hurt."""

    said = Signal(object)
    completed = Signal()

    def __init__(self, theme: Theme, items: Sequence[Item], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: dict[str, int] = {}
        self._suggested: list[str] = []
        self._chips = ChoiceChips(theme, [(item.key, _(item.words)) for item in items], several=True)
        self._items = frozenset(item.key for item in items)
        self._take_over = Button(theme, "", kind="last", icon="copy")
        self._complete = Button(theme, "", icon="check")
        self._state = Label(theme, role="small", tone="muted", wrap=True)
        self._chips.setAccessibleName(_("Areas that hurt"))
        buttons = Flow(theme)
        buttons.addWidget(self._take_over)
        buttons.addWidget(self._complete)
        column = Column(theme, self, gap=8)
        column.addWidget(self._chips)
        column.addLayout(buttons)
        column.addWidget(self._state)
        self._chips.chosen.connect(self._take)
        self._take_over.clicked.connect(self._take_suggested)
        self._complete.clicked.connect(self._finish)

    def show_count(self, count: SelfCount | None, suggested: Collection[str]) -> None:
        """Show what is stored, and dashed what the marks suggest where nothing is said yet."""
        values = count.values if count else {}
        self._values = {item: value for item, value in values.items() if item in self._items}
        self._suggested = [item for item in suggested if item not in self._values]
        chosen = frozenset(item for item, value in self._values.items() if value == YES)
        self._chips.set_value(chosen)
        for button in self._chips.buttons:
            button.set_last(last=button.key in self._suggested)
        self._show_buttons(len(chosen))

    def _show_buttons(self, chosen: int) -> None:
        is_open = bool(self._items - self._values.keys())
        offered = len(self._suggested)
        self._take_over.setVisible(bool(offered))
        self._take_over.setText(
            plural("Take over {n} area you marked", "Take over {n} areas you marked", offered)
        )
        self._complete.setVisible(is_open)
        self._complete.setText(_("That is all") if chosen else _("None of these"))
        words = [plural("{n} of 19 areas.", "{n} of 19 areas.", chosen)]
        if offered:
            words.append(_("Dashed: marked on your body map in these 7 days. You say what is right."))
        if is_open:
            words.append(_("Counted once you say that the list is finished."))
        self._state.setText(" ".join(words))

    def _take(self, chosen: frozenset[str]) -> None:
        """What was pressed is said; a dashed area that was not pressed stays a suggestion."""
        before = {item for item, value in self._values.items() if value == YES}
        turned = before ^ chosen
        self.said.emit({item: int(item in chosen) for item in sorted(turned)})

    def _take_suggested(self) -> None:
        """The button goes: the keyboard goes to the one that is left."""
        self._complete.setFocus(Qt.FocusReason.OtherFocusReason)
        self.said.emit(dict.fromkeys(self._suggested, YES))

    def _finish(self) -> None:
        self._chips.setFocus(Qt.FocusReason.OtherFocusReason)
        self.completed.emit()
