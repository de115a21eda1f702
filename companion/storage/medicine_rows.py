"""Medicines, doses and things tried as rows and back; the order of columns is that of the statements."""

from collections.abc import Sequence

from companion.domain.dose import Dose, Helped
from companion.domain.medicine import Medicine, MedicineChange
from companion.domain.record import Kind
from companion.domain.therapy import Therapy
from companion.storage.columns import (
    Cell,
    Image,
    Row,
    day_of,
    instant_of,
    instant_text,
    moment_columns,
    moment_of,
)

_COLUMNS = 12


def medicine_image(medicine: Medicine) -> Image:
    own = (medicine.name, medicine.brand, medicine.ask_after, medicine.days_limit, medicine.note)
    rested = None if medicine.card_rested is None else medicine.card_rested.isoformat()
    about = (*own, medicine.card, rested)
    return Image(
        kind=Kind.MEDICINES,
        id=medicine.id,
        columns=(*moment_columns(medicine.written), instant_text(medicine.changed), *about),
        owned=(tuple(_change_row(change, n) for n, change in enumerate(medicine.changes)),),
    )


def medicine_of_image(image: Image) -> Medicine:
    (changes,) = image.owned
    # Undo steps of older versions end before the card.
    missing = _COLUMNS - len(image.columns)
    columns = (image.id, *image.columns, *([None] * missing))
    return medicine_of(columns, [medicine_change_of(row[1:]) for row in changes])


def dose_image(dose: Dose) -> Image:
    helped = dose.helped.value if dose.helped else None
    return Image(
        kind=Kind.DOSES,
        id=dose.id,
        columns=(
            *moment_columns(dose.moment),
            *moment_columns(dose.written),
            instant_text(dose.changed),
            *(dose.medicine, dose.amount, dose.unit, helped),
        ),
    )


def dose_of_image(image: Image) -> Dose:
    return dose_of((image.id, *image.columns))


def therapy_image(therapy: Therapy) -> Image:
    return Image(
        kind=Kind.THERAPIES,
        id=therapy.id,
        columns=(
            *moment_columns(therapy.moment),
            *moment_columns(therapy.written),
            instant_text(therapy.changed),
            *(therapy.kind, therapy.minutes, therapy.helped, therapy.note),
        ),
    )


def therapy_of_image(image: Image) -> Therapy:
    return therapy_of((image.id, *image.columns))


def medicine_of(row: Sequence[Cell], changes: Sequence[MedicineChange]) -> Medicine:
    return Medicine(
        id=str(row[0]),
        written=moment_of(row[1:5]),
        changed=instant_of(row[5]),
        name=str(row[6]),
        brand=str(row[7]),
        ask_after=row[8],
        days_limit=row[9],
        note=str(row[10]),
        card=row[11],
        card_rested=None if row[12] is None else day_of(row[12]),
        changes=tuple(changes),
    )


def medicine_change_of(row: Row) -> MedicineChange:
    day, taken, amount, unit, schedule = row
    return MedicineChange(
        day=day_of(day),
        taken=bool(taken),
        amount=str(amount),
        unit=str(unit),
        schedule=str(schedule),
    )


def dose_of(row: Sequence[Cell]) -> Dose:
    return Dose(
        id=str(row[0]),
        moment=moment_of(row[1:5]),
        written=moment_of(row[5:9]),
        changed=instant_of(row[9]),
        medicine=str(row[10]),
        amount=str(row[11]),
        unit=str(row[12]),
        helped=None if row[13] is None else Helped(row[13]),
    )


def therapy_of(row: Sequence[Cell]) -> Therapy:
    return Therapy(
        id=str(row[0]),
        moment=moment_of(row[1:5]),
        written=moment_of(row[5:9]),
        changed=instant_of(row[9]),
        kind=str(row[10]),
        minutes=row[11],
        helped=row[12],
        note=str(row[13]),
    )


def _change_row(change: MedicineChange, position: int) -> Row:
    how = (change.amount, change.unit, change.schedule)
    return position, change.day.isoformat(), int(change.taken), *how
