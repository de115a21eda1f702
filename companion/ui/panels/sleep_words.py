"""A night in words: for its tile, and its sums and doubts as sentences below the fields."""

from companion.domain.sleep import NAP_QUESTIONS, NIGHT_QUESTIONS, SLEEP_IN_FULL, SLEEP_WORDS, Night
from companion.domain.sleep_doubts import Doubt, DoubtKind
from companion.domain.sleep_sums import SleepSums, sums_of, time_asleep
from companion.domain.text import N_, _, percent_words, plural
from companion.ui.widgets.durations import duration_words
from companion.ui.widgets.time_field import clock_words

SHORT = {question.key: question.short for question in (*NIGHT_QUESTIONS, *SLEEP_IN_FULL)}
SHORT_OF_NAP = SHORT | {question.key: question.short for question in NAP_QUESTIONS}
NEEDED = ("tried", "minutes_to_sleep", "minutes_awake", "woke")
"""What the time asleep is worked out from."""


def night_words(night: Night) -> tuple[str, str]:
    """Title and line of the tile about a night or a nap."""
    parts = []
    asleep = time_asleep(night)
    if asleep is not None:
        parts.append(duration_words(asleep))
    if night.awakenings is not None:
        parts.append(plural("woke up {n} time", "woke up {n} times", night.awakenings))
    parts += _span_words(night)
    efficiency = sums_of(night).efficiency_in_bed
    if efficiency is not None:
        parts.append(_("asleep {percent} of the time in bed").format(percent=percent_words(efficiency)))
    return _title(night), ", ".join(parts) or (_("the night before") if not night.nap else "")


def sums_sentences(night: Night | None) -> list[str]:
    """The arithmetic of a night, each number with what it is of; missing parts are named."""
    if night is None or not night.times:
        return [_("Not enough written yet to work something out.")]
    if _is_refused(night):
        return [_("Nothing is worked out until the times fit together.")]
    sums = sums_of(night)
    sentences = [_in_bed(sums), _asleep(night, sums), *_efficiencies(sums), *_clocks_changed(night)]
    if None not in (sums.asleep, night.asleep_minutes) and sums.asleep != night.asleep_minutes:
        written = _("As time asleep you wrote {written}. Both are kept.")
        sentences.append(written.format(written=duration_words(night.asleep_minutes or 0)))
    return sentences


def doubt_words(doubt: Doubt, night: Night) -> str:
    """A contradiction as a question, with what was written in it."""
    short = SHORT_OF_NAP if night.nap else SHORT
    words = _(_DOUBTS[doubt.kind])
    if doubt.kind is DoubtKind.LONG_NIGHT and _same_day(night, doubt):
        words = _("You wrote “{earlier}” {from_time} and “{later}” {to_time}: {length}. Is that right?")
    return words.format(
        earlier=_(short.get(doubt.earlier, "")),
        from_time=_clock(night.value(doubt.earlier)) if doubt.earlier else "",
        later=_(short.get(doubt.later, "")),
        to_time=_clock(night.value(doubt.later)) if doubt.later else "",
        about=_(short[doubt.about]),
        about_time=_clock(night.value(doubt.about)),
        length=duration_words(doubt.minutes),
        to_sleep=duration_words(night.minutes_to_sleep or 0),
        awake=duration_words(night.minutes_awake or 0),
    )


_DOUBTS = {
    DoubtKind.STILL_TO_COME: N_("“{about}” {about_time} is still to come. Is it another time?"),
    DoubtKind.UP_BEFORE_AWAKE: N_(
        "You wrote “{earlier}” {from_time} and “{later}” {to_time}, and waking comes first. "
        "Is one of them another time?"
    ),
    DoubtKind.OVER_A_DAY: N_(
        "You wrote “{earlier}” {from_time} and “{later}” {to_time}. In all that would be {length}, "
        "and a night is shorter than a day. Is one of them another time?"
    ),
    DoubtKind.AWAKE_TOO_LONG: N_(
        "From {from_time} to {to_time} it is {length}. You wrote {to_sleep} to fall asleep and {awake} "
        "awake in between, which is more. Is one of them another length?"
    ),
    DoubtKind.LONG_NIGHT: N_(
        "You wrote “{earlier}” {from_time} and “{later}” {to_time}. Was it the next day? "
        "Then it is {length} in all."
    ),
    DoubtKind.AWAKE_WITHOUT_WAKING: N_(
        "You wrote no waking, and {length} awake in between. Did you wake up?"
    ),
}


