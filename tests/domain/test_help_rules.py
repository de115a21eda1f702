"""Every help card comes up on its trigger and stays away on what nearly is one."""

import pytest

from companion.domain.help_card import Level
from companion.domain.help_facts import HelpFacts, TakenMedicine
from companion.domain.help_rules import match_of, matches
from companion.domain.since import Since
from tests.builders import A_DAY, about_you, days_from
from tests.domain.help_builders import CARDS, ago, answered, facts, marked, together

OLDER = about_you(age="50-64")
YOUNGER = about_you(age="45-49")
EARLY = about_you(first_pain="20-44")
LATE = about_you(first_pain="45-49")
FORTNIGHT = range(14)
HAD_LONG = Since(2026, 8, 21)
"""Three months before the usual day."""
NOT_SO_LONG = Since(2026, 8, 22)
STATIN = TakenMedicine(card="statin", changed=ago(90))
BOTH_SHOULDERS = ("shoulder_top_l", "shoulder_top_r")
FOUR_AREAS = ("shoulder_top_l", "shoulder_top_r", "thigh_front_l", "low_back_l")
USED = days_from(A_DAY.replace(day=1), 15)


def painkiller(card: str, name: str, days: int) -> TakenMedicine:
    return TakenMedicine(card=card, name=name, days=frozenset(USED[:days]))


def weak(*values: int, region: str = "hand_l", every: int = 1) -> HelpFacts:
    """Weakness of a part on days up to the usual one, the last value on it."""
    days = [marked(region, on=[(len(values) - 1 - n) * every], weakness=v) for n, v in enumerate(values)]
    return facts(together(*days))


def rated(now: int, before: int, *, week: int = 4, earlier: int = 14) -> HelpFacts:
    """Pain now on days of the last week and of the four weeks before it."""
    ratings = [(back, now) for back in range(week)] + [(7 + back, before) for back in range(earlier)]
    return facts(answers={"pain_now": list(ratings)})


