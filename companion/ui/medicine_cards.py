"""The cards about classes of medicines through the diary: which to ask about, and which are due."""

from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from companion.content.medicine_cards import MedicineCards
from companion.domain.body_days import body_days
from companion.domain.changes import Changes, Replacement
from companion.domain.dose import DoseDay
from companion.domain.medicine import Medicine
from companion.domain.medicine_card import ClassCard, Match, in_window, is_resting, match
from companion.domain.new_pain import LOOK_BACK, NewPain, hurt_anywhere, looked_back_to, new_pain
from companion.domain.painkiller_days import PainkillerMonth, limits_of, months_back, painkiller_month
from companion.domain.record import Kind
from companion.domain.text import _
from companion.ui.diary import Diary
from companion.ui.materials import Materials

KINDS = frozenset({Kind.MEDICINES, Kind.DOSES, Kind.ENTRIES})
REST = timedelta(days=LOOK_BACK)
"""How long a line about pain stays away once it was put away."""


class DueCard(NamedTuple):
    """A card that new pain brings to mind."""

    medicine: Medicine
    card: ClassCard
    pain: list[NewPain]


class CardShelf:
    """One for each place that shows cards. The files are read when a medicine is there to ask about."""

    def __init__(self, diary: Diary, materials: Materials) -> None:
        self._diary = diary
        self._materials = materials

    @property
    def _read(self) -> MedicineCards:
        return self._materials.medicine_cards

    @property
    def read_only(self) -> bool:
        return self._diary.read_only

    @property
    def is_damaged(self) -> bool:
        """Whether cards are missing because their files cannot be read."""
        return bool(self._read.damaged)

    def today(self) -> date:
        return self._diary.today()

    def concerns(self, changes: Changes) -> bool:
        """Whether something shown here may look different after these changes."""
        return bool(changes.kinds & KINDS)

    def medicines(self) -> list[Medicine]:
        return self._diary.medicines()

    def card_of(self, medicine: Medicine) -> ClassCard | None:
        """The card that the person confirmed."""
        return self._read.cards.get(medicine.card) if medicine.card else None

    def question_about(self, medicine: Medicine) -> Match | None:
        """What to ask about a medicine that nobody said anything of yet."""
        if medicine.card is not None or self.read_only:
            return None
        return match(medicine.name, self._read.cards.values())

    def answer(self, medicine: Medicine, found: Match, *, belongs: bool) -> Medicine:
        """What the person says: that it belongs to a class, or that it is another medicine. Returns it so."""
        label = _("Class of a medicine") if belongs else _("Not of this class")
        answered = replace(medicine, card=found.card.id if belongs else "")
        self._put(medicine, answered, label)
        return answered

    def due(self) -> list[DueCard]:
        """Cards of medicines that were changed not long before pain that is new or worse today."""
        today = self.today()
        known = [(each, card) for each in self.medicines() if (card := self.card_of(each))]
        open_now = [
            (medicine, card)
            for medicine, card in known
            if in_window(medicine, card.window, today) and not is_resting(medicine, REST, today)
        ]
        pain = self._new_pain(today) if open_now else []
        return [DueCard(medicine, card, pain) for medicine, card in open_now] if pain else []

    def put_away(self, medicine: Medicine) -> None:
        """The line about pain stays away for a while, or until the medicine changes again."""
        self._put(medicine, replace(medicine, card_rested=self.today()), _("Line put away"))

    def painkiller_month(self, headache_regions: frozenset[str]) -> PainkillerMonth | None:
        """Days with a painkiller in this month; None without any, or without pain in these regions."""
        today = self.today()
        limits = limits_of(self.medicines(), self._read.cards)
        first = today.replace(day=1)
        if not limits or not self._hurt_between(headache_regions, first, today):
            return None
        days: list[DoseDay] = self._diary.dose_days(months_back(today), today)
        return painkiller_month(today, days, self._diary.answered_days(first, today), limits)

    def _new_pain(self, today: date) -> list[NewPain]:
        first = looked_back_to(today)
        return new_pain(today, body_days(first, today, self._diary.day_marks(first, today)))

    def _hurt_between(self, regions: frozenset[str], first: date, last: date) -> bool:
        days = body_days(first, last, self._diary.day_marks(first, last))
        return hurt_anywhere(days, regions)

    def _put(self, before: Medicine, after: Medicine, label: str) -> None:
        if before != after:
            after = replace(after, changed=self._diary.now().utc)
            self._diary.record(label, Replacement(before=before, after=after))
