"""What can be heard of a routine: a sound as each phase begins, then a voice. All of it can be read too."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QLocale, QObject, QTimer

from companion.domain.chimes import END
from companion.domain.player import Cue
from companion.domain.settings import Settings
from companion.domain.text import _
from companion.paths import resources

GAP_MS = 300
"""Between a sound and the voice, so that neither drowns the other."""


class Chiming(Protocol):
    """Plays sounds by their names."""

    problem: str

    def play(self, chime: str) -> None: ...
    def stop(self) -> None: ...


class Speaking(Protocol):
    """Says sentences."""

    problem: str

    def say(self, words: str) -> None: ...
    def stop(self) -> None: ...


def sounds_here(parent: QObject) -> Chiming:
    from companion.ui.sound import Sounds  # noqa: PLC0415 - loaded when a routine with sound starts

    return Sounds(resources() / "sounds", parent)


def voice_here(parent: QObject) -> Speaking:
    from companion.ui.voice import Voice, engines_here  # noqa: PLC0415 - as above

    return Voice(engines_here(), QLocale(), parent)


class RoutineSounds(QObject):
    """Silent until `begin`, and wherever the person wants no sound. `make_…` are called at most once."""

    def __init__(
        self,
        make_sounds: Callable[[QObject], Chiming] = sounds_here,
        make_voice: Callable[[QObject], Speaking] = voice_here,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._make_sounds = make_sounds
        self._make_voice = make_voice
        self._sounds: Chiming | None = None
        self._voice: Speaking | None = None
        self._wanted = Settings()
        self._words = ""
        self.muted = False
        self._gap = QTimer(self, singleShot=True, interval=GAP_MS)
        self._gap.timeout.connect(self._speak)

    @property
    def wanted(self) -> bool:
        """Whether the person has sounds or the voice switched on."""
        return self._wanted.sound or self._wanted.voice

    def begin(self, settings: Settings) -> str:
        """A routine starts; returns why less can be heard than was wanted, or nothing."""
        self._wanted = settings
        if settings.sound and self._sounds is None:
            self._sounds = self._make_sounds(self)
        if settings.voice and self._voice is None:
            self._voice = self._make_voice(self)
        problems = [self._sounds.problem] if settings.sound and self._sounds else []
        problems += [self._voice.problem] if settings.voice and self._voice else []
        told = [problem for problem in problems if problem]
        return " ".join([*told, _("Everything is shown in words.")]) if told else ""

    def follow(self, cue: Cue) -> None:
        """A phase begins, or the routine is over."""
        self.hush()
        if self.muted:
            return
        if self._wanted.sound and self._sounds is not None:
            self._sounds.play(END if cue.phase is None else cue.phase.kind.value)
        if cue.phase is not None:
            self.say(_(cue.phase.cue))

    def say(self, words: str) -> None:
        """Let the voice say a sentence, a moment after the sound."""
        if self._wanted.voice and not self.muted:
            self._words = words
            self._gap.start()

    def hush(self) -> None:
        """Be silent at once: at a pause, after a gap in time, when something hurts."""
        self._gap.stop()
        for each in (self._sounds, self._voice):
            if each is not None:
                each.stop()

    def toggle_mute(self) -> None:
        self.muted = not self.muted
        self.hush()

    def _speak(self) -> None:
        if self._voice is not None:
            self._voice.say(self._words)