FIRES: dict[str, list[HelpFacts]] = {
    "chest": [
        facts(marked("chest_l")),
        facts(marked("jaw_r", on=(0, 15))),
        facts(marked("blade_inner_l", since=Since(2026, 11))),
    ],
    "lung_clot": [facts(marked("calf_upper_r")), facts(marked("hamstring_outer_l", on=FORTNIGHT))],
    "cauda_equina": [facts(marked(each)) for each in ("low_back_l", "sacrum_m", "buttock_r", "pelvis_m")],
    "stroke": [facts(marked("face_m")), facts(marked("foot_sole_l", intensity=None))],
    "muscle_breakdown": [
        facts(marked("thigh_front_l", intensity=7, after_effort=True)),
        facts(marked("thigh_front_l", intensity=10), answered("overdid", "much", on=[2])),
        facts(marked("calf_lower_l", intensity=7), medicines=[TakenMedicine(card="fibrate")]),
    ],
    "meningitis": [facts(marked("neck_back_l")), facts(marked("skull_base_r"))],
    "compartment": [facts(marked("shin_l")), facts(marked("forearm_front_r"))],
    "cold_limb": [facts(marked("hand_l")), facts(marked("knee_front_r"))],
    "inner_organs": [facts(marked("flank_l")), facts(marked("abdomen_upper_m"))],
    "crisis": [
        facts(answers=answered("mood", 1, on=[0, 5, 13])),
        facts(answers=answered("mood", 0, on=[0, 0, 0])),
        facts(sums={"phq4": 9}),
    ],
    "leg_clot": [
        facts(marked("calf_upper_l")),
        facts(marked("knee_back_r", "thigh_front_r")),
        facts(together(marked("calf_upper_l"), marked("calf_upper_r", intensity=0))),
    ],
    "spinal_cord": [facts(marked("neck_front_l")), facts(marked("back_side_r"))],
    "weakness": [
        weak(1, 2, 3),
        weak(0, 1, 1),
        weak(1, 2, 3, every=6),
        facts(marked("foot_top_l", weakness=2)),
        facts(together(marked("shin_r", weakness=2), marked("shin_r", on=[15], weakness=2))),
    ],
    "infection": [
        facts(marked("low_back_l"), answered("infection_today", "fever")),
        facts(marked("neck_back_r"), answered("infection_today", "cold")),
    ],
    "fracture": [facts(marked("mid_back_l")), facts(marked("hip_front_r"))],
    "temple_artery": [
        facts(marked("temple_l"), about=OLDER),
        facts(marked("jaw_r"), about=about_you(age="65-")),
    ],
    "hot_joint": [facts(marked("knee_back_l")), facts(marked("hand_r"))],
    "new_medicine": [
        facts(marked("hand_l"), medicines=[STATIN]),
        facts(
            together(marked("hand_l", intensity=6), marked("hand_l", on=[1, 2], intensity=4)),
            medicines=[STATIN],
        ),
    ],
    "night_pain": [facts(marked("hand_l", on=range(10), contexts=frozenset({"rest"})))],
    "both_shoulders": [
        facts(marked(*BOTH_SHOULDERS, on=range(7)), answered("stiffness_minutes", 45, on=[13]), about=OLDER)
    ],
    "weak_muscles": [facts(marked("thigh_front_l", "thigh_front_r", weakness=1, intensity=0))],
    "inflamed_back": [
        facts(marked("low_back_l", since=HAD_LONG), about=EARLY),
        facts(marked("buttock_r", on=range(0, 99, 14)), about=EARLY),
    ],
    "lump": [facts(marked("face_m"))],
    "thyroid": [
        facts(marked(*FOUR_AREAS, qualities=frozenset({"cramping"})), answered("fatigue", 5, on=[1, 2, 6]))
    ],
    "painkiller_days": [
        facts(marked("temple_l"), medicines=[painkiller("nsaid", "ibuprofen", 15)]),
        facts(marked("neck_back_l"), medicines=[painkiller("opioid", "codeine", 10)]),
        facts(marked("face_m"), medicines=[painkiller("simple_analgesic", "paracetamol", 15)]),
        facts(marked("face_m"), medicines=[painkiller("simple_analgesic", "sumatriptan", 10)]),
    ],
    "reasons_to_go": [
        facts(answers=answered("interference", 5, on=range(7))),
        facts(answers=answered("sleep_quality", 2, on=range(4)) | answered("mood", 3, on=range(4, 7))),
        rated(6, 4),
        facts(marked("hand_l", since=HAD_LONG)),
    ],
}

