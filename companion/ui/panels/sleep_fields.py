"""The fields of one night or nap, each with the question about it below where something does not fit."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.questions import Question
from companion.domain.sleep import Night
from companion.domain.sleep_doubts import Doubt, DoubtKind
from companion.domain.text import _
from companion.ui.editors import Field
from companion.ui.night_entry import NightEntry
from companion.ui.panels.sleep_doubt import DoubtLine
from companion.ui.panels.sleep_words import doubt_words
from companion.ui.theme import Theme
from companion.ui.widgets.stacks import Column
from companion.ui.widgets.steppers import Stepper


class SleepFields(QWidget):
    """`edited` follows every change, `typing` says whether words are being typed."""

    edited = Signal()
    typing = Signal(bool)

    def __init__(
        self, theme: Theme, questions: Iterable[Question], entry: NightEntry, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._entry = entry
        self._fields: dict[str, Field] = {}
        self._doubts: dict[str, DoubtLine] = {}
        column = Column(theme, self, gap=14)
        for question in questions:
            field = self._fields[question.key] = Field(theme, question, self)
            doubt = self._doubts[question.key] = DoubtLine(theme, self)
            block = Column(theme, gap=6)
            block.addWidget(field)
            block.addWidget(doubt)
            column.addLayout(block)
            field.answered.connect(self._answer)
            field.typing.connect(self.typing)
            doubt.confirmed.connect(self._confirm)
            doubt.change_asked.connect(self._change)

    def show_night(self) -> None:
        """Show what is stored, and what is to be asked about it."""
        night, doubt = self._entry.night(), self._entry.doubt()
        for key, field in self._fields.items():
            field.set_value(None if night is None else night.value(key))
        for key in self._doubts:
            self._show_doubt(key, night, doubt if doubt is not None and doubt.about == key else None)

    def focus_first(self) -> None:
        """Bring the keyboard to the first field."""
        next(iter(self._fields.values())).control.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def stops(self) -> list[QWidget]:
        """What the Tab key goes through, in the order in which it is read."""
        found: list[QWidget] = []
        for key, field in self._fields.items():
            found += [field.control.focusProxy() or field.control, *self._doubts[key].stops()]
        return found

    def _show_doubt(self, key: str, night: Night | None, doubt: Doubt | None) -> None:
        words = doubt_words(doubt, night) if doubt is not None and night is not None else ""
        refused = doubt is not None and doubt.is_refusal
        can_confirm = doubt is not None and doubt.kind is DoubtKind.LONG_NIGHT
        self._doubts[key].ask(words, refused=refused, can_confirm=can_confirm)
        control = self._fields[key].control
        if isinstance(control, Stepper):
            control.set_doubted(words, wrong=refused)

    def _answer(self, key: str, value: object) -> None:
        label = _("Answer: {question}").format(question=_(self._fields[key].question.short))
        if value is None or isinstance(value, int | str):
            self._entry.answer(key, value, label)
            self.show_night()
            self.edited.emit()

    def _confirm(self) -> None:
        doubt = self._entry.doubt()
        if doubt is not None:
            # The button that was pressed goes away.
            self._fields[doubt.about].control.setFocus(Qt.FocusReason.OtherFocusReason)
            self._entry.confirm(_("Times of the night confirmed"))
            self.show_night()
            self.edited.emit()

    def _change(self) -> None:
        doubt = self._entry.doubt()
        if doubt is not None:
            # As with the Tab key: what stands in the field is chosen, and typing replaces it.
            self._fields[doubt.about].control.setFocus(Qt.FocusReason.TabFocusReason)