def _is_refused(night: Night) -> bool:
    """A waking places all times of its night, unless they contradict each other."""
    placed = any(at.utc is not None for at in night.times.values())
    return not placed and (night.woke is not None or night.rose is not None)


def _title(night: Night) -> str:
    if night.nap:
        return _("Nap")
    quality = {key: _(words) for key, words in SLEEP_WORDS.options}.get(str(night.quality), "")
    return _("Sleep: {quality}").format(quality=quality.lower()) if quality else _("Sleep")


def _span_words(night: Night) -> list[str]:
    first, last = ("tried", "woke") if night.nap else ("bed", "rose")
    if night.value(first) is None or night.value(last) is None:
        return []
    words = _("{first} to {last}") if night.nap else _("in bed {first} to {last}")
    return [words.format(first=_clock(night.value(first)), last=_clock(night.value(last)))]


def _in_bed(sums: SleepSums) -> str:
    if sums.in_bed is None:
        return _("Time in bed: not enough written yet.")
    return _("In bed {length}.").format(length=duration_words(sums.in_bed))


def _asleep(night: Night, sums: SleepSums) -> str:
    if sums.asleep is None or sums.attempt is None:
        missing = [f"“{_(SHORT[part])}”" for part in NEEDED if night.value(part) is None]
        words = _("Time asleep: not enough written yet. Still open: {parts}.")
        return words.format(parts=", ".join(missing))
    return _(
        "Asleep {asleep}: {attempt} from trying to sleep to the last waking, minus {to_sleep} to fall asleep "
        "and {awake} awake in between."
    ).format(
        asleep=duration_words(sums.asleep),
        attempt=duration_words(sums.attempt),
        to_sleep=duration_words(night.minutes_to_sleep or 0),
        awake=duration_words(night.minutes_awake or 0),
    )


def _efficiencies(sums: SleepSums) -> list[str]:
    parts = []
    if sums.efficiency_in_bed is not None:
        parts.append(_("of the time in bed {percent}").format(percent=percent_words(sums.efficiency_in_bed)))
    if sums.efficiency_episode is not None:
        parts.append(
            _("of the sleep episode {percent}").format(percent=percent_words(sums.efficiency_episode))
        )
    if not parts:
        return []
    words = _("Sleep efficiency {parts}. These are numbers, not grades.")
    return [words.format(parts=", ".join(parts))]


def _clocks_changed(night: Night) -> list[str]:
    """Told where clocks were changed in the night: the sum is not what the clock says."""
    times = [at for at in night.times.values() if at.offset_minutes is not None]
    if len(times) < 2 or len({at.zone for at in times}) > 1:  # noqa: PLR2004 - two ends of a night
        return []
    change = (times[-1].offset_minutes or 0) - (times[0].offset_minutes or 0)
    if not change:
        return []
    words = _("Clocks went forward by {length} in this night. That is counted.")
    if change < 0:
        words = _("Clocks went back by {length} in this night. That is counted.")
    return [words.format(length=duration_words(abs(change)))]


def _same_day(night: Night, doubt: Doubt) -> bool:
    """Whether the later time is later on the clock too."""
    return int(night.value(doubt.earlier) or 0) < int(night.value(doubt.later) or 0)


def _clock(minute: int | str | None) -> str:
    return clock_words(minute) if isinstance(minute, int) else ""
