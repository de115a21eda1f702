"""The questions of one instrument in a card. Nothing is to be sent off: every answer is stored at once."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.instrument import PHQ4, Form, Group, Instrument
from companion.domain.self_count import SelfCount
from companion.domain.text import _
from companion.ui.panels.instrument_areas import InstrumentAreas
from companion.ui.panels.instrument_question import InstrumentQuestion, make_question
from companion.ui.theme import Theme
from companion.ui.widgets.accessible import GroupOfControls
from companion.ui.widgets.card import Card
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column


class InstrumentForm(Card):
    """`said` carries answers by item, None = left out; `taken_back` an item; `completed` ends the areas."""

    said = Signal(object)
    taken_back = Signal(str)
    completed = Signal()

    def __init__(self, theme: Theme, instrument: Instrument, parent: QWidget | None = None) -> None:
        super().__init__(theme, gap=14, parent=parent)
        self._theme = theme
        self._questions: list[InstrumentQuestion] = []
        self._areas: list[InstrumentAreas] = []
        self._groups = QWidget(self)
        self._when = Label(theme, role="label", tone="muted", wrap=True)
        self.body.addWidget(Label(theme, _(instrument.title), role="heading", wrap=True))
        self.body.addWidget(self._when)
        self.body.addWidget(Label(theme, _(instrument.about), role="small", tone="muted", wrap=True))
        groups = Column(theme, self._groups, gap=20)
        for group in instrument.groups:
            groups.addWidget(self._group(group))
        self.body.addWidget(self._groups)
        if instrument.key == PHQ4:
            help_words = _("People to talk to, at any hour, are in Get help.")
            self.body.addWidget(Label(theme, help_words, role="small", tone="muted", wrap=True))
        keys = _("With the keyboard: a digit answers, Tab goes on, Del takes an answer back.")
        self.body.addWidget(Label(theme, keys, role="small", tone="muted", wrap=True))

    @property
    def has_areas(self) -> bool:
        """Whether it asks for areas of the body."""
        return bool(self._areas)

    def show_count(self, count: SelfCount | None, suggested: Collection[str], when: str) -> None:
        """Show a self-count, or an empty form. `when` says from when it is, empty for today."""
        self._when.setText(when)
        self._when.setVisible(bool(when))
        for question in self._questions:
            question.show_count(count)
        for areas in self._areas:
            areas.show_count(count, suggested)

    def set_changeable(self, *, changeable: bool) -> None:
        self._groups.setEnabled(changeable)

    def take_focus(self) -> None:
        """Bring the keyboard to the first question."""
        for control in self._groups.findChildren(QWidget):
            if control.focusPolicy() & Qt.FocusPolicy.TabFocus and control.isEnabled():
                control.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _group(self, group: Group) -> QWidget:
        holder = GroupOfControls()
        holder.setAccessibleName(_(group.lead))
        column = Column(self._theme, holder, gap=14)
        column.addWidget(Label(self._theme, _(group.lead), role="strong", wrap=True))
        if group.form is Form.AREAS:
            areas = InstrumentAreas(self._theme, group.items)
            areas.said.connect(self.said)
            areas.completed.connect(self.completed)
            self._areas.append(areas)
            column.addWidget(areas)
            return holder
        for item in group.items:
            question = make_question(self._theme, item, group.form)
            question.said.connect(self._say)
            question.taken_back.connect(self.taken_back)
            self._questions.append(question)
            column.addWidget(question)
        return holder

    def _say(self, item: str, value: object) -> None:
        self.said.emit({item: value})
