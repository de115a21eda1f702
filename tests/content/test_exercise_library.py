"""The shipped exercises and routines, and what the readers refuse."""

import re
import textwrap
from datetime import date
from pathlib import Path

import pytest

from companion.content.body import read_regions
from companion.content.exercises import ExerciseShelf, drawn_in, read_exercise
from companion.content.poses import read_motions
from companion.content.region_exercises import read_region_exercises
from companion.content.routines import read_routine, require_in_library
from companion.content.tables import ContentError
from companion.domain.body import Side
from companion.domain.exercise import Exercise, SideMode, same
from companion.domain.figure.motion import Motion
from companion.domain.plan import plan_of
from companion.domain.routine import Routine
from tests.routine_builders import CONTENT, the_library, the_routines

EXERCISES = tuple(the_library().values())
ROUTINES = the_routines()
POSES = CONTENT / "poses"
DRAWN = drawn_in(POSES)
PLAIN = CONTENT / "exercises" / "nk-01-turn-the-head.toml"
SIDED = CONTENT / "exercises" / "nk-02-ear-to-shoulder.toml"
GROUPS = {"NK": 9, "JW": 3, "SH": 9, "CH": 3, "UB": 7, "WR": 7, "LB": 11, "HP": 11, "TH": 5, "CF": 9}
GROUPS |= {"RX": 4, "PO": 5}
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


@pytest.fixture(scope="module")
def motions() -> dict[str, Motion]:
    """The plain figure of each exercise, by code."""
    return {motion.exercise: motion for motion in read_motions(POSES).values() if not motion.variant}


def test_all_exercises_are_there_numbered_through_their_groups() -> None:
    codes = [exercise.code for exercise in EXERCISES]

    expected = {f"{group}-{n:02}" for group, count in GROUPS.items() for n in range(1, count + 1)}
    assert len(codes) == len(set(codes)) == 83
    assert set(codes) == expected


def test_every_part_of_every_exercise_is_a_pose_of_its_figure(motions: dict[str, Motion]) -> None:
    missing = [
        (exercise.code, pose)
        for exercise in EXERCISES
        for part in exercise.parts
        for pose in (part.pose.left, part.pose.right)
        if pose not in motions[exercise.code].poses
    ]

    assert not missing


def test_every_pose_that_moves_the_figure_is_used(motions: dict[str, Motion]) -> None:
    """A pose that no part names would be a movement nobody is told about; doubles of others may stay."""
    doubles = {
        "CF-09": {"again", "last"}, "LB-01": {"middle", "centre"}, "PO-05": {"sit", "lean", "right2", "mid3",
        "left2", "end", "lower"}, "PO-04": {"loose"}, "SH-06": {"forward"},
    }  # fmt: skip

    left_over = {
        exercise.code: spare
        for exercise in EXERCISES
        if (
            spare := set(motions[exercise.code].poses)
            - {pose for part in exercise.parts for pose in (part.pose.left, part.pose.right)}
            - doubles.get(exercise.code, set())
        )
    }

    assert not left_over


def test_easier_and_harder_ones_lead_to_other_exercises_and_never_in_a_circle() -> None:
    library = the_library()

    for exercise in EXERCISES:
        for code in filter(None, (exercise.easier, exercise.harder)):
            assert code in library
            assert code != exercise.code
        seen, easier = {exercise.code}, exercise.easier
        while easier:
            assert easier not in seen
            seen.add(easier)
            easier = library[easier].easier


def test_every_region_of_the_map_has_a_row_and_it_agrees_with_the_exercises() -> None:
    regions = read_regions(CONTENT.parent / "bodymap")

    table = read_region_exercises(CONTENT / "region_exercises.csv")

    assert list(table) == list(regions)
    for region, codes in table.items():
        assert set(codes) == {exercise.code for exercise in EXERCISES if region in exercise.regions}