SILENT: dict[str, list[HelpFacts]] = {
    "chest": [
        facts(marked("side_ribs_l")),
        facts(marked("chest_l", on=(0, 14))),
        facts(marked("chest_l", intensity=0)),
        facts(marked("chest_l", on=[1])),
        facts(marked("chest_l", since=Since(2026, 11, 6))),
    ],
    "lung_clot": [facts(marked("shin_l")), facts(marked("calf_upper_r", on=[1]))],
    "cauda_equina": [facts(marked("flank_l")), facts(marked("low_back_l", intensity=0))],
    "stroke": [facts(), facts(marked("face_m", intensity=0)), facts(marked("face_m", on=[1]))],
    "muscle_breakdown": [
        facts(marked("thigh_front_l", intensity=6, after_effort=True)),
        facts(marked("thigh_front_l", intensity=7)),
        facts(marked("hand_l", intensity=9, after_effort=True)),
        facts(marked("thigh_front_l", intensity=9), answered("overdid", "a_bit")),
        facts(marked("thigh_front_l", intensity=9), answered("overdid", "much", on=[3])),
        facts(marked("calf_lower_l", intensity=9), medicines=[TakenMedicine(card="nsaid")]),
        facts(marked("calf_lower_l", intensity=9), medicines=[TakenMedicine(card="statin", taken=False)]),
    ],
    "meningitis": [facts(marked("neck_front_l")), facts(marked("head_back_m"))],
    "compartment": [facts(marked("forearm_back_l")), facts(marked("lower_leg_outer_r"))],
    "cold_limb": [facts(marked("shoulder_top_l")), facts(marked("buttock_r"))],
    "inner_organs": [facts(marked("sacrum_m")), facts(marked("waist_l"))],
    "crisis": [
        facts(answers=answered("mood", 1, on=[0, 5])),
        facts(answers=answered("mood", 1, on=[0, 5, 14])),
        facts(answers=answered("mood", 2, on=[0, 1, 2])),
        facts(answers=answered("mood", 1, on=[1, 2, 3])),
        facts(sums={"phq4": 8}),
        facts(sums={"peg": 9}),
    ],
    "leg_clot": [
        facts(marked("calf_upper_l", "calf_upper_r")),
        facts(marked("calf_upper_l", "thigh_front_r")),
        facts(marked("calf_upper_l", on=(0, 14))),
        facts(marked("knee_front_l")),
    ],
    "spinal_cord": [facts(marked("buttock_l")), facts(marked("shoulder_top_r"))],
    "weakness": [
        weak(1, 2),
        weak(2, 2, 2),
        weak(1, 3, 2),
        weak(1, 2, 3, every=7),
        weak(0, 0, 0),
        facts(marked("hand_l", weakness=3)),
        facts(marked("foot_top_l", weakness=1)),
        facts(marked("foot_top_l", on=[0, 14], weakness=2)),
        facts(together(*(marked(region, on=[n], weakness=3 - n) for n, region in enumerate(FOUR_AREAS[:3])))),
    ],
    "infection": [
        facts(marked("low_back_l"), answered("infection_today", "no")),
        facts(marked("low_back_l"), answered("infection_today", "fever", on=[1])),
        facts(marked("hand_l"), answered("infection_today", "fever")),
        facts(answers=answered("infection_today", "fever")),
    ],
    "fracture": [facts(marked("shoulder_blade_l")), facts(marked("thigh_front_r"))],
    "temple_artery": [
        facts(marked("temple_l"), about=YOUNGER),
        facts(marked("temple_l")),
        facts(marked("face_m"), about=OLDER),
        facts(marked("temple_l"), about=about_you(age="a band of later")),
    ],
    "hot_joint": [facts(marked("hip_front_l")), facts(marked("shin_r"))],
    "new_medicine": [
        facts(marked("hand_l"), medicines=[TakenMedicine(card="statin", changed=ago(91))]),
        facts(marked("hand_l"), medicines=[TakenMedicine(card="", changed=ago(1))]),
        facts(marked("hand_l"), medicines=[TakenMedicine(card="statin")]),
        facts(marked("hand_l", on=[0, 1]), medicines=[STATIN]),
        facts(
            together(marked("hand_l", intensity=5), marked("hand_l", on=[1], intensity=4)),
            medicines=[STATIN],
        ),
        facts(marked("hand_l")),
    ],
    "night_pain": [
        facts(marked("hand_l", on=range(9), contexts=frozenset({"rest"}))),
        facts(marked("hand_l", on=range(1, 12), contexts=frozenset({"rest"}))),
        facts(marked("hand_l", on=FORTNIGHT, contexts=frozenset({"movement"}))),
        facts(marked("hand_l", on=[*range(9), 14], contexts=frozenset({"rest"}))),
    ],
    "both_shoulders": [
        facts(marked(*BOTH_SHOULDERS, on=range(6)), answered("stiffness_minutes", 60), about=OLDER),
        facts(marked("shoulder_top_l", on=range(7)), answered("stiffness_minutes", 60), about=OLDER),
        facts(marked(*BOTH_SHOULDERS, on=range(7)), answered("stiffness_minutes", 44), about=OLDER),
        facts(marked(*BOTH_SHOULDERS, on=range(7)), answered("stiffness_minutes", 60), about=YOUNGER),
        facts(
            marked("shoulder_top_l", "shoulder_front_r", on=range(7)),
            answered("stiffness_minutes", 60),
            about=OLDER,
        ),
    ],
    "weak_muscles": [
        facts(marked("thigh_front_l", weakness=3)),
        facts(marked("thigh_front_l", "thigh_front_r", weakness=0)),
        facts(marked("hand_l", "hand_r", weakness=3)),
    ],
    "inflamed_back": [
        facts(marked("low_back_l", since=NOT_SO_LONG), about=EARLY),
        facts(marked("low_back_l", since=HAD_LONG), about=LATE),
        facts(marked("low_back_l", since=HAD_LONG)),
        facts(marked("hand_l", since=HAD_LONG), about=EARLY),
        facts(marked("buttock_r", on=range(0, 105, 15)), about=EARLY),
    ],
    "lump": [facts(), facts(marked("face_m", intensity=0))],
    "thyroid": [
        facts(marked(*FOUR_AREAS, qualities=frozenset({"sharp"})), answered("fatigue", 9, on=range(7))),
        facts(marked(*FOUR_AREAS[:3], qualities=frozenset({"aching"})), answered("fatigue", 9, on=range(7))),
        facts(marked(*FOUR_AREAS, qualities=frozenset({"aching"})), answered("fatigue", 5, on=[1, 2])),
        facts(marked(*FOUR_AREAS, qualities=frozenset({"aching"})), answered("fatigue", 4, on=range(7))),
        facts(
            marked(*FOUR_AREAS, on=[7], qualities=frozenset({"aching"})), answered("fatigue", 9, on=range(7))
        ),
    ],
    "painkiller_days": [
        facts(marked("temple_l"), medicines=[painkiller("nsaid", "ibuprofen", 14)]),
        facts(marked("temple_l"), medicines=[painkiller("opioid", "codeine", 9)]),
        facts(marked("temple_l"), medicines=[painkiller("simple_analgesic", "paracetamol", 14)]),
        facts(marked("temple_l"), medicines=[painkiller("statin", "atorvastatin", 15)]),
        facts(marked("low_back_l"), medicines=[painkiller("nsaid", "ibuprofen", 15)]),
    ],
    "reasons_to_go": [
        facts(answers=answered("interference", 5, on=range(6))),
        facts(answers=answered("interference", 4, on=FORTNIGHT)),
        facts(answers=answered("interference", 5, on=[*range(6), 14])),
        facts(answers=answered("sleep_quality", 3, on=FORTNIGHT)),
        rated(5, 4),
        rated(9, 7),
        rated(6, 4, week=3),
        rated(6, 4, earlier=13),
        facts(marked("hand_l", since=HAD_LONG), visited=True),
        facts(marked("hand_l", since=NOT_SO_LONG)),
    ],
}


