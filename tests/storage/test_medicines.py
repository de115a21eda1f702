from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

import apsw
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.domain.dose import DoseDay, Helped
from tests.builders import (
    A_DAY,
    a_change,
    a_dose,
    a_medicine,
    a_moment,
    a_step,
    a_therapy,
    adding,
    removing,
)
from tests.storage.diaries import everything, opened

NOW = a_moment()
YESTERDAY = A_DAY - timedelta(days=1)
TEXTS = st.text(max_size=300)
NAMES = TEXTS.filter(str.strip)
AMOUNTS = st.from_regex(r"[1-9][0-9]{0,8}(\.[0-9]{1,9})?", fullmatch=True)


def test_medicines_doses_and_things_tried_are_there_after_reopening(tmp_path: Path) -> None:
    medicine = a_medicine(
        brand="Nurofen",
        ask_after=60,
        days_limit=10,
        note="With food\n🌨",
        card="nsaid",
        card_rested=YESTERDAY,
        changes=(a_change(YESTERDAY), a_change(amount="0.1", unit="g"), a_change(taken=False)),
    )
    dose = a_dose(medicine, a_moment(at=time(23, 59)), helped=Helped.NO, amount="0.3")
    therapy = a_therapy("Warm bath", minutes=0, helped=10, note="Lavender")
    with opened(tmp_path) as journal:
        journal.apply(adding(medicine, dose, therapy), NOW)

    with opened(tmp_path) as journal:
        assert journal.medicines() == [medicine]
        assert journal.doses() == [dose]
        assert journal.therapies() == [therapy]


@settings(max_examples=30, deadline=None)
@given(
    names=st.tuples(NAMES, TEXTS, NAMES),
    days=st.lists(st.dates(), min_size=1, max_size=4),
    amount=AMOUNTS,
    helped=st.sampled_from([None, *Helped]),
    value=st.none() | st.integers(0, 10),
)
def test_whatever_a_person_can_write_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory,
    names: tuple[str, str, str],
    days: list[date],
    amount: str,
    helped: Helped | None,
    value: int | None,
) -> None:
    name, note, unit = names
    changes = tuple(a_change(day, amount=amount, unit=unit, schedule=note) for day in sorted(days))
    medicine = a_medicine(name, brand=unit, note=note, changes=changes)
    records = (
        medicine,
        a_dose(medicine, amount=amount, unit=unit, helped=helped),
        a_therapy(name, helped=value),
    )
    folder = tmp_path_factory.mktemp("diary")

    with opened(folder) as journal:
        journal.apply(adding(*records), NOW)

        assert everything(journal) == [*records]


def test_a_shorter_history_replaces_a_longer_one(tmp_path: Path) -> None:
    medicine = a_medicine(changes=(a_change(YESTERDAY), a_change(amount="200"), a_change(taken=False)))
    shorter = medicine.without_change(1)
    with opened(tmp_path) as journal:
        journal.apply(adding(medicine), NOW)

        journal.apply(a_step((medicine, shorter)), NOW)
        after = journal.medicines()
        journal.undo(A_DAY)

        assert after == [shorter]
        assert journal.medicines() == [medicine]


def test_a_span_of_days_includes_both_ends_and_comes_in_order_of_time(tmp_path: Path) -> None:
    early, late = a_dose(moment=a_moment(at=time(8, 0))), a_dose(moment=a_moment(at=time(22, 0)))
    before, after = (a_dose(moment=a_moment(day=A_DAY + timedelta(days=n))) for n in (-1, 1))
    with opened(tmp_path) as journal:
        journal.apply(adding(after, late, early, before), NOW)

        assert journal.doses(A_DAY, A_DAY) == [early, late]
        assert journal.doses(None, A_DAY) == [before, early, late]
        assert journal.doses(A_DAY, None) == [early, late, after]


def test_a_dose_after_midnight_belongs_to_the_day_as_it_was_stored(tmp_path: Path) -> None:
    night = a_dose(moment=a_moment(at=time(1, 30)))
    with opened(tmp_path) as journal:
        journal.apply(adding(night), NOW)

        assert night.moment.local.date() == A_DAY + timedelta(days=1)
        assert journal.dose_days() == [DoseDay(A_DAY, night.medicine)]


