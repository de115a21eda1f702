"""What is heard of a routine: wanted sounds alone, in their order, and words where there are none."""

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtTextToSpeech import QTextToSpeech
from pytestqt.qtbot import QtBot

from companion.domain.chimes import END
from companion.domain.player import Cue
from companion.domain.settings import Settings
from companion.ui.routine_sounds import GAP_MS
from companion.ui.voice import PRETENDED, Voice, engines_here
from tests.routine_builders import a_plan
from tests.ui.ears import Ears, audible, heard_by

PHASES = a_plan().phases
pytestmark = pytest.mark.usefixtures("qapp")


def test_without_a_wish_nothing_is_even_made() -> None:
    sounds, voice = Ears(), Ears()
    routine = heard_by(sounds, voice)

    told = routine.begin(Settings())
    routine.follow(Cue(phase=PHASES[0]))

    assert told == ""
    assert (sounds.made, voice.made) == (0, 0)


def test_each_phase_has_its_sound_and_the_end_another() -> None:
    sounds = Ears()
    routine = heard_by(sounds, Ears())
    routine.begin(Settings(sound=True))

    for phase in (*PHASES, None):
        routine.follow(Cue(phase=phase))

    assert audible(sounds) == [*(phase.kind.value for phase in PHASES), END]


def test_the_voice_says_the_cue_that_stands_on_the_screen_after_the_sound(qtbot: QtBot) -> None:
    sounds, voice = Ears(), Ears()
    routine = heard_by(sounds, voice)
    routine.begin(Settings(sound=True, voice=True))

    routine.follow(Cue(phase=PHASES[0]))
    at_once = audible(voice)
    qtbot.waitUntil(lambda: bool(audible(voice)), timeout=GAP_MS * 10)

    assert at_once == []
    assert audible(voice) == [PHASES[0].cue]


def test_a_new_phase_ends_what_was_being_said(qtbot: QtBot) -> None:
    voice = Ears()
    routine = heard_by(Ears(), voice)
    routine.begin(Settings(voice=True))

    routine.follow(Cue(phase=PHASES[0]))
    routine.follow(Cue(phase=PHASES[1]))
    qtbot.waitUntil(lambda: bool(audible(voice)), timeout=GAP_MS * 10)

    assert audible(voice) == [PHASES[1].cue]


def test_muted_it_is_silent_at_once_and_speaks_again_at_the_next_phase() -> None:
    sounds = Ears()
    routine = heard_by(sounds, Ears())
    routine.begin(Settings(sound=True))

    routine.toggle_mute()
    routine.follow(Cue(phase=PHASES[0]))
    muted = audible(sounds)
    routine.toggle_mute()
    routine.follow(Cue(phase=PHASES[1]))

    assert muted == []
    assert audible(sounds) == [PHASES[1].kind.value]


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        (Settings(sound=True), "No loudspeaker. Everything is shown in words."),
        (Settings(voice=True), "No voice. Everything is shown in words."),
        (Settings(sound=True, voice=True), "No loudspeaker. No voice. Everything is shown in words."),
    ],
)
def test_a_computer_that_cannot_says_why(settings: Settings, told: str) -> None:
    routine = heard_by(Ears("No loudspeaker."), Ears("No voice."))

    assert routine.begin(settings) == told


@pytest.mark.qt_log_ignore("speechd", "Failed", "No text-to-speech", "connect")
def test_the_engine_that_only_pretends_never_counts_as_a_voice() -> None:
    assert PRETENDED in QTextToSpeech.availableEngines()
    assert PRETENDED not in engines_here()


def test_without_an_engine_there_is_a_reason_and_nothing_happens() -> None:
    voice = Voice((), QLocale("en_GB"))

    voice.say("Look left")

    assert voice.problem == "This computer has no voice for this language."
    assert not voice.speaking


def test_an_engine_with_a_voice_for_the_language_speaks_and_can_be_stopped() -> None:
    voice = Voice((PRETENDED,), QLocale("en_GB"))

    voice.say("Look left and keep breathing for a while")
    spoke = voice.speaking
    voice.stop()

    assert voice.problem == ""
    assert spoke
    assert not voice.speaking


def test_an_engine_without_a_voice_for_the_language_is_not_taken() -> None:
    assert Voice((PRETENDED,), QLocale("sw_KE")).problem
