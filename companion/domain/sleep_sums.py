"""The arithmetic of a night. Anything that is missing makes what needs it missing, never zero."""

from dataclasses import dataclass

from companion.domain.sleep import Night
from companion.domain.sleep_times import DAY_MINUTES, SleepTime, minutes_between


@dataclass(frozen=True, kw_only=True)
class SleepSums:
    """Minutes and per cent, None where something is not written or does not fit together.

    in_bed: from going to bed to getting up (TIB). attempt: from trying to sleep to the last waking.
    asleep: the attempt without falling asleep and lying awake (TST). awake_at_end: from the last waking to
    getting up. efficiency_in_bed: the time asleep of the time in bed; efficiency_episode: of the attempt,
    which reading in bed does not lengthen (Reed and Sacco 2016, PMC4751425).
    """

    in_bed: int | None = None
    attempt: int | None = None
    asleep: int | None = None
    awake_at_end: int | None = None
    efficiency_in_bed: float | None = None
    efficiency_episode: float | None = None


def sums_of(night: Night) -> SleepSums:
    """What follows from the times of a night as they are stored."""
    in_bed = _length(night.bed, night.rose)
    attempt = _length(night.tried, night.woke)
    asleep = _asleep(attempt, night.minutes_to_sleep, night.minutes_awake)
    return SleepSums(
        in_bed=in_bed,
        attempt=attempt,
        asleep=asleep,
        awake_at_end=_length(night.woke, night.rose),
        efficiency_in_bed=_per_cent(asleep, in_bed),
        # Trying to sleep after the last waking is not asked, so the attempt is the whole episode.
        efficiency_episode=_per_cent(asleep, attempt),
    )


def time_asleep(night: Night) -> int | None:
    """Worked out from the times where they are all there, else what the person wrote as time asleep."""
    worked_out = sums_of(night).asleep
    return night.asleep_minutes if worked_out is None else worked_out


def _length(earlier: SleepTime | None, later: SleepTime | None) -> int | None:
    """What another version or program stored may contradict itself: that is missing, not negative."""
    minutes = minutes_between(earlier, later)
    return minutes if minutes is not None and 0 <= minutes < DAY_MINUTES else None


def _asleep(attempt: int | None, to_sleep: int | None, awake: int | None) -> int | None:
    if attempt is None or to_sleep is None or awake is None or to_sleep + awake > attempt:
        return None
    return attempt - to_sleep - awake


def _per_cent(part: int | None, whole: int | None) -> float | None:
    return None if part is None or not whole else 100 * part / whole
