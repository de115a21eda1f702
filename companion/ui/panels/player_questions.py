"""What the player asks: before the start, after a gap in time, after *This hurts*, and at the end."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.exercise import Exercise
from companion.domain.precautions import BEFORE_START, CONDITIONS, STOP_SIGNS
from companion.domain.questions import PAIN_ENDS
from companion.domain.resuming import done_count
from companion.domain.routine import Session
from companion.domain.text import _, plural
from companion.ui.panels.question_panel import QuestionPanel
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.labels import Label
from companion.ui.widgets.scale_input import ScaleInput


def pain_scale(theme: Theme, name: str) -> ScaleInput:
    """A pain scale that stands on the page itself."""
    scale = ScaleInput(theme, _(PAIN_ENDS.lowest), _(PAIN_ENDS.highest), on_page=True)
    scale.setAccessibleName(name)
    return scale


class BeforePanel(QuestionPanel):
    """What to know first, pain now (can be left out), and Start."""

    started = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _("Before you start"), parent)
        self.scale = pain_scale(theme, _("Pain before"))
        self.add_points(_(sentence) for sentence in BEFORE_START)
        self.add_heading(_("Pain right now"))
        self.add_sentence(_("You can leave this out."), "muted")
        self.add(self.scale)
        self.first = self.add_choice(_("Start"), "primary", "play")
        self._who = self.add_choice(_("Who needs to ask a doctor first"), "ghost", "info")
        self._lead = self.add_sentence(_("Ask a doctor or physiotherapist first if you have:"))
        self._list = self.add_points()
        self._unreviewed = self.add_sentence("", "muted")
        self.first.clicked.connect(self.started)
        self._who.clicked.connect(self._toggle_list)

    def show_exercises(self, exercises: Iterable[Exercise], last_pain: int | None) -> None:
        """Start afresh; `last_pain` is shown as a dashed cell."""
        chosen = tuple(exercises)
        self.scale.set_value(None)
        self.scale.set_last(last_pain)
        named = {key for exercise in chosen for key in exercise.ask_first}
        conditions = [_(words) for key, words in CONDITIONS.items() if key in named]
        self._list.show_texts(conditions)
        self._show_list(shown=False)
        waiting = any(exercise.reviewed is None for exercise in chosen)
        self._unreviewed.setText(_("A physiotherapist has not looked through these exercises yet."))
        self._unreviewed.setVisible(waiting)

    def _toggle_list(self) -> None:
        self._show_list(shown=self._list.isHidden())

    def _show_list(self, *, shown: bool) -> None:
        self._lead.setVisible(shown)
        self._list.setVisible(shown)


class GapPanel(QuestionPanel):
    """Time made a jump: nothing was counted."""

    continued = Signal()
    restarted = Signal()
    finished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _("There was a break"), parent)
        self.add_sentence(_("The computer slept or stood still. The time was not counted."))
        self.first = self.add_choice(_("Continue"), "primary", "play")
        again = self.add_choice(_("Restart this exercise"), icon="back")
        finish = self.add_choice(_("Finish and save"), icon="check")
        self.first.clicked.connect(self.continued)
        again.clicked.connect(self.restarted)
        finish.clicked.connect(self.finished)


class HurtPanel(QuestionPanel):
    """The signs to stop for, and what to do now."""

    left_out = Signal()
    stopped = Signal()
    help_asked = Signal()
    resumed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _("Let go slowly"), parent)
        self.add_sentence(_("Stop for today, and get help if it does not ease, when you notice:"))
        self._signs = self.add_points()
        self.first = self.add_choice(_("Leave this one out and go on"), "primary", "skip")
        self._after = self.add_sentence("", "muted")
        stop = Button(theme, _("Stop and save"), icon="close")
        help_button = Button(theme, _("Get help"), kind="danger", icon="help")
        self.add_pair(stop, help_button)
        back = self.add_choice(_("It was a slip, go on"), "ghost")
        self.first.clicked.connect(self.left_out)
        stop.clicked.connect(self.stopped)
        help_button.clicked.connect(self.help_asked)
        back.clicked.connect(self.resumed)

    def show_exercise(self, exercise: Exercise, following: Exercise | None) -> None:
        """The signs of an exercise, and the next one that spares the same parts."""
        self._signs.show_texts(_(STOP_SIGNS[key]) for key in exercise.stop_signs)
        self._after.setText(
            _("Nothing that spares the same parts is left, so the routine ends then.")
            if following is None
            else _("Goes on with: {exercise}. It spares the same parts.").format(exercise=_(following.name))
        )


class AfterPanel(QuestionPanel):
    """What was done, and pain afterwards (can be left out)."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.scale = pain_scale(theme, _("Pain after"))
        self._summary: Label = self.add_sentence("")
        self.add_heading(_("Pain right now"))
        self.add_sentence(_("You can leave this out."), "muted")
        self.add(self.scale)
        self.first = self.add_choice(_("Done"), "primary", "check")
        self.first.clicked.connect(self.closed)

    def show_result(self, session: Session) -> None:
        """How many exercises were done to their end, and in how many minutes."""
        done, planned = done_count(session), len(session.done)
        minutes = max(1, round(sum(each.seconds for each in session.done) / 60))
        self.heading.setText(_("That was it") if done == planned else _("Saved"))
        length = plural("{n} minute", "{n} minutes", minutes)
        words = (
            _("All {planned} exercises done, in about {length}.")
            if done == planned
            else _("You stopped early. That is fine. {done} of {planned} exercises were done to their end.")
        )
        self._summary.setText(words.format(done=done, planned=planned, length=length))
        self.scale.set_value(None)
        self.scale.set_last(session.pain_before)