def test_days_with_a_dose_are_listed_once_and_agree_with_the_doses(tmp_path: Path) -> None:
    moments = [a_moment(), a_moment(at=time(20, 0)), a_moment(day=YESTERDAY)]
    doses = [a_dose("b", moment) for moment in moments] + [a_dose("a")]
    gone = a_dose("c")
    with opened(tmp_path) as journal:
        journal.apply(adding(*doses, gone), NOW)
        journal.apply(removing(gone), NOW)

        found = journal.dose_days()

        assert found == [DoseDay(YESTERDAY, "b"), DoseDay(A_DAY, "a"), DoseDay(A_DAY, "b")]
        assert journal.used_medicines() == {"a", "b"}
        assert set(found) == {DoseDay(dose.moment.day, dose.medicine) for dose in journal.doses()}


def test_what_was_deleted_leaves_tombstones_without_content(tmp_path: Path) -> None:
    medicine = a_medicine(
        brand="Nurofen", note="Private", ask_after=60, days_limit=9, card="nsaid", card_rested=A_DAY
    )
    dose, therapy = a_dose(medicine, helped=Helped.MUCH), a_therapy("Private", minutes=9, note="Private")
    with opened(tmp_path) as journal:
        journal.apply(adding(medicine, dose, therapy), NOW)

        journal.apply(removing(medicine, dose, therapy), NOW)

        rows: dict[str, list[tuple[Any, ...]]] = {
            query: journal._connection.execute(query).fetchall()
            for query in (
                "SELECT deleted, name, brand, ask_after, days_limit, note, card, card_rested FROM medicine",
                "SELECT deleted, medicine, amount, unit, helped FROM dose",
                "SELECT deleted, kind, minutes, helped, note FROM therapy",
                "SELECT count(*) FROM medicine_change",
            )
        }
        assert list(rows.values()) == [
            [(1, "", "", None, None, "", None, None)],
            [(1, "", "", "", None)],
            [(1, "", None, None, "")],
            [(0,)],
        ]
        assert everything(journal) == []


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE medicine SET name = '  '",
        "UPDATE medicine SET ask_after = 0",
        "UPDATE medicine SET days_limit = 32",
        "UPDATE medicine SET card_rested = 'soon'",
        "UPDATE medicine_change SET taken = 2",
        "UPDATE medicine_change SET amount = '0'",
        "UPDATE medicine_change SET day = 'soon'",
        "UPDATE dose SET amount = '4,5'",
        "UPDATE dose SET amount = '1.2.3'",
        "UPDATE dose SET amount = '4.'",
        "UPDATE dose SET amount = ''",
        "UPDATE dose SET helped = 'perhaps'",
        "UPDATE therapy SET kind = ''",
        "UPDATE therapy SET helped = 11",
        "UPDATE therapy SET minutes = -1",
    ],
)
def test_the_file_itself_holds_nothing_that_could_not_be_read(tmp_path: Path, change: str) -> None:
    medicine = a_medicine()
    with opened(tmp_path) as journal:
        journal.apply(adding(medicine, a_dose(medicine), a_therapy()), NOW)

        with pytest.raises(apsw.ConstraintError):
            journal._connection.execute(change)


def test_the_first_day_is_also_that_of_a_dose_or_of_something_tried(tmp_path: Path) -> None:
    days = [A_DAY - timedelta(days=n) for n in (9, 5)]
    dose, therapy = a_dose(moment=a_moment(day=days[1])), a_therapy(moment=a_moment(day=days[0]))
    with opened(tmp_path) as journal:
        journal.apply(adding(dose), NOW)
        with_dose = journal.first_day()
        journal.apply(adding(therapy), NOW)

        assert (with_dose, journal.first_day()) == (days[1], days[0])


def test_a_dose_of_a_medicine_that_is_not_here_is_kept(tmp_path: Path) -> None:
    dose = a_dose("of another device", unit="a unit of later")
    with opened(tmp_path) as journal:
        journal.apply(adding(dose), NOW)
        journal.apply(a_step((dose, replace(dose, helped=Helped.SOME))), NOW)

        assert journal.doses() == [replace(dose, helped=Helped.SOME)]
