"""Medicines, doses and things tried through the diary, also while the disk takes nothing."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from companion.domain.dose import DoseDay, Helped
from tests.builders import A_DAY, a_dose, a_medicine, a_moment, a_therapy
from tests.ui.diaries import Opened, add, change, opened

YESTERDAY = A_DAY - timedelta(days=1)


def test_what_is_kept_in_memory_stands_on_top_of_what_is_on_disk(tmp_path: Path) -> None:
    medicine, stored = a_medicine(note="x" * 20_000), a_dose("ibuprofen", a_moment(day=YESTERDAY))
    kept, tried = a_dose("ibuprofen", unit="mg" + "x" * 20_000), a_therapy(note="x" * 20_000)
    with opened(tmp_path) as found:
        diary = found.diary
        add(diary, stored)
        found.fill_disk()

        add(diary, kept, tried, medicine)
        change(diary, stored, replace(stored, helped=Helped.SOME))

        assert diary.unsaved == 2
        assert diary.medicines() == [medicine]
        assert diary.doses(YESTERDAY, A_DAY) == [replace(stored, helped=Helped.SOME), kept]
        assert diary.doses(A_DAY, A_DAY) == [kept]
        assert diary.therapies() == [tried]
        assert diary.dose_days() == [DoseDay(YESTERDAY, "ibuprofen"), DoseDay(A_DAY, "ibuprofen")]
        assert diary.used_medicines() == {"ibuprofen"}
        assert diary.first_day() == YESTERDAY

    with opened(tmp_path) as found:
        assert found.diary.doses() == [stored]
        assert found.diary.medicines() == []


def test_they_are_saved_once_the_disk_has_room(tmp_path: Path) -> None:
    medicine = a_medicine(note="x" * 20_000)
    with opened(tmp_path) as found:
        found.fill_disk()
        add(found.diary, medicine)
        unsaved = found.diary.unsaved
        found.free_disk()

        found.diary.retry()

        assert (unsaved, found.diary.unsaved) == (1, 0)
    with opened(tmp_path) as found:
        assert found.diary.medicines() == [medicine]


def test_undo_takes_back_a_dose_and_redo_brings_it_again(found: Opened) -> None:
    dose = a_dose()
    add(found.diary, dose)

    found.diary.undo()
    after_undo = found.diary.doses(A_DAY, A_DAY)
    found.diary.redo()

    assert after_undo == []
    assert found.diary.doses(A_DAY, A_DAY) == [dose]
