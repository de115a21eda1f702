from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from companion.storage.thinning import DAYS, MONTHS, WEEKS, surplus

LAST = datetime(2026, 11, 21, 18, 0, tzinfo=UTC)
MOMENTS = st.sets(
    st.datetimes(datetime(2020, 1, 1), datetime(2026, 12, 31), timezones=st.just(UTC)),  # noqa: DTZ001 - made aware by the strategy
    max_size=120,
)


def test_three_years_of_daily_backups_leave_days_weeks_and_months() -> None:
    made = {LAST - timedelta(days=n) for n in range(1000)}

    kept = sorted(made - surplus(made), reverse=True)

    assert kept[:DAYS] == [LAST - timedelta(days=n) for n in range(DAYS)]
    assert len({moment.isocalendar()[:2] for moment in kept}) >= WEEKS
    assert len({(moment.year, moment.month) for moment in kept}) == MONTHS
    assert len(kept) == DAYS + (WEEKS - 2) + (MONTHS - 1)  # two weeks and a month are among the days


def test_several_backups_of_one_day_leave_the_newest() -> None:
    made = {LAST - timedelta(hours=n) for n in range(5)}

    assert made - surplus(made) == {LAST}


def test_backups_far_apart_are_all_kept_however_old_they_are() -> None:
    made = {LAST - timedelta(days=400 * n) for n in range(MONTHS)}

    assert surplus(made) == set()


@given(made=MOMENTS)
def test_the_newest_is_kept_and_thinning_twice_changes_nothing(made: set[datetime]) -> None:
    kept = made - surplus(made)

    assert not made or max(made) in kept
    assert surplus(kept) == set()
    assert len(kept) <= DAYS + WEEKS + MONTHS
