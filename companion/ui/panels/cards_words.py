"""Medicine cards in words: the question about a class, the line about new pain, the source."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QLocale

from companion.domain.body import Region, unknown_region
from companion.domain.help_card import CHECKED_WORDS
from companion.domain.medicine import Medicine
from companion.domain.medicine_card import ClassCard, Match
from companion.domain.medicine_turns import Direction, MedicineTurn, directions
from companion.domain.new_pain import NewPain
from companion.domain.painkiller_days import PainkillerMonth
from companion.domain.text import N_, _, plural
from companion.ui.panels.medicine_words import day_words, isolated
from companion.ui.widgets.body_words import part_and_side

REGIONS_NAMED = 3
DIRECTION_LINES = {
    Direction.STARTED: N_("{medicine} was started on {day}."),
    Direction.RESTARTED: N_("{medicine} was started again on {day}."),
    Direction.RAISED: N_("{medicine} was raised on {day}."),
    Direction.LOWERED: N_("{medicine} was lowered on {day}."),
    Direction.CHANGED: N_("{medicine} was changed on {day}."),
    Direction.STOPPED: N_("{medicine} was stopped on {day}."),
}


def question_words(medicine: Medicine, found: Match) -> str:
    """For example "Simva: is this simvastatin? It belongs to: Statins."."""
    if [name.casefold() for name in found.names] == [medicine.name.casefold()]:
        words = _("{medicine} belongs to: {title}. Is that so?")
        return words.format(medicine=isolated(medicine.name), title=_(found.card.title))
    names = _(" or ").join(found.names)
    words = _("{medicine}: is this {names}? It belongs to: {title}.")
    return words.format(medicine=isolated(medicine.name), names=names, title=_(found.card.title))


def due_words(medicine: Medicine, pain: Sequence[NewPain], regions: Mapping[str, Region], day: date) -> str:
    """Two facts beside each other, and nothing about what one has to do with the other."""
    new = [each.region for each in pain if not each.worse]
    worse = [each.region for each in pain if each.worse]
    lines = []
    if new:
        lines.append(_("New today: {parts}.").format(parts=_parts(new, regions)))
    if worse:
        lines.append(_("More than in the last two weeks: {parts}.").format(parts=_parts(worse, regions)))
    lines.append(change_words(medicine, day))
    return "\n".join(line for line in lines if line)


def change_words(medicine: Medicine, day: date) -> str:
    """The last change up to a day as a fact; empty where there is none."""
    found = [(change, turn) for change, turn in directions(medicine) if change.day <= day]
    if not found:
        return ""
    change, direction = found[-1]
    words = _(DIRECTION_LINES[direction])
    return words.format(medicine=isolated(medicine.name), day=day_words(change.day))


def turn_words(turn: MedicineTurn) -> str:
    """A change as a sentence, for example "Ibuprofen was stopped on 12 May 2026."."""
    return _(DIRECTION_LINES[turn.direction]).format(medicine=isolated(turn.name), day=day_words(turn.day))


def source_words(card: ClassCard) -> str:
    """Where the facts come from, how far that was read, and until when they hold."""
    parts = [_("Source: {source}.").format(source=_(card.source)), _(CHECKED_WORDS[card.checked])]
    dates = _("Checked on {day}, to be looked at again by {later}. Version {version}.")
    parts.append(
        dates.format(day=day_words(card.checked_on), later=day_words(card.review_by), version=card.version)
    )
    if card.reviewed == "no":
        parts.append(_("This card needs a clinician's review. It has not had one yet."))
    return " ".join(parts)


def painkiller_words(month: PainkillerMonth) -> list[str]:
    """The count of a month, and the line of guidance where it is reached."""
    name = QLocale().standaloneMonthName(month.first.month)
    words = plural(
        "Painkillers on {n} day in {{month}}. Days logged: {{logged}}.",
        "Painkillers on {n} days in {{month}}. Days logged: {{logged}}.",
        month.days,
    )
    lines = [words.format(month=name, logged=month.logged)]
    if month.is_reached:
        guidance = _(
            "UK guidance on headache names {line} days a month, over 3 months: regular use at this level can "
            "itself bring headache. A pharmacist or doctor can talk it through with you."
        )
        lines.append(guidance.format(line=month.line))
        lines.append(
            plural(
                "In your diary this is so in {n} month.",
                "In your diary this is so in {n} months in a row.",
                month.months,
            )
        )
    return lines


def _parts(ids: Sequence[str], regions: Mapping[str, Region]) -> str:
    names = [part_and_side(regions.get(each) or unknown_region(each)) for each in ids[:REGIONS_NAMED]]
    if len(ids) > REGIONS_NAMED:
        names.append(_("and more"))
    return "; ".join(names)
