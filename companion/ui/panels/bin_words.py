"""What was deleted, in words: what it is, when it was, and a little of what is in it."""

from collections.abc import Mapping
from datetime import date

from companion.domain.activity import Activity
from companion.domain.bin import Binned
from companion.domain.dose import Dose
from companion.domain.entry import Entry
from companion.domain.flare import Flare
from companion.domain.free_words import free_words
from companion.domain.medicine import Medicine
from companion.domain.moments import Moment
from companion.domain.own_routine import OwnRoutine
from companion.domain.record import Kind, Record
from companion.domain.routine import Session
from companion.domain.self_count import SelfCount
from companion.domain.sleep import Night
from companion.domain.text import N_, _, plural
from companion.domain.therapy import Therapy
from companion.domain.visit import Visit
from companion.domain.word_search import excerpt
from companion.ui.panels.day_words import BETWEEN, long_day
from companion.ui.panels.instrument_words import name_words
from companion.ui.panels.logged_row import logged_words
from companion.ui.panels.medicine_words import isolated
from companion.ui.saved_state import short_time

SHORT_LINE = 70


class DeletedWords:
    """`medicines` by id, and the titles of routines by key."""

    def __init__(self, medicines: Mapping[str, Medicine], routine_titles: Mapping[str, str]) -> None:
        self._medicines = medicines
        self._titles = routine_titles

    def title(self, record: Record) -> str:
        """What it is."""
        match record:
            case Entry() | Night() | Flare():
                return _plain_title(record)
            case Session():
                return self._titles.get(record.routine, _("Routine"))
            case Dose() | Therapy() | Activity():
                return logged_words(record, self._medicines)[0]
            case Medicine():
                return isolated(record.name)
            case Visit() | SelfCount() | OwnRoutine():
                return _named(record)
            case _:
                return _(_TITLES.get(record.KIND, N_("Something written down")))

    def line(self, record: Record, today: date) -> str:
        """When it was, and the beginning of what was written."""
        moment = getattr(record, "moment", None)
        words = [long_day(record.filed, today)]
        words += [short_time(moment)] if isinstance(moment, Moment) else []
        if isinstance(record, Entry):
            words += _facts(record)
        texts = [str(getattr(record, "words", ""))] if record.KIND in _QUESTIONS else free_words(record)
        words += [f"“{excerpt(text, (), SHORT_LINE).text}”" for text in texts[:1] if text.strip()]
        return BETWEEN.join(words)


_QUESTIONS = (Kind.VISIT_QUESTIONS, Kind.OWN_QUESTIONS)
_TITLES = {
    Kind.VISIT_QUESTIONS: N_("Question"),
    Kind.OWN_QUESTIONS: N_("Question"),
    Kind.ABOUT_YOU: N_("About you"),
    Kind.HELP_DISMISSALS: N_("Help cards put aside"),
}


def when_words(binned: Binned, now: Moment) -> str:
    """How long ago it was deleted, and how long it is kept."""
    days = max(0, (now.utc - binned.deleted).days)
    ago = plural("Deleted {n} day ago", "Deleted {n} days ago", days) if days else _("Deleted today")
    left = plural("kept for {n} more day", "kept for {n} more days", binned.days_left(now.utc))
    return ago + BETWEEN + left


def _plain_title(record: Entry | Night | Flare) -> str:
    if isinstance(record, Entry):
        return _("Check-in")
    if isinstance(record, Night):
        return _("Nap") if record.nap else _("Night")
    return _("Flare")


def _named(record: Visit | SelfCount | OwnRoutine) -> str:
    if isinstance(record, SelfCount):
        return name_words(record.instrument)
    if isinstance(record, OwnRoutine):
        return _("Routine: {title}").format(title=isolated(record.title))
    return _("Visit: {whom}").format(whom=isolated(record.whom))


def _facts(entry: Entry) -> list[str]:
    pain = entry.value("pain_now")
    facts = [_("pain {n}").format(n=pain)] if isinstance(pain, int) else []
    return facts + ([plural("{n} part marked", "{n} parts marked", len(entry.marks))] if entry.marks else [])
