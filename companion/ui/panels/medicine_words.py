"""Medicines, doses and things tried in words. Counts are said plainly and without advice."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QLocale

from companion.domain.dose import Dose, Helped
from companion.domain.medicine import Medicine, MedicineChange, Turn, schedule_words, unit_words
from companion.domain.text import N_, _, plural
from companion.domain.therapy import Therapy, therapy_words
from companion.ui.widgets.durations import duration_words

LONGEST_ON_BUTTON = 22
ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"
NO_BREAK = "\N{NO-BREAK SPACE}"
ISOLATE, END_OF_ISOLATE = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
FROM_RIGHT = ("R", "AL", "RLE", "RLO", "RLI", "LRO")
HELPED_LINES = {
    Helped.MUCH: N_("helped much"),
    Helped.SOME: N_("helped some"),
    Helped.NO: N_("did not help"),
}
TURN_LINES = {
    Turn.STARTED: N_("Started: {how}"),
    Turn.RESTARTED: N_("Started again: {how}"),
    Turn.CHANGED: N_("Changed: {how}"),
    Turn.STOPPED: N_("Stopped"),
}


class Offer(NamedTuple):
    """A button for something to write down: what it is, in full words, and in words that fit."""

    key: str
    words: str
    short: str


def isolated(name: str) -> str:
    """A name for the middle of a sentence: one written from the right leaves the rest in its order."""
    # The table of characters is wanted for names alone: a diary without any starts without it.
    from unicodedata import bidirectional  # noqa: PLC0415

    if any(bidirectional(sign) in FROM_RIGHT for sign in name):
        return f"{ISOLATE}{name}{END_OF_ISOLATE}"
    return name


def shortened(name: str) -> str:
    """A name for a button, which can neither wrap nor be wider than its card."""
    return name if len(name) <= LONGEST_ON_BUTTON else name[: LONGEST_ON_BUTTON - 1].rstrip() + ELLIPSIS


def amount_words(amount: str, unit: str) -> str:
    """For example "0.5 mg", with the decimal sign of the person's language."""
    number = amount.replace(".", QLocale().decimalPoint())
    return f"{number}{NO_BREAK}{isolated(unit_words(unit, amount))}"


def day_words(day: date) -> str:
    return QLocale().toString(day, "d MMMM yyyy")


def name_of(medicine_id: str, medicines: Mapping[str, Medicine]) -> str:
    medicine = medicines.get(medicine_id)
    return isolated(medicine.name) if medicine else _("A medicine no longer in the list")


def offer_of(medicine: Medicine, day: date) -> Offer:
    """A dose of that day in words: "I took Ibuprofen 400 mg". A long name gives way, never the amount."""
    change = medicine.on(day)
    amount = amount_words(change.amount, change.unit) if change else ""
    names = (medicine.name, shortened(medicine.name))
    words = (_("I took {what}").format(what=f"{isolated(name)} {amount}") for name in names)
    return Offer(medicine.id, *words)


def offer_to_try(kind: str) -> Offer:
    """Something tried, by its name."""
    name = therapy_words(kind)
    return Offer(kind, isolated(name), isolated(shortened(name)))


def dose_words(dose: Dose, medicines: Mapping[str, Medicine]) -> str:
    return f"{name_of(dose.medicine, medicines)} {amount_words(dose.amount, dose.unit)}"


def helped_words(helped: Helped | None) -> str:
    """Whether a dose helped; empty when it was not answered."""
    return _(HELPED_LINES[helped]) if helped else ""


def therapy_line(therapy: Therapy) -> str:
    """How long and how much it helped: "20 min, helped 6 of 10"; empty when neither was said."""
    parts = [] if therapy.minutes is None else [duration_words(therapy.minutes)]
    if therapy.helped is not None:
        parts.append(_("helped {value} of 10").format(value=therapy.helped))
    return ", ".join(parts)


def tried_words(kind: str) -> str:
    return isolated(therapy_words(kind))


def use_words(medicine: Medicine, days: int, month: date) -> str:
    """A plain count of a calendar month: "Ibuprofen: 9 days in November"."""
    name = QLocale().standaloneMonthName(month.month)
    used = plural("{n} day", "{n} days", days)
    line = _("{medicine}: {days} in {month}").format(medicine=isolated(medicine.name), days=used, month=name)
    if medicine.days_limit is None:
        return f"{line}."
    return _("{count}. Your own limit is {limit}.").format(count=line, limit=medicine.days_limit)


def how_words(change: MedicineChange) -> str:
    """Amount and rhythm: "400 mg, as needed"."""
    schedule = isolated(schedule_words(change.schedule))
    return f"{amount_words(change.amount, change.unit)}, {schedule[:1].lower()}{schedule[1:]}"


def state_words(medicine: Medicine, today: date) -> str:
    """How it is taken now, since when; or that it is not."""
    change = medicine.on(today)
    if change is None:
        first = medicine.changes[0]
        return _("From {day}: {how}.").format(day=day_words(first.day), how=how_words(first))
    if not change.taken:
        return _("Not taken since {day}.").format(day=day_words(change.day))
    return _("{how}, since {day}.").format(how=how_words(change), day=day_words(change.day))


def turn_words(change: MedicineChange, turn: Turn) -> str:
    """One line of the history: "12 May 2026. Started: 400 mg, as needed"."""
    what = _(TURN_LINES[turn]).format(how=how_words(change))
    return f"{day_words(change.day)}. {what}"