def each(cases: dict[str, list[HelpFacts]]) -> list[object]:
    return [
        pytest.param(card, found, id=f"{card}-{n}")
        for card, rows in cases.items()
        for n, found in enumerate(rows)
    ]


def test_every_card_has_facts_that_bring_it_up_and_facts_that_nearly_do() -> None:
    assert FIRES.keys() == CARDS.keys()

    assert SILENT.keys() == CARDS.keys()


@pytest.mark.parametrize(("card", "found"), each(FIRES))
def test_a_card_comes_up_on_its_trigger(card: str, found: HelpFacts) -> None:
    assert match_of(CARDS[card], found) is not None


@pytest.mark.parametrize(("card", "found"), each(SILENT))
def test_a_card_stays_away_on_what_is_nearly_its_trigger(card: str, found: HelpFacts) -> None:
    assert match_of(CARDS[card], found) is None


def test_a_match_names_the_parts_of_the_day_that_brought_it_up() -> None:
    found = facts(together(marked("calf_upper_l", "hand_r"), marked("calf_lower_l", on=[1])))

    match = match_of(CARDS["leg_clot"], found)

    assert match is not None
    assert match.regions == {"calf_upper_l"}


def test_the_most_pressing_cards_stand_first_and_those_of_any_mark_last_of_their_level() -> None:
    found = matches(CARDS.values(), facts(marked("low_back_l")))

    levels = [list(Level).index(match.level) for match in found]
    emergencies = [match.card for match in found if match.level is Level.EMERGENCY]

    assert levels == sorted(levels)
    assert emergencies == ["cauda_equina", "inner_organs", "stroke"]


def test_parts_of_a_later_version_bring_up_no_more_than_what_any_mark_does() -> None:
    found = matches(CARDS.values(), facts(marked("a_region_of_later")))

    assert [match.card for match in found] == ["stroke", "lump"]


def test_free_words_bring_up_nothing() -> None:
    found = matches(CARDS.values(), facts(answers=answered("note", "chest pain, numb, breathless")))

    assert found == []
