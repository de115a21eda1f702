"""The sounds of routines: distinct, short, soft, and shipped as they are made."""

import io
import wave
from array import array
from itertools import combinations

import pytest

from companion.domain.chimes import CHIMES, END, LOUDEST, RATE, file_name, wav_of
from companion.domain.exercise import PhaseKind
from companion.paths import resources


def samples_of(content: bytes) -> "array[int]":
    with wave.open(io.BytesIO(content)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
        return array("h", file.readframes(file.getnframes()))


def test_each_kind_of_phase_and_the_end_have_a_sound_of_their_own() -> None:
    assert set(CHIMES) == {kind.value for kind in PhaseKind} | {END}
    assert all(CHIMES[one] != CHIMES[other] for one, other in combinations(CHIMES, 2))


@pytest.mark.parametrize("chime", CHIMES)
def test_the_file_that_is_shipped_holds_the_notes(chime: str) -> None:
    shipped = samples_of((resources() / "sounds" / file_name(chime)).read_bytes())

    made = samples_of(wav_of(chime))

    # The last digit of a sine differs between systems.
    assert len(shipped) == len(made)
    assert max(abs(one - other) for one, other in zip(shipped, made, strict=True)) <= 1


@pytest.mark.parametrize("chime", CHIMES)
def test_it_is_short_soft_and_begins_and_ends_in_silence(chime: str) -> None:
    samples = samples_of((resources() / "sounds" / file_name(chime)).read_bytes())

    assert len(samples) <= 1.2 * RATE
    assert 0.2 * LOUDEST < max(map(abs, samples)) <= 2 * LOUDEST
    assert abs(samples[0]) < 50
    assert abs(samples[-1]) < 50
