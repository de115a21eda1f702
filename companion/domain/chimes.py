"""The sounds of a routine, made from notes: a short one for each kind of phase, and one for the end."""

import io
import math
import wave
from array import array
from dataclasses import dataclass

from companion.domain.exercise import PhaseKind

RATE = 22_050
LOUDEST = 9_000
"""Of 32,767: soft beside a voice."""
RISE_SECONDS = 0.012
END = "end"


@dataclass(frozen=True, kw_only=True)
class Note:
    """A tone that fades; `at` and `seconds` in seconds, `pitch` in hertz."""

    at: float
    pitch: float
    seconds: float


def _notes(*pitches: float, apart: float = 0.14, seconds: float = 0.32) -> tuple[Note, ...]:
    return tuple(Note(at=n * apart, pitch=pitch, seconds=seconds) for n, pitch in enumerate(pitches))


# Up for what begins, down for what ends, one long tone to hold, two equal ones to change sides.
CHIMES: dict[str, tuple[Note, ...]] = {
    PhaseKind.READY.value: _notes(392.0, 392.0, 523.25),
    PhaseKind.MOVE.value: _notes(440.0, 587.33),
    PhaseKind.HOLD.value: _notes(659.25, seconds=0.6),
    PhaseKind.RETURN.value: _notes(587.33, 440.0),
    PhaseKind.REST.value: _notes(329.63, seconds=0.5),
    PhaseKind.OTHER_SIDE.value: _notes(493.88, 493.88, apart=0.22),
    PhaseKind.BREATHE_IN.value: _notes(261.63, 329.63, apart=0.2, seconds=0.5),
    PhaseKind.BREATHE_OUT.value: _notes(329.63, 261.63, apart=0.2, seconds=0.5),
    END: _notes(523.25, 659.25, 783.99, seconds=0.7),
}
"""Notes by the value of a phase's kind, and for the END."""


def file_name(chime: str) -> str:
    return f"{chime.replace(' ', '-')}.wav"


def wav_of(chime: str) -> bytes:
    """The sound as a WAV file, always the same bytes: mono, 16 bit."""
    notes = CHIMES[chime]
    samples = [0.0] * math.ceil(RATE * max(note.at + note.seconds for note in notes))
    for note in notes:
        first = round(note.at * RATE)
        for n in range(min(round(note.seconds * RATE), len(samples) - first)):
            samples[first + n] += _tone(note, n / RATE)
    written = io.BytesIO()
    with wave.open(written, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(array("h", (round(LOUDEST * sample) for sample in samples)).tobytes())
    return written.getvalue()


def _tone(note: Note, time: float) -> float:
    """A sine with a little of its octave. It rises quickly, and slowly enough not to click."""
    rising = min(1.0, time / RISE_SECONDS)
    fading = math.exp(-4.5 * time / note.seconds) * (1 - time / note.seconds)
    turn = 2 * math.pi * note.pitch * time
    return rising * fading * (0.85 * math.sin(turn) + 0.15 * math.sin(2 * turn))
