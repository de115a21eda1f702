"""Activities, visits and questions to ask of the made-up diary, with dice of their own."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from random import Random
from uuid import UUID

from companion.domain.activity import Activity
from companion.domain.entry import Entry, Mark
from companion.domain.moments import Moment, moment_on
from companion.domain.record import Record
from companion.domain.visit import Visit, VisitQuestion

ACTIVITIES = (("Garden", 30), ("Walk", 20), ("Housework", 25), ("Choir", 90))
ACTIVE, NOT_PLANNED, LEFT_OPEN, WRITTEN_LATER, SORE_AFTER = 0.3, 0.25, 0.06, 0.05, 0.5
FIVE_MINUTES = 5
LONG = 45
"""Minutes of an activity after which the legs may be sore the day after."""
SORE_PARTS = ("thigh_front_l", "calf_upper_r")
# Days after the first one: with whom, and what was asked there with the answer.
VISITS = {
    40: ("Dr Weber", "Is it fine to go on with the garden?", "Yes, by the clock, with a break half way."),
    205: ("Physiotherapist", "Warm or cold before the exercises?", "Whichever feels better."),
    390: (
        "Dr Weber",
        "Are the tablets still the right ones?",
        "Written down in the plan, look again in spring.",
    ),
}
NEXT_AFTER = 12
# Days before today: what is still to ask, and about which part.
STILL_TO_ASK = {9: ("Why is it worse in the morning?", "low_back_r"), 4: ("Is swimming worth a try?", "")}


@dataclass(kw_only=True)
class MadeUpPacing:
    """`first` is the first day of the diary, `today` the day after its last one."""

    dice: Random
    first: date
    today: date
    zone: str
    _sore_on: date | None = None

    def visits_on(self, day: date) -> Iterator[Record]:
        """Visits and questions are written down though the diary rests."""
        found = VISITS.get((day - self.first).days)
        if found is not None:
            visit = self._visit(day, found[0], written=day - timedelta(days=7))
            yield visit
            yield self._question(found[1], written=day, visit=visit.id, answer=found[2])
        words, region = STILL_TO_ASK.get((self.today - day).days, ("", ""))
        if words:
            yield self._question(words, written=day, region=region)

    def to_come(self) -> Visit:
        """The next visit."""
        yesterday = self.today - timedelta(days=1)
        return self._visit(self.today + timedelta(days=NEXT_AFTER), "Dr Weber", written=yesterday)

    def done_on(self, day: date, *, flare: bool) -> Iterator[Activity]:
        """Activities of a day on which the diary was kept; there are none in a flare."""
        if flare or self.dice.random() >= ACTIVE:
            return
        name, usual = self.dice.choice(ACTIVITIES)
        planned = None if self.dice.random() < NOT_PLANNED else usual
        done = usual + FIVE_MINUTES * self.dice.randint(-2, 3)
        left_open = planned is not None and self.dice.random() < LEFT_OPEN
        if done > LONG and not left_open and self.dice.random() < SORE_AFTER:
            self._sore_on = day + timedelta(days=1)
        yield self._activity(day, name, planned, None if left_open else done)

    def with_soreness(self, entry: Entry) -> Entry:
        """The check-in with soreness that was expected after the effort of the day before."""
        if entry.moment.day != self._sore_on:
            return entry
        sore = Mark(region=self.dice.choice(SORE_PARTS), intensity=self.dice.randint(2, 4), after_effort=True)
        return entry if entry.mark(sore.region) else entry.with_mark(sore)

    def _activity(self, day: date, name: str, planned: int | None, done: int | None) -> Activity:
        at = moment_on(day, time(15, self.dice.randrange(60)), self.zone)
        written = at
        if self.dice.random() < WRITTEN_LATER:
            written = moment_on(day + timedelta(days=1), time(8, 0), self.zone)
        return Activity(
            id=self._uuid(),
            name=name,
            moment=at,
            written=written,
            changed=written.utc,
            planned=planned,
            done=done,
        )

    def _visit(self, day: date, whom: str, *, written: date) -> Visit:
        moment = self._evening(written)
        return Visit(id=self._uuid(), day=day, whom=whom, written=moment, changed=moment.utc, at=time(10, 30))

    def _question(
        self, words: str, *, written: date, region: str = "", visit: str | None = None, answer: str = ""
    ) -> VisitQuestion:
        moment = self._evening(written)
        return VisitQuestion(
            id=self._uuid(),
            words=words,
            written=moment,
            changed=moment.utc,
            region=region,
            visit=visit,
            answer=answer,
        )

    def _evening(self, day: date) -> Moment:
        return moment_on(day, time(19, 0), self.zone)

    def _uuid(self) -> str:
        return str(UUID(int=self.dice.getrandbits(128), version=4))
