"""Self-counts through the diary. Every answer is stored when it is given."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from companion.analysis.self_counts import CountedResult, results, span_looked_back, suggested_areas
from companion.domain.changes import Changes, Replacement
from companion.domain.ids import new_id
from companion.domain.instrument import AREAS, FM2016, NAMES, Instrument
from companion.domain.record import Kind
from companion.domain.self_count import EVERY, SelfCount, is_due, of_instrument
from companion.domain.settings import Settings
from companion.domain.text import _
from companion.ui.diary import Diary
from companion.ui.materials import BodyMaterial
from companion.ui.self_count_wishes import wished


class SelfCountBook:
    """One for each place that shows self-counts."""

    def __init__(self, diary: Diary, body: BodyMaterial) -> None:
        self._diary = diary
        self._body = body

    @property
    def read_only(self) -> bool:
        return self._diary.read_only

    def today(self) -> date:
        return self._diary.today()

    def concerns(self, changes: Changes) -> bool:
        """Whether something shown here may look different after these changes."""
        return bool(changes.kinds & {Kind.SELF_COUNTS, Kind.ENTRIES})

    def results(self, instrument: str, most: int) -> list[CountedResult]:
        """So many of an instrument at most with their results, the newest first."""
        return results(self._diary.newest_self_counts(instrument, most), instrument)

    def of_today(self, instrument: str) -> SelfCount | None:
        """The newest that was begun today."""
        today = self.today()
        found = of_instrument(self._diary.self_counts(today, today), instrument)
        return found[0] if found else None

    def is_begun(self, instrument: str) -> bool:
        """Whether there is one of today with questions still open."""
        count = self.of_today(instrument)
        return count is not None and bool(count.missing())

    def now_stored(self, count: SelfCount) -> SelfCount | None:
        """A self-count as it is now; None once it is deleted."""
        same_day = self._diary.self_counts(count.filed, count.filed)
        return next((each for each in same_day if each.id == count.id), None)

    def due(self, settings: Settings) -> list[str]:
        """Instruments that the person wished to be offered, and whose time has come."""
        instruments = wished(settings)
        today = self.today()
        counts = self._diary.self_counts(today - max(EVERY.values())) if instruments else []
        return [instrument for instrument in instruments if is_due(instrument, counts, today)]

    def suggested_areas(self, day: date) -> tuple[str, ...]:
        """Areas that were marked in the week up to a day."""
        span = span_looked_back(day)
        entries = self._diary.entries(span.first, span.last)
        return suggested_areas(entries, day, self._body.codes, self._body.regions)

    def say(
        self, instrument: Instrument, count: SelfCount | None, said: Mapping[str, int | None]
    ) -> SelfCount:
        """Store answers, None = left out. Without a count they begin one now."""
        now = self._diary.now()
        begun = count or SelfCount(
            id=new_id(), instrument=instrument.key, version=instrument.version, moment=now, changed=now.utc
        )
        after = replace(begun.with_answers(said), changed=now.utc)
        if count is None or after.answers != count.answers:
            self._record(_("Answer: {name}"), count, after, instrument.key)
        return after

    def take_back(self, count: SelfCount, item: str) -> SelfCount | None:
        """Let an answer be not given; without any answer there is no self-count."""
        after = replace(count.without_answer(item), changed=self._diary.now().utc)
        kept = after if after.answers else None
        self._record(_("Answer taken back: {name}"), count, kept, count.instrument)
        return kept

    def complete_areas(self, instrument: Instrument, count: SelfCount | None) -> SelfCount:
        """That no other area hurt: those without an answer are without pain."""
        answered = count.values if count else {}
        return self.say(instrument, count, {area: 0 for area in AREAS if area not in answered})

    def remove(self, count: SelfCount) -> None:
        self._record(_("Self-count deleted: {name}"), count, None, count.instrument)

    def _record(self, label: str, before: SelfCount | None, after: SelfCount | None, instrument: str) -> None:
        name = _(NAMES.get(instrument, NAMES[FM2016]))
        self._diary.record(label.format(name=name), Replacement(before=before, after=after))
