"""What is taken and tried through the diary: which day, which time, what is offered."""

from datetime import time, timedelta

from companion.domain.changes import Replacement
from companion.ui.medicine_log import MedicineLog
from tests.builders import A_DAY, a_change, a_dose, a_medicine, a_moment, a_therapy
from tests.ui.diaries import Opened, add

PAST = A_DAY - timedelta(days=9)


def test_a_dose_before_the_day_ends_belongs_to_the_day_before(found: Opened) -> None:
    medicine = a_medicine(changes=(a_change(PAST),))
    add(found.diary, medicine)
    log = MedicineLog(found.diary)
    found.clock.set_to(A_DAY, time(1, 30))

    dose = log.take(medicine, found.diary.today())

    assert dose is not None
    assert dose.moment.day == A_DAY
    assert dose.moment.local.date() == A_DAY + timedelta(days=1)


def test_the_end_of_the_day_is_the_one_of_the_settings(found: Opened) -> None:
    log, dose = MedicineLog(found.diary), a_dose(moment=a_moment(at=time(12, 0)))
    log.boundary = time(0)

    early = log.moment_at(dose, time(1, 30))

    assert (early.day, early.local.date()) == (A_DAY, A_DAY)


def test_a_dose_of_a_past_day_is_at_noon_until_its_time_is_said(found: Opened) -> None:
    medicine = a_medicine(changes=(a_change(PAST, amount="200"), a_change(A_DAY)))
    add(found.diary, medicine)

    dose = MedicineLog(found.diary).take(medicine, PAST)

    assert dose is not None
    assert dose.moment == a_moment(day=PAST, at=time(12, 0))
    assert (dose.amount, dose.days_late) == ("200", 9)


def test_nothing_is_written_for_a_medicine_that_was_not_taken_on_the_day(found: Opened) -> None:
    medicine = a_medicine(changes=(a_change(PAST), a_change(taken=False)))
    add(found.diary, medicine)
    log = MedicineLog(found.diary)

    doses = [log.take(medicine, day) for day in (PAST - timedelta(days=1), A_DAY)]

    assert doses == [None, None]
    assert found.diary.doses() == []


def test_the_time_of_another_zone_stays_in_that_zone(found: Opened) -> None:
    log, tokyo = MedicineLog(found.diary), a_moment(at=time(8, 0), zone="Asia/Tokyo")

    moved = log.moment_at(a_dose(moment=tokyo), time(9, 15))

    assert moved == a_moment(at=time(9, 15), zone="Asia/Tokyo")


def test_what_was_tried_is_offered_for_four_weeks(found: Opened) -> None:
    moments = [a_moment(day=A_DAY - timedelta(days=days)) for days in (28, 29)]
    add(found.diary, a_therapy("heat", moments[0]), a_therapy("massage", moments[1]))
    log = MedicineLog(found.diary)

    assert log.kinds_offered(A_DAY) == ["heat"]
    assert log.kinds_offered(A_DAY - timedelta(days=29)) == ["massage"]


def test_no_change_is_no_step(found: Opened) -> None:
    dose = a_dose()
    found.diary.record("Added", Replacement(before=None, after=dose))
    log = MedicineLog(found.diary)

    log.change(dose, dose, "Nothing")

    assert found.diary.undo_label() == "Added"


def test_yesterdays_dose_is_still_asked_about_this_morning(found: Opened) -> None:
    medicine = a_medicine(ask_after=240)
    evening = a_dose(medicine, a_moment(day=A_DAY - timedelta(days=1), at=time(22, 0)))
    add(found.diary, medicine, evening)

    assert MedicineLog(found.diary).due() == [evening]