def test_both_sides_of_the_body_have_the_same_exercises() -> None:
    table = read_region_exercises(CONTENT / "region_exercises.csv")

    assert all(table[f"{region[:-2]}_r"] == codes for region, codes in table.items() if region.endswith("_l"))


@pytest.mark.parametrize("rows", ["calf_l,CF-1\n", "calf_l,\n", "calf_l\n"])
def test_a_row_that_is_neither_codes_nor_none_is_refused(tmp_path: Path, rows: str) -> None:
    file = tmp_path / "table.csv"
    file.write_text(f"region,exercises\n{rows}", encoding="utf-8")

    with pytest.raises(ContentError, match=r"table\.csv"):
        read_region_exercises(file)


def test_a_shelf_reads_what_is_asked_for_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "nk-01-turn-the-head.toml").write_text(PLAIN.read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "nk-02-broken.toml").write_text("code = ", encoding="utf-8")

    shelf = ExerciseShelf(tmp_path, POSES)

    assert list(shelf) == ["NK-01", "NK-02"]
    assert shelf["NK-01"].name == "Turn the head"
    assert shelf["NK-01"] is shelf["NK-01"]
    with pytest.raises(ContentError):
        shelf["NK-02"]
    with pytest.raises(KeyError):
        shelf["NK-03"]


def test_a_file_named_for_another_exercise_is_refused(tmp_path: Path) -> None:
    (tmp_path / "nk-09-turn-the-head.toml").write_text(PLAIN.read_text(encoding="utf-8"), encoding="utf-8")

    with pytest.raises(ContentError, match="NK-01"):
        ExerciseShelf(tmp_path, POSES)["NK-09"]


def test_an_exercise_without_a_figure_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="figure"):
        read_exercise(PLAIN, drawn_in(tmp_path))


@pytest.mark.parametrize("words", ['"yes"', '{ by = "A. Physio", on = "soon" }', '{ on = "2027-01-31" }'])
def test_a_review_says_by_whom_and_when_or_there_is_none(tmp_path: Path, words: str) -> None:
    file = tmp_path / "wrong.toml"
    whole = PLAIN.read_text(encoding="utf-8")
    file.write_text(whole.replace('reviewed = "no"', f"reviewed = {words}"), encoding="utf-8")

    with pytest.raises(ContentError):
        read_exercise(file, DRAWN)


def test_a_review_is_read_with_its_day(tmp_path: Path) -> None:
    file = tmp_path / "reviewed.toml"
    review = 'reviewed = { by = "A. Physio", on = "2027-01-31" }'
    file.write_text(PLAIN.read_text(encoding="utf-8").replace('reviewed = "no"', review), encoding="utf-8")

    found = read_exercise(file, DRAWN).reviewed

    assert found is not None
    assert (found.by, found.on) == ("A. Physio", date(2027, 1, 31))


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
    assert exercise.reviewed is None


@exercises
def test_cues_and_where_it_is_felt_name_their_own_side(exercise: Exercise) -> None:
    """Movement towards the right says right; the stretch is then felt on the left, and so on."""
    sided = [part.cue for part in exercise.parts if part.cue.left != part.cue.right]

    if exercise.sides is SideMode.NONE:
        assert not sided
        assert exercise.feel.left == exercise.feel.right
        return
    assert sided
    moves = [cue for cue in sided if "hand on the seat" not in cue.left.lower()]
    assert all("right" in cue.right.lower() and "left" not in cue.right.lower() for cue in moves)
    assert all("left" in cue.left.lower() and "right" not in cue.left.lower() for cue in moves)
    assert mirrored(exercise.feel.right) == exercise.feel.left != exercise.feel.right


def mirrored(words: str) -> str:
    """The same sentence about the other side of the body."""
    other = {"left": "right", "right": "left", "Left": "Right", "Right": "Left"}
    return re.sub(r"\b(left|right)\b", lambda found: other[found[0]], words, flags=re.IGNORECASE)


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
    assert not re.search(r"\d|minute|second", routine.title, re.IGNORECASE)
    assert not BANNED.search(f"{routine.title} {routine.summary}")


