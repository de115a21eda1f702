"""A voice that says the cues of a routine. Loaded when a routine starts with the voice switched on."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QObject

from companion.domain.text import _

# Engines of speech are looked for when the module is imported, which takes a moment.
# ruff: noqa: PLC0415

PRETENDED = "mock"
"""An engine for tests: it is ready everywhere and says nothing."""


def engines_here() -> tuple[str, ...]:
    """The engines that may have a voice on this computer."""
    from PySide6.QtTextToSpeech import QTextToSpeech

    return tuple(name for name in QTextToSpeech.availableEngines() if name != PRETENDED)


class Voice(QObject):
    """Takes the first engine with a voice for the language. `problem` says why there is none."""

    def __init__(self, engines: Sequence[str], locale: QLocale, parent: QObject | None = None) -> None:
        from PySide6.QtTextToSpeech import QTextToSpeech

        super().__init__(parent)
        self._speech: QTextToSpeech | None = None
        for name in engines:
            speech = QTextToSpeech(name, self)
            speech.setLocale(locale)
            ready = speech.state() is not QTextToSpeech.State.Error
            if ready and speech.locale().language() == locale.language() and speech.availableVoices():
                self._speech = speech
                break
            speech.deleteLater()
        self.problem = "" if self._speech else _("This computer has no voice for this language.")

    @property
    def speaking(self) -> bool:
        """Whether something is being said."""
        from PySide6.QtTextToSpeech import QTextToSpeech

        return self._speech is not None and self._speech.state() is QTextToSpeech.State.Speaking

    def say(self, words: str) -> None:
        """Say a short sentence; what was being said ends."""
        if self._speech is not None:
            self._speech.stop()
            self._speech.say(words)

    def stop(self) -> None:
        if self._speech is not None:
            self._speech.stop()
