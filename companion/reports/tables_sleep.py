"""The table of nights and naps."""

from collections.abc import Iterator, Mapping

from companion.domain.body import Region
from companion.domain.sleep import Night
from companion.domain.sleep_times import HOUR, TIMES, SleepTime
from companion.reports.contents import Contents
from companion.reports.table import CHANGED, WRITTEN, Cell, Columns, Table, utc_text, written_cells, yes_no

_TIMES: Columns = tuple(
    column
    for part, meaning in (
        ("bed", "into bed"),
        ("tried", "tried to sleep, or lay down for a nap"),
        ("woke", "woke up for the last time"),
        ("rose", "got out of bed"),
    )
    for column in (
        (f"{part}_local", f"{meaning}: the clock on the wall; empty = not said"),
        (f"{part}_zone", "the time zone of that clock"),
        (f"{part}_utc", "the instant; empty while the times of the night do not fit together"),
    )
)


def _nights(contents: Contents, _regions: Mapping[str, Region]) -> Iterator[tuple[Cell, ...]]:
    for night in contents.nights:
        numbers = (night.quality, night.asleep_minutes, night.awakenings)
        lengths = (night.minutes_to_sleep, night.minutes_awake)
        flags = (yes_no(night.confirmed), yes_no(night.carried))
        yield (
            *(night.id, night.day.isoformat(), yes_no(night.nap)),
            *written_cells(night.written, night.day),
            *numbers,
            *_times_of(night),
            *lengths,
            *flags,
            night.note,
            utc_text(night.changed),
        )


def _times_of(night: Night) -> Iterator[Cell]:
    times = night.times
    for part in TIMES:
        yield from _time_cells(times.get(part))


def _time_cells(at: SleepTime | None) -> tuple[Cell, ...]:
    if at is None:
        return None, None, None
    hours, minutes = divmod(at.minute, HOUR)
    return f"{hours:02}:{minutes:02}", at.zone, None if at.utc is None else utc_text(at.utc)


NIGHTS = Table(
    name="nights",
    row="a night, or a nap",
    columns=(
        ("night", "its id"),
        ("day", "the day of waking up"),
        ("nap", "yes = a nap of that day"),
        *WRITTEN,
        ("quality", "1 (very poor) to 5 (very good); empty = not answered"),
        ("asleep_minutes", "minutes asleep, as the person said"),
        ("awakenings", "how often awake in between"),
        *_TIMES,
        ("minutes_to_sleep", "minutes until asleep"),
        ("minutes_awake", "minutes awake in between"),
        ("confirmed", "yes = the person said that unusual times are right"),
        ("carried", "yes = taken over from an earlier night and not said anew"),
        ("note", "free words"),
        *CHANGED,
    ),
    rows=_nights,
)