@routines
def test_every_dose_lies_in_the_range_of_its_exercise(routine: Routine) -> None:
    """And every exercise of it is there; an exercise stands in it once."""
    require_in_library(routine, the_library())

    assert len({step.exercise for step in routine.steps}) == len(routine.steps)


@routines
def test_a_routine_names_regions_that_one_of_its_exercises_works_on(routine: Routine) -> None:
    library = the_library()

    reached = frozenset[str]().union(*(library[step.exercise].regions for step in routine.steps))

    assert routine.regions <= reached


def test_the_twelve_routines_are_there_in_their_order() -> None:
    keys = [routine.key for routine in ROUTINES]

    assert len(keys) == 12
    assert [routine.order for routine in ROUTINES] == list(range(1, 13))
    assert keys[0] == "neck-shoulders-seated"
    assert {"desk-reset", "flare-day", "wind-down"} <= set(keys)


@pytest.mark.parametrize(
    ("cut", "named"),
    [
        (r"\[\[sources\]\].*", "sources"),
        (r"cautions = \[.*?\]\n", "cautions"),
        (r"stop_signs = \[.*?\]\n", "stop_signs"),
        (r'description = """.*?"""\n', "description"),
        (r'pose = "start"\n', "pose"),
        (r'how_often = ".*?"\n', "how_often"),
        (r"version = .*?\n", "version"),
        (r"checked_on = .*?\n", "checked_on"),
        (r"review_by = .*?\n", "review_by"),
        (r"\[dose\].*?\n\n", "dose"),
        (r'\[\[parts\]\]\nkind = "hold".*?\n\n', "hold"),
        (r'\[\[parts\]\]\nkind = "ready".*?\n\n', "ready"),
        (r'(\[\[parts\]\]\nkind = "(move|return)".*?\n\n)', "movement"),
    ],
)
def test_an_exercise_that_leaves_something_out_is_refused(tmp_path: Path, cut: str, named: str) -> None:
    whole = PLAIN.read_text(encoding="utf-8")
    file = tmp_path / "cut.toml"
    count = 0 if "return" in cut else 1
    file.write_text(re.sub(cut, "", whole, count=count, flags=re.DOTALL), encoding="utf-8")

    with pytest.raises(ContentError, match=named):
        read_exercise(file, DRAWN)


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
        ('kind = "other side"', 'kind = "rest"'),
        ('position = "chair"', 'position = "sofa"'),
        ('props = ["chair"]', 'props = ["throne"]'),
        ("[dose]", "[dose"),
        ("[[sources]]", "[sources]"),
    ],
)
def test_an_exercise_with_something_wrong_is_refused(tmp_path: Path, old: str, new: str) -> None:
    whole = SIDED.read_text(encoding="utf-8")
    assert old in whole
    file = tmp_path / "wrong.toml"
    file.write_text(whole.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(ContentError, match=r"wrong\.toml"):
        read_exercise(file, DRAWN)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('exercise = "NK-01"', 'exercise = "NK-99"'),
        ("repetitions = 2", "repetitions = 12"),
        ("seconds = 60", "seconds = 5"),
        ("seconds = 60", "seconds = 60\nhold_seconds = 5"),
        ("[[steps]]", "[[stairs]]"),
        ("order = 1", ""),
    ],
)
def test_a_routine_with_an_unknown_exercise_or_dose_is_refused(tmp_path: Path, old: str, new: str) -> None:
    shipped = CONTENT / "routines" / "neck-shoulders-seated.toml"
    file = tmp_path / "wrong.toml"
    text = shipped.read_text(encoding="utf-8")
    file.write_text(text.replace(old, new) if "steps" in old else text.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(ContentError):
        require_in_library(read_routine(file), the_library())


def test_a_plain_word_stands_for_both_sides() -> None:
    word = same("Rest")

    assert word.on(Side.LEFT) == word.on(Side.RIGHT) == word.on(Side.MIDDLE) == "Rest"
