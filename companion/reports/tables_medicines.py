"""The tables of medicines, of how they are taken, of doses, and of other things tried."""

from collections.abc import Iterator, Mapping

from companion.domain.body import Region
from companion.reports.contents import Contents
from companion.reports.table import (
    CHANGED,
    WHEN,
    WRITTEN,
    Cell,
    Table,
    local_text,
    utc_text,
    when_cells,
    written_cells,
    yes_no,
)


def _medicines(contents: Contents, _regions: Mapping[str, Region]) -> Iterator[tuple[Cell, ...]]:
    for medicine in contents.medicines:
        written = medicine.written
        yield (
            *(medicine.id, medicine.name, medicine.brand, medicine.ask_after, medicine.days_limit),
            *(medicine.card, medicine.card_rested.isoformat() if medicine.card_rested else None),
            medicine.note,
            *(written.day.isoformat(), local_text(written), written.zone, utc_text(written.utc)),
            utc_text(medicine.changed),
        )


def _changes(contents: Contents, _regions: Mapping[str, Region]) -> Iterator[tuple[Cell, ...]]:
    for medicine in contents.medicines:
        for change, turn in medicine.turns():
            how = (change.amount, change.unit, change.schedule)
            yield medicine.id, medicine.name, change.day.isoformat(), turn.value, yes_no(change.taken), *how


def _doses(contents: Contents, _regions: Mapping[str, Region]) -> Iterator[tuple[Cell, ...]]:
    names = {medicine.id: medicine.name for medicine in contents.medicines}
    for dose in contents.doses:
        yield (
            dose.id,
            *when_cells(dose.moment),
            *written_cells(dose.written, dose.filed),
            *(dose.medicine, names.get(dose.medicine), dose.amount, dose.unit),
            dose.helped.value if dose.helped else None,
            utc_text(dose.changed),
        )


def _therapies(contents: Contents, _regions: Mapping[str, Region]) -> Iterator[tuple[Cell, ...]]:
    for therapy in contents.therapies:
        yield (
            therapy.id,
            *when_cells(therapy.moment),
            *written_cells(therapy.written, therapy.filed),
            *(therapy.kind, therapy.minutes, therapy.helped, therapy.note),
            utc_text(therapy.changed),
        )


MEDICINES = Table(
    name="medicines",
    row="a medicine",
    columns=(
        ("medicine", "its id"),
        ("name", "the generic name"),
        ("brand", "the name on the box"),
        ("ask_after_minutes", "minutes after a dose until *Did it help?* is asked; empty = not asked"),
        ("days_limit", "the person's own limit of days of use in a month"),
        ("card", "the id of the card about its class that the person confirmed; empty = none or not said"),
        ("card_rested", "the day on which the card's line about pain was put away"),
        ("note", "free words"),
        ("written_day", "the day on which it was first written down"),
        ("written_local", "the clock on the wall then"),
        ("written_zone", "the time zone of that clock"),
        ("written_utc", "that instant"),
        *CHANGED,
    ),
    rows=_medicines,
)
MEDICINE_CHANGES = Table(
    name="medicine-changes",
    row="how a medicine is taken from a day on",
    columns=(
        ("medicine", "the id of the medicine"),
        ("name", "its generic name"),
        ("day", "from this day on"),
        ("change", "started, restarted, changed or stopped"),
        ("taken", "no = no longer taken from that day on"),
        ("amount", "a decimal number with a point"),
        ("unit", "the unit of the amount; amounts of different units are never added"),
        ("schedule", "how it is taken: as needed or regularly"),
    ),
    rows=_changes,
)
DOSES = Table(
    name="doses",
    row="one dose",
    columns=(
        ("dose", "its id"),
        *WHEN,
        *WRITTEN,
        ("medicine", "the id of the medicine"),
        ("name", "its generic name; empty = the medicine is not in the diary any more"),
        ("amount", "a decimal number with a point"),
        ("unit", "the unit of the amount"),
        ("helped", "much, some or no; empty = not answered"),
        *CHANGED,
    ),
    rows=_doses,
)
THERAPIES = Table(
    name="therapies",
    row="one time that something was tried",
    columns=(
        ("therapy", "its id"),
        *WHEN,
        *WRITTEN,
        ("kind", "what was tried"),
        ("minutes", "for how long"),
        ("helped", "0 (not at all) to 10; empty = not answered"),
        ("note", "free words"),
        *CHANGED,
    ),
    rows=_therapies,
)
