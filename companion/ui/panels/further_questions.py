"""What stands behind *More questions*: those that the person chose, in their order, and the night in full."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.entry import Entry
from companion.domain.pain_order import PAINS, out_of_order
from companion.domain.question_list import BY_KEY
from companion.domain.questions import Question
from companion.domain.text import _
from companion.ui.check_in import CheckIn
from companion.ui.panels.question_fields import QuestionFields
from companion.ui.panels.sleep_section import SleepSection
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.flow import Flow
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column
from companion.ui.widgets.tab_chain import chain

SLEEP_AFTER = "asleep_minutes"
"""The question below which sleep can be written in full; without it, that stands above all others."""
GAP = 14


class FurtherQuestions(QWidget):
    """Made anew when the person chose other questions.

    `about_asked` is a wish to write about the whole day, or about a moment again.
    """

    typing = Signal(bool)
    choice_asked = Signal()
    about_asked = Signal()

    def __init__(
        self, theme: Theme, check_in: CheckIn, questions: list[Question], *, past: bool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._check_in = check_in
        self.questions = questions
        self._fields = QuestionFields(theme, check_in, past=past, parent=self)
        self._fields.typing.connect(self.typing)
        self.about_button = Button(theme, "", kind="ghost", icon="sun", parent=self)
        self.choice_button = Button(theme, _("Choose questions"), kind="ghost", icon="sliders", parent=self)
        self.about_button.setHidden(past)
        self.choice_button.setHidden(past)
        self._mattered = self._fields.make(BY_KEY["mattered"], self)
        self._sleep = SleepSection(theme, check_in, self)
        self._sleep.typing.connect(self.typing)
        self._doubt = Label(theme, role="small", tone="caution", wrap=True)
        self._doubt.hide()
        self._lay_out(questions)
        self.about_button.clicked.connect(self.about_asked)
        self.choice_button.clicked.connect(self.choice_asked)

    def stand_after(self, before: QWidget) -> None:
        """What is made later would otherwise come last for the Tab key."""
        for part in self._parts:
            before = chain(before, part)

    def show_mattered(self, *, inside: bool) -> None:
        self._mattered.setVisible(inside)

    def show_check_in(self, *, whole_day: bool) -> None:
        """Show what is stored, and the way to the other kind of check-in."""
        self.about_button.setText(_("Back to now") if whole_day else _("About the whole day"))
        self._fields.show_check_in()
        self._sleep.show_sleep()
        words = doubt_words(self._check_in.entry())
        self._doubt.setText(words)
        self._doubt.setVisible(bool(words))

    def _lay_out(self, questions: list[Question]) -> None:
        column = Column(self._theme, self, gap=GAP, margins=(0, 4, 0, 0))
        tools = Flow(self._theme)
        tools.addWidget(self.about_button)
        tools.addWidget(self.choice_button)
        column.addLayout(tools)
        self._parts: list[QWidget] = [self.about_button, self.choice_button, self._mattered]
        if all(question.key != SLEEP_AFTER for question in questions):
            self._parts.append(self._sleep)
        for question in questions:
            self._parts.append(self._fields.make(question, self))
            if question.key == SLEEP_AFTER:
                self._parts.append(self._sleep)
        for part in self._parts[2:]:
            column.addWidget(part)
        pains = [question.key for question in questions if question.key in PAINS]
        if pains:
            column.insertWidget(column.indexOf(self._fields.field(pains[-1])) + 1, self._doubt)


def doubt_words(entry: Entry | None) -> str:
    """A question about two values that cannot both be; empty where all fits."""
    found = out_of_order(entry)
    if found is None or entry is None:
        return ""
    return _("“{higher}” {high} is less than “{lower}” {low}. Is one of them another value?").format(
        higher=_(BY_KEY[found.higher].short),
        high=entry.value(found.higher),
        lower=_(BY_KEY[found.lower].short),
        low=entry.value(found.lower),
    )
