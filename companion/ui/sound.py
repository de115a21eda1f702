"""The sounds of a routine. Loaded when a routine starts with sound switched on, and at no other time."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl

from companion.domain.chimes import CHIMES, file_name
from companion.domain.text import _

# QtMultimedia looks for devices when it is imported: nobody waits for it who wants no sound.
# ruff: noqa: PLC0415


class Sounds(QObject):
    """`problem` says why nothing can be heard; it is empty where sounds can be played."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

        super().__init__(parent)
        self._effects: dict[str, QSoundEffect] = {}
        self.problem = ""
        if not QMediaDevices.audioOutputs():
            self.problem = _("This computer has no sound output.")
            return
        for chime in CHIMES:
            effect = QSoundEffect(self)
            effect.setSource(QUrl.fromLocalFile(str(folder / file_name(chime))))
            self._effects[chime] = effect

    def play(self, chime: str) -> None:
        """Play a sound from its beginning; the one before it ends."""
        self.stop()
        if chime in self._effects:
            self._effects[chime].play()

    def stop(self) -> None:
        for effect in self._effects.values():
            effect.stop()
