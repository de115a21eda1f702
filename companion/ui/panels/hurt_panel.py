"""*This hurts*: the signs to stop for, how strong it is, and what to do now."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.exercise import Exercise
from companion.domain.pain_rule import Advice, advice_for
from companion.domain.precautions import STOP_SIGNS
from companion.domain.text import N_, _
from companion.ui.panels.part_scales import pain_scale
from companion.ui.panels.question_panel import QuestionPanel
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button

ADVICE_WORDS = {
    Advice.KEEP: N_("Up to 3 it can stay as it is, if you like."),
    Advice.EASE: N_("At 4 or 5 a smaller dose is often enough."),
    Advice.STOP: N_("From 6 on, leave this one out or take a gentler one."),
}


class HurtPanel(QuestionPanel):
    """The choice that the rule proposes stands out; all of them stay open."""

    strength_chosen = Signal(object)
    eased = Signal()
    swapped = Signal()
    left_out = Signal()
    stopped = Signal()
    help_asked = Signal()
    resumed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _("Let go slowly"), parent)
        self.add_sentence(_("Stop for today, and get help if it does not ease, when you notice:"))
        self._signs = self.add_points()
        self._stop = Button(theme, _("Stop and save"), icon="close")
        help_button = Button(theme, _("Get help"), kind="danger", icon="help")
        self.add_pair(self._stop, help_button)
        self.scale = pain_scale(theme, _("How strong is it?"))
        self._ask = self.add_sentence(_("How strong is it? You can leave this out."))
        self.add(self.scale)
        self._advice = self.add_sentence("", "muted")
        self.first = self.add_choice(_("Leave this one out and go on"), "primary", "skip")
        self._swap = self.add_choice("", icon="swap")
        self._ease = self.add_choice(_("Make it smaller and go on"), icon="minus")
        self._after = self.add_sentence("", "muted")
        self._back = self.add_choice("", "ghost")
        self.scale.value_chosen.connect(self._advise)
        self.scale.value_chosen.connect(self.strength_chosen)
        self.first.clicked.connect(self.left_out)
        self._swap.clicked.connect(self.swapped)
        self._ease.clicked.connect(self.eased)
        self._stop.clicked.connect(self.stopped)
        help_button.clicked.connect(self.help_asked)
        self._back.clicked.connect(self.resumed)

    def show_exercise(self, exercise: Exercise, following: Exercise | None, gentler: Exercise | None) -> None:
        """In the middle of an exercise; `following` is the next that spares the same parts."""
        self._show_signs(exercise, playing=True)
        self._swap.setVisible(gentler is not None)
        if gentler is not None:
            self._swap.setText(_("Instead: {exercise}").format(exercise=_(gentler.name)))
        self._after.setText(
            _("Left out, the routine ends then: nothing that spares the same parts follows.")
            if following is None
            else _("Left out, it goes on with {exercise}, which spares the same parts.").format(
                exercise=_(following.name)
            )
        )
        self._back.setText(_("It was a slip, go on"))

    def show_signs(self, exercise: Exercise) -> None:
        """Before the start or after the end: there is nothing to change, and help is near."""
        self._show_signs(exercise, playing=False)
        self._swap.hide()
        self._back.setText(_("Back"))

    @property
    def start_of_keys(self) -> QWidget:
        """What the keyboard begins at."""
        return self.first if self.first.isVisibleTo(self) else self._back

    def _show_signs(self, exercise: Exercise, *, playing: bool) -> None:
        self._signs.show_texts(_(STOP_SIGNS[key]) for key in exercise.stop_signs)
        for widget in (self._ask, self.scale, self.first, self._ease, self._after, self._stop):
            widget.setVisible(playing)
        self.scale.set_value(None)
        self._advise(None)

    def _advise(self, value: object) -> None:
        advice = advice_for(value) if isinstance(value, int) else None
        self._advice.setText(_(ADVICE_WORDS[advice]) if advice else "")
        self._advice.setVisible(advice is not None)
        proposed = {Advice.EASE: self._ease, Advice.KEEP: self._back}.get(advice or Advice.STOP, self.first)
        for button in (self.first, self._swap, self._ease):
            button.set_kind("primary" if button is proposed else "secondary")
        self._back.set_kind("primary" if proposed is self._back else "ghost")
