"""A routine of a day in words: when, with which pain before and after, and what was done of it."""

from collections import Counter
from collections.abc import Mapping

from companion.domain.body import Region, unknown_region
from companion.domain.resuming import done_count
from companion.domain.routine import Outcome, Session, Settled
from companion.domain.text import N_, _, plural
from companion.ui.saved_state import short_time
from companion.ui.widgets.body_words import part_and_side

SETTLED_WORDS = {
    Settled.YES: N_("settled by the next morning"),
    Settled.NO: N_("not settled the next morning"),
}


def session_title(session: Session, titles: Mapping[str, str]) -> str:
    """What it was called then; before that was kept, what the library calls it."""
    return _(session.title) or _(titles.get(session.routine, "")) or _("Routine")


def session_words(session: Session) -> str:
    """When it was, with the pain before and after where it was given."""
    words = [short_time(session.moment)]
    if session.pain_before is not None:
        words.append(_("pain {value} before").format(value=session.pain_before))
    if session.pain_after is not None:
        words.append(_("pain {value} after").format(value=session.pain_after))
    if session.settled in SETTLED_WORDS:
        words.append(_(SETTLED_WORDS[session.settled]))
    return ", ".join(words)


def done_words(session: Session) -> str:
    """What was done of it; stopping early is told like anything else."""
    if not session.done:
        return ""
    words = [
        _("{done} of {planned} exercises done").format(done=done_count(session), planned=len(session.done))
    ]
    outcomes = Counter(done.outcome for done in session.done)
    counts = (
        (outcomes[Outcome.SKIPPED], plural("{n} skipped", "{n} skipped", outcomes[Outcome.SKIPPED])),
        (sum(each.eased for each in session.done), _("made smaller on the way")),
        (sum(bool(each.instead_of) for each in session.done), _("with an easier one")),
        (
            outcomes[Outcome.HURT],
            plural("{n} left out because it hurt", "{n} left out because they hurt", outcomes[Outcome.HURT]),
        ),
    )
    words += [told for count, told in counts if count]
    if session.flare:
        words.append(_("short version for a flare day"))
    return ", ".join(words)


def part_words(session: Session, regions: Mapping[str, Region]) -> str:
    """The parts that were asked about, with their pain before and after."""
    told = []
    for each in session.regions:
        part = part_and_side(regions.get(each.region) or unknown_region(each.region))
        if each.before is not None and each.after is not None:
            told.append(
                _("{part}: {before} before, {after} after").format(
                    part=part, before=each.before, after=each.after
                )
            )
        elif each.before is not None:
            told.append(_("{part}: {value} before").format(part=part, value=each.before))
        elif each.after is not None:
            told.append(_("{part}: {value} after").format(part=part, value=each.after))
    return ". ".join(told)
