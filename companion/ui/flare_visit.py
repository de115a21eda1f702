"""One visit to the page for flare days: what it shows, and what is stored with each thing the person does.

Opening the page stores nothing. *Yes* stands there as a choice and is stored, and the flare begun, with the
first answer or with *Done*, in the same step: one press, one undo.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice

from companion.domain.body import Region
from companion.domain.changes import Replacement
from companion.domain.entry import Answer, Entry, Mark
from companion.domain.ids import new_id
from companion.domain.recent import recent_regions
from companion.domain.text import _
from companion.ui.check_in import LOOKED_BACK, CheckIn
from companion.ui.diary import Diary
from companion.ui.flare_log import FlareLog
from companion.ui.widgets.body_words import part_and_side

FLARE, PAIN, YES = "flare", "pain_now", "yes"
OFFERED = 4


class FlareVisit:
    """Writes into the check-in that is open now, like Today, or begins one.

    Without `preset` no *Yes* stands there: the page was opened for something else than a flare.
    """

    def __init__(self, diary: Diary, *, preset: bool = True) -> None:
        self._diary = diary
        self._check_in = CheckIn(diary)
        self._log = FlareLog(diary)
        self._preset = preset
        self._begun: str | None = None
        self._parts_here: set[str] = set()
        self.parts = recent_regions(islice(self._entries(), LOOKED_BACK), OFFERED)

    @property
    def answer(self) -> str | None:
        """Whether it is a flare: the *yes* of this visit, or what is stored once something else was said."""
        stored = self._stored(FLARE)
        if self._preset:
            return YES
        return stored if isinstance(stored, str) else None

    @property
    def waits(self) -> bool:
        """Whether the *yes* that is shown is not stored yet."""
        return self._preset and self._stored(FLARE) != YES

    @property
    def pain(self) -> int | None:
        stored = self._stored(PAIN)
        return stored if isinstance(stored, int) else None

    def mark_of(self, region: str) -> Mark | None:
        return self._check_in.mark_of(region)

    def rate(self, value: int | None) -> None:
        """Answer how the pain is; the parts pressed in this visit take the value too."""
        self._store(_("Flare day: pain"), lambda entry: self._rated(entry, value))

    def mark(self, region: Region) -> None:
        """Mark a part at the value that is chosen. A second press never removes it."""
        self._parts_here.add(region.id)
        known = self.mark_of(region.id) or Mark(region=region.id)
        value = known.intensity if self.pain is None else self.pain
        mark = replace(known, intensity=value, carried=False)
        label = _("Flare day: {part}").format(part=part_and_side(region))
        self._store(label, lambda entry: entry.with_mark(mark))

    def say(self, answer: str | None) -> None:
        """Answer whether it is a flare; a flare that began with this visit goes with its *yes*."""
        self._preset = answer == YES
        if answer is None:
            self._store(_("Flare day"), lambda entry: entry.without_answer(FLARE))
        else:
            given = Answer(question=FLARE, value=answer)
            self._store(_("Flare day"), lambda entry: entry.with_answer(given))

    def done(self) -> None:
        """Store the *yes* that was shown, if nothing stored it before."""
        self._store(_("Flare day"), lambda entry: entry)

    def _store(self, label: str, change: Callable[[Entry], Entry]) -> None:
        now = self._diary.now()
        before = self._check_in.entry()
        plain = before or Entry(id=new_id(), moment=now, written=now, changed=now.utc)
        after = change(plain)
        if after == plain and not self._preset:
            return
        if self._preset and after.value(FLARE) != YES:
            after = after.with_answer(Answer(question=FLARE, value=YES))
        parts = []
        if after != plain:
            kept = None if after.is_empty else replace(after, changed=now.utc)
            parts.append(Replacement(before=before, after=kept))
        parts += self._flare_change(after)
        if parts and any(part.before or part.after for part in parts):
            self._diary.record(label, *parts)

    def _flare_change(self, entry: Entry) -> list[Replacement]:
        """A flare begins with the yes unless today has one; the one begun here goes when it is no yes."""
        if entry.value(FLARE) == YES:
            if self._log.latest() is not None:
                return []
            beginning = self._log.beginning(self._diary.now())
            self._begun = beginning.record.id
            return [beginning]
        begun = [flare for flare in self._log.flares() if flare.id == self._begun]
        return [Replacement(before=flare, after=None) for flare in begun]

    def _rated(self, entry: Entry, value: int | None) -> Entry:
        if value is None:
            return entry.without_answer(PAIN)
        for region in self._parts_here:
            mark = entry.mark(region)
            if mark is not None:
                entry = entry.with_mark(replace(mark, intensity=value, carried=False))
        return entry.with_answer(Answer(question=PAIN, value=value))

    def _stored(self, question: str) -> object:
        entry = self._check_in.entry()
        return entry.value(question) if entry else None

    def _entries(self) -> Iterator[Entry]:
        """Check-ins, newest first, this one among them."""
        day = self._diary.today()
        yield from reversed(self._diary.entries(day, day))
        while (latest := self._diary.latest_before(day)) is not None:
            day = latest.moment.day
            yield from reversed(self._diary.entries(day, day))
