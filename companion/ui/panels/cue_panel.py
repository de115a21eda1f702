"""What to do now, to be read from three metres: seconds, cue, where to feel it, and what comes next."""

import math

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from companion.domain.player import Player, State
from companion.domain.text import _
from companion.ui.player_words import RING_SHAPES, RING_WORDS, count_words, next_words
from companion.ui.theme import Theme
from companion.ui.widgets.cue_label import CueLabel
from companion.ui.widgets.labels import Label
from companion.ui.widgets.ring import WORD_LEAST, WORD_SHARE, Ring

FEEL_SIZE, NEXT_SIZE = 22, 20
SMALLEST_RING = 96
GAP = 8


class CuePanel(QWidget):
    """Shows the phase in force of a player."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ring_size = SMALLEST_RING
        self._ring = Ring(theme, self)
        self._cue = CueLabel(theme, self)
        self._word = Label(theme, role="heading", wrap=True)
        self._feel = Label(theme, role="body", tone="muted", wrap=True)
        self._next = Label(theme, role="body", tone="muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        beside = QHBoxLayout()
        beside.setSpacing(2 * GAP)
        beside.addWidget(self._ring)
        beside.addWidget(self._word, 1)
        beside.addStretch()
        column.addLayout(beside)
        column.addWidget(self._cue)
        column.addWidget(self._feel)
        column.addStretch(1)
        column.addWidget(self._next)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def cue(self) -> str:
        return self._cue.text

    @property
    def letter_size(self) -> int:
        """The size of the cue in px."""
        return self._cue.letter_size

    def set_sizes(self, ring: int, letters: int) -> None:
        """The largest ring and the letters of the cue, in px; both follow the window, not the text size."""
        self._ring_size = ring
        self._cue.set_letter_size(letters)
        self._fit_ring()

    def show_player(self, player: Player) -> None:
        phase = player.phase
        exercise = player.plan.exercises[phase.step]
        self._cue.reserve({_(other.cue) for other in player.plan.phases if other.step == phase.step})
        self._cue.show_text(_(phase.cue))
        self._feel.setText(_(exercise.feel.on(phase.side)))
        self._next.setText("   ".join(filter(None, (count_words(player), next_words(player)))))
        self._fit_ring()
        self.show_time(player)

    def show_time(self, player: Player) -> None:
        """The ring alone; the words change with the phase."""
        kind = player.phase.kind
        paused = player.state is State.PAUSED
        word = _("Paused") if paused else _(RING_WORDS[kind])
        self._ring.show_phase(
            RING_SHAPES[kind], math.ceil(player.seconds_left), player.share_left, word, paused
        )
        self._word.setText(word)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_ring()

    def _fit_ring(self) -> None:
        """The ring takes what the words leave: at large text in a low window that is less."""
        words = sum(label.heightForWidth(self.width()) for label in (self._feel, self._next))
        left = self.height() - words - self._cue.sizeHint().height() - 4 * GAP
        side = max(SMALLEST_RING, min(self._ring_size, left))
        self._ring.setFixedSize(side, side)
        # The ring leaves its word out where it would be too small to read.
        self._word.setVisible(side * WORD_SHARE / self._theme.scale < WORD_LEAST)

    def _dress(self) -> None:
        """These words are read from afar already at 100 %, and grow less than others from there."""
        scale = self._theme.scale
        for label, far, role in ((self._feel, FEEL_SIZE, "body"), (self._next, NEXT_SIZE, "small")):
            near = self._theme.tokens.measures.type_roles[role].size * scale
            label.setFont(self._theme.font("body", size=max(far, near) / scale))
        self._fit_ring()
