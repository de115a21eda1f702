import json
import stat
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.body import Build
from companion.domain.lesson_choice import LessonChoice
from companion.domain.question_choice import QuestionChoice
from companion.domain.settings import TEXT_SIZES, THEMES, Settings
from companion.storage.problems import StorageProblem
from companion.storage.settings_file import aside_of, is_damaged, read_settings, write_settings

CHOSEN = Settings(
    theme="contrast_dark",
    text_size=175,
    still_pictures=True,
    build=Build.SOFT,
    day_boundary=time(2, 30),
    scale_on_first_click=False,
    drag_marks=True,
    mirrored_map=True,
    sitting_minutes=45,
    questions=QuestionChoice(
        order=("mood", "stress"), on=frozenset({"caffeine"}), off=frozenset({"stress", "own:1"})
    ),
    lessons=LessonChoice(
        daily=False,
        read=frozenset({"sleep"}),
        offered={"pacing": date(2026, 11, 21), "sleep": date(2026, 11, 7)},
    ),
)


def test_settings_are_read_as_they_were_written_and_are_private(tmp_path: Path) -> None:
    path = tmp_path / "new" / "settings.json"

    write_settings(path, CHOSEN)

    assert read_settings(path) == CHOSEN
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [one.name for one in path.parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize(
    ("stored", "read"),
    [
        ({"order": ["mood", "mood", 3], "on": "caffeine", "off": None}, QuestionChoice(order=("mood",))),
        (
            {"off": ["stress", "a question of later"]},
            QuestionChoice(off=frozenset({"stress", "a question of later"})),
        ),
        (["mood"], QuestionChoice()),
        ({"on": [["caffeine"]]}, QuestionChoice()),
    ],
)
def test_what_makes_no_sense_in_a_choice_of_questions_is_left_out_alone(
    tmp_path: Path, stored: object, read: QuestionChoice
) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"questions": stored, "theme": "dark"}))

    found = read_settings(path)

    assert found == Settings(questions=read, theme="dark")


@pytest.mark.parametrize(
    ("stored", "read"),
    [
        ({"read": ["sleep", 3], "offered": None}, LessonChoice(read=frozenset({"sleep"}))),
        (
            {"daily": False, "offered": {"sleep": "2026-11-21", "pacing": "soon", "flares": 7}},
            LessonChoice(daily=False, offered={"sleep": date(2026, 11, 21)}),
        ),
        ({"daily": "no", "read": "sleep"}, LessonChoice()),
        (["sleep"], LessonChoice()),
    ],
)
def test_what_makes_no_sense_about_lessons_is_left_out_alone(
    tmp_path: Path, stored: object, read: LessonChoice
) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"lessons": stored, "theme": "dark"}))

    found = read_settings(path)

    assert found == Settings(lessons=read, theme="dark")


def test_without_a_file_there_are_the_usual_settings_and_no_file_is_made(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "settings.json") == Settings()
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[1]", b"\xff\xfe", b"null", b"[" * 100_000, b'{"theme": 1e999']
)
def test_a_damaged_file_gives_the_usual_settings_and_is_kept_aside_at_the_next_change(
    tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)

    assert is_damaged(path)
    assert read_settings(path) == Settings()
    write_settings(path, CHOSEN)

    assert read_settings(path) == CHOSEN
    assert aside_of(path).read_bytes() == content


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", "neon"),
        ("theme", ["light"]),
        ("text_size", 101),
        ("text_size", "130"),
        ("text_size", True),
        ("still_pictures", 1),
        ("drag_marks", "yes"),
        ("mirrored_map", 0),
        ("build", "round"),
        ("day_boundary", "half past four"),
        ("day_boundary", 4),
    ],
)
def test_one_value_that_makes_no_sense_does_not_spoil_the_others(
    tmp_path: Path, name: str, value: Any
) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"sound": True, name: value}))

    assert read_settings(path) == Settings(sound=True)


def test_settings_of_a_newer_version_stay_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"hologram": {"depth": 3}, "theme": "light"}))

    write_settings(path, CHOSEN)

    assert json.loads(path.read_bytes())["hologram"] == {"depth": 3}
    assert read_settings(path) == CHOSEN


def test_a_place_that_cannot_hold_the_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "letter").touch()

    with pytest.raises(StorageProblem):
        write_settings(tmp_path / "letter" / "settings.json", CHOSEN)


@given(
    settings=st.builds(
        Settings,
        theme=st.sampled_from(THEMES),
        text_size=st.sampled_from(TEXT_SIZES),
        still_pictures=st.booleans(),
        build=st.none() | st.sampled_from(Build),
        day_boundary=st.times().map(lambda at: at.replace(second=0, microsecond=0)),
        sound=st.booleans(),
        scale_on_first_click=st.booleans(),
        drag_marks=st.booleans(),
        mirrored_map=st.booleans(),
    )
)
def test_any_settings_are_read_as_written(
    tmp_path_factory: pytest.TempPathFactory, settings: Settings
) -> None:
    path = tmp_path_factory.mktemp("any") / "settings.json"

    write_settings(path, settings)

    assert read_settings(path) == settings
