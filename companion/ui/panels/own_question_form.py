"""Adds a question of the person's own: its words, and what it is answered with."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.names import name_of
from companion.domain.own_question import FORM_WORDS, Form, options_of
from companion.domain.text import _
from companion.ui.own_questions import OwnQuestions
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.card import Card
from companion.ui.widgets.checked_line import CheckedLine
from companion.ui.widgets.chips import ChoiceChips
from companion.ui.widgets.labelled import labelled
from companion.ui.widgets.labels import Label


class OwnQuestionForm(Card):
    """The fields are empty again after a question was added. `typing` as in the fields."""

    typing = Signal(bool)

    def __init__(self, theme: Theme, own: OwnQuestions, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._own = own
        self._words = CheckedLine(theme, name_of)
        self._form = ChoiceChips(theme, [(form.value, _(words)) for form, words in FORM_WORDS])
        self._options = CheckedLine(theme, _options_text)
        self._add = Button(theme, _("Add"), kind="primary", icon="plus")
        self._add.setAccessibleName(_("Add this question"))
        self.body.addWidget(Label(theme, _("Add a question of your own"), role="heading", wrap=True))
        self.body.addWidget(labelled(theme, _("Your question"), self._words))
        self.body.addWidget(labelled(theme, _("How do you want to answer it?"), self._form))
        self._options_place = labelled(theme, _("The words, with commas between them"), self._options)
        self.body.addWidget(self._options_place)
        self.body.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self._form.chosen.connect(self._follow)
        self._add.clicked.connect(self._take)
        for line in (self._words, self._options):
            line.typing.connect(self.typing)
        self._begin()

    def _begin(self) -> None:
        for line in (self._words, self._options):
            line.clear()
        self._follow(Form.SCALE.value)

    def _follow(self, key: object) -> None:
        """One form is always chosen; words to choose from are asked for where they are needed."""
        chosen = str(key or Form.SCALE.value)
        self._form.set_value(chosen)
        self._options_place.setVisible(chosen == Form.CHOICE.value)

    def _take(self) -> None:
        form = Form(str(self._form.value()))
        if not self._words.commit():
            self._words.setFocus(Qt.FocusReason.OtherFocusReason)
        elif form is Form.CHOICE and not self._options.commit():
            self._options.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            options = options_of(str(self._options.value())) if form is Form.CHOICE else ()
            self._own.add(str(self._words.value()), form, options)
            self._begin()
            self._words.setFocus(Qt.FocusReason.OtherFocusReason)


def _options_text(typed: str) -> str:
    """As typed, tidied. Raises a CompanionError for what cannot be chosen between."""
    return ", ".join(options_of(typed))
