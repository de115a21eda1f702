"""What the player asks: before the start, after a gap in time, and at the end."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.exercise import Exercise
from companion.domain.precautions import BEFORE_START, CONDITIONS
from companion.domain.preparing import Prepared, Version
from companion.domain.resuming import done_count
from companion.domain.routine import Session
from companion.domain.text import _, plural
from companion.ui.panels.part_scales import PartScales, pain_scale
from companion.ui.panels.question_panel import QuestionPanel
from companion.ui.player_words import today_words
from companion.ui.theme import Theme
from companion.ui.widgets.labels import Label
from companion.ui.widgets.switch import Switch


class BeforePanel(QuestionPanel):
    """What to know first, pain now (can be left out), the version for today, and Start.

    `version_changed`: another version of the routine was chosen; `version` is the chosen one.
    """

    started = Signal()
    version_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _("Before you start"), parent)
        self._prepared: Prepared | None = None
        self.scale = pain_scale(theme, _("Pain before"))
        self.parts = PartScales(theme, _("Pain before"))
        self.add_points(_(sentence) for sentence in BEFORE_START)
        self._today = self.add_sentence("")
        self._flare = Switch(theme, _("Short version for a flare day"))
        self._more = Switch(theme, _("A little more today"))
        self.add(self._flare)
        self.add(self._more)
        self.add_heading(_("Pain right now"))
        self.add_sentence(_("You can leave this out."), "muted")
        self.add(self.scale)
        self.first = self.add_choice(_("Start"), "primary", "play")
        self.add(self.parts)
        self._who = self.add_choice(_("Who needs to ask a doctor first"), "ghost", "info")
        self._lead = self.add_sentence(_("Ask a doctor or physiotherapist first if you have:"))
        self._list = self.add_points()
        self._unreviewed = self.add_sentence("", "muted")
        self.first.clicked.connect(self.started)
        self._who.clicked.connect(self._toggle_list)
        self._flare.clicked.connect(self.version_changed)
        self._more.clicked.connect(self.version_changed)

    @property
    def version(self) -> Version | None:
        """What is to be played."""
        prepared = self._prepared
        if prepared is None:
            return None
        if prepared.flare is not None and self._flare.isChecked():
            return prepared.flare
        return prepared.more if prepared.more is not None and self._more.isChecked() else prepared.usual

    def show_prepared(
        self, prepared: Prepared, exercises: Mapping[str, Exercise], parts: Sequence[tuple[str, str]]
    ) -> None:
        """Start afresh; `parts` are the regions to ask about, with their words."""
        self._prepared = prepared
        self.scale.set_value(None)
        self.scale.set_last(prepared.last_pain)
        self.parts.show_parts(parts, {})
        self._show_today(prepared, exercises)
        chosen = prepared.usual.plan.exercises
        named = {key for exercise in chosen for key in exercise.ask_first}
        conditions = [_(words) for key, words in CONDITIONS.items() if key in named]
        self._list.show_texts(conditions)
        self._show_list(shown=False)
        waiting = any(exercise.reviewed is None for exercise in chosen)
        self._unreviewed.setText(_("A physiotherapist has not looked through these exercises yet."))
        self._unreviewed.setVisible(waiting)

    def _show_today(self, prepared: Prepared, exercises: Mapping[str, Exercise]) -> None:
        words = today_words(prepared, exercises)
        self._today.setText(words)
        self._today.setVisible(bool(words))
        self._flare.setVisible(prepared.flare is not None)
        self._flare.setChecked(prepared.on_flare and prepared.flare is not None)
        self._more.setVisible(prepared.more is not None)
        self._more.setChecked(False)

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
        self.parts = PartScales(theme, _("Pain after"))
        self.add(self.parts)
        self.first.clicked.connect(self.closed)

    def show_result(self, session: Session, parts: Mapping[str, str]) -> None:
        """How many exercises were done to their end, and how long it took; `parts` are words of regions."""
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
        asked = [(each.region, parts[each.region]) for each in session.regions if each.region in parts]
        self.parts.show_parts(asked, {each.region: each.before for each in session.regions})
