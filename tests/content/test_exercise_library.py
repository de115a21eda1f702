"""The shipped exercises and routines, and what the readers refuse."""

import re
import textwrap
from pathlib import Path

import pytest

from companion.content.body import read_regions
from companion.content.exercises import read_exercise
from companion.content.routines import read_routine
from companion.content.tables import ContentError
from companion.domain.body import Side
from companion.domain.exercise import Exercise, SideMode, same
from companion.domain.plan import plan_of
from companion.domain.routine import Routine
from tests.routine_builders import CONTENT, the_library, the_routines

EXERCISES = tuple(the_library().values())
ROUTINES = the_routines()
SHIPPED = sorted((CONTENT / "exercises").glob("*.toml"))
CUE_LETTERS = 14
BANNED = re.compile(
    r"\b(diagnos\w*|detect\w*|monitor\w*|treat\w*|alert\w*|risk score)\b"
    r"|\b(bad|failed|missed|only|should|just)\b|!",
    re.IGNORECASE,
)

exercises = pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.code)
routines = pytest.mark.parametrize("routine", ROUTINES, ids=lambda routine: routine.key)


def words_of(exercise: Exercise) -> list[str]:
    cues = [part.cue.on(side) for part in exercise.parts for side in (Side.LEFT, Side.RIGHT)]
    feel = [exercise.feel.left, exercise.feel.right]
    return [exercise.name, exercise.description, exercise.how_often, *exercise.cautions, *cues, *feel]


def test_the_six_exercises_of_the_first_routine_are_there() -> None:
    codes = {exercise.code for exercise in EXERCISES}

    assert {"NK-01", "NK-02", "NK-03", "SH-02", "CH-02", "RX-02"} <= codes


@exercises
def test_every_exercise_names_regions_of_the_body_map(exercise: Exercise) -> None:
    known = read_regions(CONTENT.parent / "bodymap")

    assert exercise.regions <= known.keys()


@exercises
def test_every_cue_fits_two_short_lines(exercise: Exercise) -> None:
    cues = {part.cue.on(side) for part in exercise.parts for side in (Side.LEFT, Side.RIGHT)}

    too_long = [cue for cue in cues if len(textwrap.wrap(cue, CUE_LETTERS, break_long_words=False)) > 2]

    assert not too_long
    assert all(len(word) <= CUE_LETTERS for cue in cues for word in cue.split())


@exercises
def test_words_are_gentle_and_plain(exercise: Exercise) -> None:
    found = [text for text in words_of(exercise) if BANNED.search(text)]

    assert not found


@exercises
def test_no_exercise_claims_a_review_that_has_not_happened(exercise: Exercise) -> None:
    assert exercise.reviewed == "no"


@exercises
def test_cues_and_where_it_is_felt_name_their_own_side(exercise: Exercise) -> None:
    """Movement towards the right says right; the stretch is then felt on the left, and so on."""
    sided = [part.cue for part in exercise.parts if part.cue.left != part.cue.right]

    if exercise.sides is SideMode.NONE:
        assert not sided
        assert exercise.feel.left == exercise.feel.right
        return
    moves = [cue for cue in sided if "hand on" not in cue.left.lower()]
    assert all("right" in cue.right.lower() and "left" not in cue.right.lower() for cue in moves)
    assert all("left" in cue.left.lower() and "right" not in cue.left.lower() for cue in moves)
    assert "left" in exercise.feel.right
    assert "right" in exercise.feel.left


def test_the_hand_that_holds_the_seat_is_the_one_on_the_stretched_side() -> None:
    ready = the_library()["NK-02"].parts[0]

    assert ready.cue.right == "Left hand on the seat"
    assert ready.cue.left == "Right hand on the seat"


@routines
def test_the_minutes_shown_are_true_within_a_tenth(routine: Routine) -> None:
    plan = plan_of(routine, the_library())

    assert abs(plan.minutes * 60 - plan.seconds) <= 0.1 * plan.seconds


@routines
def test_no_title_of_a_routine_contains_minutes(routine: Routine) -> None:
    assert not re.search(r"\d|minute", routine.title)
    assert not BANNED.search(f"{routine.title} {routine.summary}")


@routines
def test_every_dose_lies_in_the_range_of_its_exercise(routine: Routine) -> None:
    library = the_library()

    for step in routine.steps:
        dose = library[step.exercise].dose
        assert dose.hold_seconds is None or dose.hold_seconds.holds(step.hold_seconds)
        assert dose.repetitions is None or dose.repetitions.holds(step.repetitions)
        assert dose.seconds is None or dose.seconds.holds(step.seconds)


@pytest.mark.parametrize(
    ("cut", "named"),
    [
        (r"\[\[sources\]\].*", "sources"),
        (r"cautions = \[.*?\]\n", "cautions"),
        (r"stop_signs = \[.*?\]\n", "stop_signs"),
        (r'description = """.*?"""\n', "description"),
        (r'pose = "start"\n', "pose"),
        (r'how_often = ".*?"\n', "how_often"),
        (r"\[dose\].*?\n\n", "dose"),
        (r'\[\[parts\]\]\nkind = "hold".*?\n\n', "hold"),
    ],
)
def test_an_exercise_that_leaves_something_out_is_refused(tmp_path: Path, cut: str, named: str) -> None:
    whole = SHIPPED[1].read_text(encoding="utf-8")
    file = tmp_path / "cut.toml"
    file.write_text(re.sub(cut, "", whole, count=1, flags=re.DOTALL), encoding="utf-8")

    with pytest.raises(ContentError, match=named):
        read_exercise(file)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('stop_signs = ["sharp"', 'stop_signs = ["ticklish"'),
        ('cautions = ["', 'cautions = ["", "'),
        ('drawn = "left"', 'drawn = "upwards"'),
        ('evidence = "V"', 'evidence = "A"'),
        ("hold_seconds = [5, 15, 30]", "hold_seconds = [15, 5, 30]"),
        ("hold_seconds = [5, 15, 30]", "hold_seconds = [5, 15]"),
        ("hold_seconds = [5, 15, 30]", 'hold_seconds = ["a", 15, 30]'),
        ("repetitions = [2, 2, 5]", ""),
        ("[dose]", "[dose"),
        ("[[sources]]", "[sources]"),
    ],
)
def test_an_exercise_with_something_wrong_is_refused(tmp_path: Path, old: str, new: str) -> None:
    whole = SHIPPED[2].read_text(encoding="utf-8")
    assert old in whole
    file = tmp_path / "wrong.toml"
    file.write_text(whole.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(ContentError, match=r"wrong\.toml"):
        read_exercise(file)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('exercise = "NK-01"', 'exercise = "NK-99"'),
        ("repetitions = 2", "repetitions = 12"),
        ("seconds = 60", "seconds = 5"),
        ("[[steps]]", "[[stairs]]"),
    ],
)
def test_a_routine_with_an_unknown_exercise_or_dose_is_refused(tmp_path: Path, old: str, new: str) -> None:
    shipped = CONTENT / "routines" / "neck-shoulders-seated.toml"
    file = tmp_path / "wrong.toml"
    text = shipped.read_text(encoding="utf-8")
    file.write_text(text.replace(old, new) if "steps" in old else text.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(ContentError):
        read_routine(file, the_library())


def test_a_plain_word_stands_for_both_sides() -> None:
    word = same("Rest")

    assert word.on(Side.LEFT) == word.on(Side.RIGHT) == word.on(Side.MIDDLE) == "Rest"
