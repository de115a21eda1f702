"""Stands for the loudspeaker and the voice of a computer, which tests cannot listen to."""

from dataclasses import dataclass, field

from PySide6.QtCore import QObject

from companion.ui.routine_sounds import RoutineSounds


@dataclass
class Ears:
    """Keeps what would be heard; `made` counts how often it was asked for."""

    problem: str = ""
    heard: list[str] = field(default_factory=list)
    made: int = 0

    def made_for(self, _parent: QObject) -> "Ears":
        self.made += 1
        return self

    def play(self, chime: str) -> None:
        self.heard.append(chime)

    def say(self, words: str) -> None:
        self.heard.append(words)

    def stop(self) -> None:
        self.heard.append("silence")


def heard_by(sounds: Ears, voice: Ears) -> RoutineSounds:
    return RoutineSounds(sounds.made_for, voice.made_for)


def audible(ears: Ears) -> list[str]:
    return [each for each in ears.heard if each != "silence"]
