"""Help cards through the diary: which came up on a day and do not rest, and how they are put aside.

Looked up after what was done is on the screen, never in answer to a press.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from companion.content.help_cards import read_help_cards
from companion.domain.body import Region
from companion.domain.body_days import HURTING, DayMarks
from companion.domain.changes import Changes, Replacement
from companion.domain.entry import Entry
from companion.domain.held_back import HeldBack, held_by_help, held_by_medicines
from companion.domain.help_card import HelpCard
from companion.domain.help_dismissal import HelpDismissal, awake
from companion.domain.help_facts import (
    ENTRIES_BACK,
    EPISODE_GAP,
    MARKS_BACK,
    HelpFacts,
    TakenMedicine,
    answers_by_question,
    marks_by_day,
)
from companion.domain.help_line import worth_a_line
from companion.domain.help_rules import Match, matches
from companion.domain.ids import new_id
from companion.domain.instrument_scores import result_of
from companion.domain.medicine import Medicine
from companion.domain.record import Kind
from companion.domain.text import _
from companion.paths import resources
from companion.ui.diary import Diary
from companion.ui.in_pieces import spans

if TYPE_CHECKING:
    from companion.domain.medicine_card import ClassCard

KINDS = frozenset(
    {
        *(Kind.ENTRIES, Kind.NIGHTS, Kind.MEDICINES, Kind.DOSES, Kind.VISITS),
        *(Kind.SELF_COUNTS, Kind.ABOUT_YOU, Kind.HELP_DISMISSALS),
    }
)
TOLD_ELSEWHERE = frozenset({"new_medicine", "painkiller_days"})
"""Cards whose line stands with the medicines, where it can name them."""
ENTRIES_AT_ONCE, MARKS_AT_ONCE = timedelta(days=7), timedelta(days=31)


class Looked(NamedTuple):
    """The cards to offer, the most pressing first, and the parts that rest."""

    offered: list[Match]
    held_back: HeldBack


@dataclass(frozen=True)
class _Read:
    """The entries of some weeks up to a day, and the marks of some months."""

    day: date
    entries: Sequence[Entry] = field(default_factory=list)
    marks: Sequence[DayMarks] = field(default_factory=list)


class HelpWatch:
    """One for each place that shows a line about help cards."""

    def __init__(self, diary: Diary, regions: Mapping[str, Region]) -> None:
        self._diary = diary
        self._regions = regions
        self._read: _Read | None = None

    @property
    def read_only(self) -> bool:
        return self._diary.read_only

    def prepare(self) -> None:
        """Read the cards ahead of the first time they are looked up."""
        len(self._cards)

    def concerns(self, changes: Changes) -> bool:
        """Whether other cards may come up after these changes."""
        return bool(changes.kinds & KINDS)

    def pieces(self, day: date) -> Iterator[None]:
        """Read what `offered` needs of a day, some of it at each step; without them it reads all at once."""
        entries: list[Entry] = []
        for first, last in spans(day - timedelta(days=ENTRIES_BACK - 1), day, ENTRIES_AT_ONCE):
            entries += self._diary.entries(first, last)
            yield
        marks: list[DayMarks] = []
        for first, last in spans(day - timedelta(days=MARKS_BACK), day, MARKS_AT_ONCE):
            marks += self._diary.day_marks(first, last)
            yield
        self._read = _Read(day, entries, marks)

    def offered(self, day: date) -> list[Match]:
        """The cards to offer for what was written on a day, the most pressing first."""
        return self.look(day).offered

    def look(self, day: date) -> Looked:
        """What comes up for a day, and which parts rest because of it."""
        facts = self._facts(day)
        cards = {card.id: card for card in self._cards if card.id not in TOLD_ELSEWHERE}
        found = awake(matches(cards.values(), facts), self._diary.help_dismissals(), facts)
        offered = worth_a_line(found, facts)
        held = HeldBack(
            by_help=held_by_help(offered, cards, facts),
            by_medicine=held_by_medicines(self._resting_medicines(), facts),
        )
        return Looked(offered, held)

    def put_aside(self, day: date, offered: Sequence[Match]) -> None:
        """*Not now*: these cards rest for the episode of these parts."""
        now = self._diary.now()
        regions = frozenset[str]().union(*(match.regions for match in offered))
        dismissal = HelpDismissal(
            id=new_id(),
            day=day,
            cards=tuple(match.card for match in offered),
            regions=tuple(sorted(regions)),
            written=now,
            changed=now.utc,
        )
        self._diary.record(_("Help cards put aside"), Replacement(before=None, after=dismissal))

    def _resting_medicines(self) -> "list[tuple[Medicine, ClassCard]]":
        """Those whose confirmed card names parts to rest."""
        known = [(each, each.card) for each in self._diary.medicines() if each.card]
        found = [(each, self._medicine_cards.get(card)) for each, card in known]
        return [(each, card) for each, card in found if card is not None and card.rests]

    @cached_property
    def _medicine_cards(self) -> "dict[str, ClassCard]":
        from companion.content.medicine_cards import read_medicine_cards  # noqa: PLC0415 - many take none

        return read_medicine_cards(resources() / "content" / "medicines").cards

    @cached_property
    def _cards(self) -> list[HelpCard]:
        return read_help_cards(resources() / "content" / "help").cards

    def _facts(self, day: date) -> HelpFacts:
        diary = self._diary
        read = self._taken(day)
        entries = read.entries
        nights = diary.nights(day - timedelta(days=EPISODE_GAP - 1), day)
        return HelpFacts(
            day=day,
            regions=self._regions,
            marks=marks_by_day(entries),
            hurting=_hurting(read),
            answers=answers_by_question(entries, nights),
            about=diary.about_you(),
            visited=bool(diary.visits(None, day)),
            medicines=self._medicines(day),
            sums=self._sums(day),
        )

    def _taken(self, day: date) -> _Read:
        """What was read of the day; it serves once, because the diary may have changed by the next time."""
        if self._read is None or self._read.day != day:
            for _piece in self.pieces(day):
                pass
        read, self._read = self._read, None
        return read or _Read(day)

    def _medicines(self, day: date) -> list[TakenMedicine]:
        """Those with a card that the person confirmed."""
        known = [medicine for medicine in self._diary.medicines() if medicine.card]
        if not known:
            return []
        used = self._diary.dose_days(day.replace(day=1), day)
        return [
            TakenMedicine(
                card=medicine.card or "",
                name=medicine.name.casefold(),
                taken=medicine.is_taken_on(day),
                changed=_last_change(medicine, day),
                days=frozenset(each.day for each in used if each.medicine == medicine.id),
            )
            for medicine in known
        ]

    def _sums(self, day: date) -> dict[str, int]:
        """The sums of questionnaires of the day, as far as they are complete."""
        found: dict[str, int] = {}
        for count in self._diary.self_counts(day, day):
            result = result_of(count)
            if result is not None and result.value is not None:
                found[count.instrument] = int(result.value)
        return found


def _last_change(medicine: Medicine, day: date) -> date | None:
    """When it was last started or changed; stopping it is no such change."""
    changes = [change.day for change in medicine.changes if change.taken and change.day <= day]
    return changes[-1] if changes else None


def _hurting(read: _Read) -> dict[str, list[date]]:
    """The days of each part with pain, or with weakness, which can bring up cards as well."""
    found: dict[str, list[date]] = {}
    for marks in read.marks:
        for region, code in zip(marks.regions, marks.codes, strict=True):
            if HURTING[code]:
                found.setdefault(region, []).append(marks.day)
    for entry in read.entries:
        for mark in entry.marks:
            if mark.weakness:
                found.setdefault(mark.region, []).append(entry.moment.day)
    return found
