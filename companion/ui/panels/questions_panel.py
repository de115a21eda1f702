"""The questions of a check-in: three at once, the rest behind *More questions*."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.question_list import BY_KEY
from companion.domain.settings import Settings
from companion.domain.sleep import NIGHT_QUESTIONS
from companion.domain.text import _
from companion.ui.check_in import CheckIn
from companion.ui.panels.further_questions import FurtherQuestions
from companion.ui.panels.question_fields import QuestionFields
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.card import Card
from companion.ui.widgets.in_view import bring_into_view
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Row

PAIN_NOW, FLARE = BY_KEY["pain_now"], BY_KEY["flare"]
QUALITY = NIGHT_QUESTIONS[0]


class QuestionsPanel(Card):
    """Shows and edits the answers of one check-in and the night before it.

    `choice_asked` is a wish for the page of questions; `about_changed` follows when another one is edited.
    """

    typing = Signal(bool)
    choice_asked = Signal()
    about_changed = Signal()

    def __init__(
        self, theme: Theme, check_in: CheckIn, parent: QWidget | None = None, *, past: bool = False
    ) -> None:
        super().__init__(theme, parent=parent)
        self._theme = theme
        self._check_in = check_in
        self._past = past
        # Made in the order in which they stand, because the Tab key follows that.
        self._heading = Label(theme, "", role="heading", wrap=True)
        self.new_button = Button(theme, _("New check-in"), kind="ghost", icon="plus", parent=self)
        # The form keeps its place when the button comes with the first mark.
        keeping = self.new_button.sizePolicy()
        keeping.setRetainSizeWhenHidden(True)
        self.new_button.setSizePolicy(keeping)
        self._fields = QuestionFields(theme, check_in, past=past, parent=self)
        self._pain = self._fields.make(PAIN_NOW, self)
        self._quality = self._fields.make(QUALITY, self)
        self._flare = self._fields.make(FLARE, self)
        self._more_button = Button(theme, _("More questions"), kind="ghost", parent=self)
        self._more: FurtherQuestions | None = None
        self._opened = False
        self._mattered_inside = True
        self._lay_out()
        self._fields.typing.connect(self.typing)
        self._more_button.clicked.connect(self._toggle_more)

    def apply_settings(self, settings: Settings) -> None:
        """Take over which questions the person chose."""
        self._check_in.choice = settings.questions
        self._follow_choice()

    def show_check_in(self) -> None:
        """Show what is stored; last values are dashed where nothing is answered yet."""
        whole = self._check_in.is_whole_day
        self._heading.setText(self._heading_words(whole=whole))
        # Of a whole day the average stands for what a moment calls pain now.
        self._pain.setHidden(whole)
        self._fields.show_check_in()
        self._follow_choice()
        if self._more is not None:
            self._more.show_check_in(whole_day=whole)

    def focus_sleep(self) -> None:
        """Bring the keyboard to the question about the night."""
        self._quality.control.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_view(self._quality, self._quality.rect())

    def show_mattered(self, *, inside: bool) -> None:
        """Whether *What mattered* stands on top of the further questions, or has a card of its own."""
        self._mattered_inside = inside
        if self._more is not None:
            self._more.show_mattered(inside=inside)

    def open_more(self, *, opened: bool) -> None:
        self._opened = opened
        if opened and self._more is None:
            self._make_more()
            self.show_check_in()
        if self._more is not None:
            self._more.setVisible(opened)
        self._more_button.setText(_("Fewer questions") if opened else _("More questions"))

    def _lay_out(self) -> None:
        self.body.set_gap(8)
        top = Row(self._theme)
        top.addWidget(self._heading, 1)
        top.addWidget(self.new_button)
        self.body.addLayout(top)
        self.body.addWidget(self._pain)
        self.body.addWidget(self._quality)
        row = Row(self._theme)
        row.addWidget(self._flare, 1)
        row.addWidget(self._more_button, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(row)

    def _heading_words(self, *, whole: bool) -> str:
        if whole:
            return _("How was the whole day?")
        return _("How was it?") if self._past else _("How is it now?")

    def _follow_choice(self) -> None:
        """Other questions than before have other fields."""
        if self._more is not None and self._more.questions != self._check_in.questions():
            self._more.hide()
            self._more.deleteLater()
            self._make_more()

    def _make_more(self) -> None:
        """The further fields are many times those above: made when they are first asked for."""
        more = FurtherQuestions(
            self._theme, self._check_in, self._check_in.questions(), past=self._past, parent=self
        )
        more.typing.connect(self.typing)
        more.choice_asked.connect(self.choice_asked)
        more.about_asked.connect(self._change_about)
        self.body.addWidget(more)
        more.show_mattered(inside=self._mattered_inside)
        more.stand_after(self._more_button)
        more.show_check_in(whole_day=self._check_in.is_whole_day)
        more.setVisible(self._opened)
        self._more = more

    def _change_about(self) -> None:
        self._check_in.be_about_day(whole=not self._check_in.is_whole_day)
        self.about_changed.emit()

    def _toggle_more(self) -> None:
        self.open_more(opened=not self._opened)
