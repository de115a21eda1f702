"""The questions of a check-in: three at once, the rest behind *More questions*."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.entry import AnswerState
from companion.domain.question_list import QUESTIONS
from companion.domain.sleep import NIGHT_QUESTIONS
from companion.domain.text import _
from companion.ui.check_in import CheckIn
from companion.ui.editors import Field
from companion.ui.panels.sleep_section import SleepSection
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.card import Card
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column, Row

NIGHT_KEYS = frozenset(question.key for question in NIGHT_QUESTIONS)
ASKED = {question.key: question for question in (*QUESTIONS, *NIGHT_QUESTIONS)}
AT_ONCE = ("pain_now", "quality", "flare")
# How often one woke up is asked with the times of the night; the note comes last.
ELSEWHERE = (*AT_ONCE, "awakenings", "note")
LATER = (*(key for key, question in ASKED.items() if question.usual and key not in ELSEWHERE), "note")
SLEEP_AFTER = "asleep_minutes"
"""The question below which sleep can be written in full."""


class QuestionsPanel(Card):
    """Shows and edits the answers of one check-in and the night before it."""

    typing = Signal(bool)

    def __init__(
        self, theme: Theme, check_in: CheckIn, parent: QWidget | None = None, *, past: bool = False
    ) -> None:
        super().__init__(theme, parent=parent)
        self._theme = theme
        self._check_in = check_in
        self._past = past
        # Made in the order in which they stand, because the Tab key follows that.
        self.new_button = Button(theme, _("New check-in"), kind="ghost", icon="plus", parent=self)
        # The form keeps its place when the button comes with the first mark.
        keeping = self.new_button.sizePolicy()
        keeping.setRetainSizeWhenHidden(True)
        self.new_button.setSizePolicy(keeping)
        self._fields = {key: Field(theme, ASKED[key], self, past=past) for key in AT_ONCE}
        self._more_button = Button(theme, _("More questions"), kind="ghost", parent=self)
        self._more = QWidget(self)
        self._sleep: SleepSection | None = None
        self._mattered_inside = True
        self._lay_out()
        for field in self._fields.values():
            field.answered.connect(self._answer)
        self._more_button.clicked.connect(self._toggle_more)
        self.open_more(opened=False)

    def show_check_in(self) -> None:
        """Show what is stored; last values are dashed where nothing is answered yet."""
        entry, previous, night = self._check_in.entry(), self._check_in.previous(), self._check_in.night()
        for key, field in self._fields.items():
            if key in NIGHT_KEYS:
                field.set_value(_night_value(getattr(night, key) if night else None, key))
                continue
            answer = entry.answer(key) if entry else None
            field.set_answer(answer)
            field.set_last(previous.value(key) if previous and answer is None else None)
        if self._sleep is not None:
            self._sleep.show_sleep()

    def show_mattered(self, *, inside: bool) -> None:
        """Whether *What mattered* stands on top of the further questions, or has a card of its own."""
        self._mattered_inside = inside
        if "mattered" in self._fields:
            self._fields["mattered"].setVisible(inside)

    def open_more(self, *, opened: bool) -> None:
        if opened and self._more.layout() is None:
            self._make_more()
        self._more.setVisible(opened)
        self._more_button.setText(_("Fewer questions") if opened else _("More questions"))

    def _lay_out(self) -> None:
        self.body.set_gap(8)
        top = Row(self._theme)
        heading = _("How was it?") if self._past else _("How is it now?")
        top.addWidget(Label(self._theme, heading, role="heading", wrap=True), 1)
        top.addWidget(self.new_button)
        self.body.addLayout(top)
        self.body.addWidget(self._fields["pain_now"])
        self.body.addWidget(self._fields["quality"])
        row = Row(self._theme)
        row.addWidget(self._fields["flare"], 1)
        row.addWidget(self._more_button, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(row)
        self.body.addWidget(self._more)

    def _make_more(self) -> None:
        """The further fields are three times as many as those above: made when they are first asked for."""
        column = Column(self._theme, self._more, gap=14, margins=(0, 4, 0, 0))
        before: QWidget = self._more_button
        for key in LATER:
            field = self._fields[key] = Field(self._theme, ASKED[key], self._more, past=self._past)
            field.answered.connect(self._answer)
            field.typing.connect(self.typing)
            column.addWidget(field)
            # What is made later would otherwise come last for the Tab key.
            stop = field.control.focusProxy() or field.control
            self.setTabOrder(before, stop)
            before = stop
            if key == SLEEP_AFTER:
                self._sleep = SleepSection(self._theme, self._check_in, self._more)
                self._sleep.typing.connect(self.typing)
                column.addWidget(self._sleep)
                self.setTabOrder(before, self._sleep.button)
                before = self._sleep.button
        self.show_mattered(inside=self._mattered_inside)
        self.show_check_in()

    def _answer(self, key: str, value: object) -> None:
        label = _("Answer: {question}").format(question=_(self._fields[key].question.short))
        if key in NIGHT_KEYS:
            number = None if value is None else int(str(value))
            self._check_in.answer_night(key, number, label)
        elif value is None or isinstance(value, int | str | AnswerState):
            self._check_in.answer(key, value, label)

    def _toggle_more(self) -> None:
        self.open_more(opened=self._more.isHidden())


def _night_value(value: int | None, key: str) -> int | str | None:
    """The sleep word is a choice whose keys are the numbers 1 to 5 as text."""
    return str(value) if key == "quality" and value is not None else value
