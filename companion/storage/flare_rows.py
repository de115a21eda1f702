"""Flares and the plan for them as rows and back; the order of columns is that of the statements."""

from collections.abc import Sequence

from companion.domain.flare import Flare
from companion.domain.flare_plan import FlarePlan
from companion.domain.record import Kind
from companion.storage.columns import Cell, Image, instant_of, instant_text, moment_columns, moment_of

_NO_END = (None, None, None, None)


def flare_image(flare: Flare) -> Image:
    return Image(
        kind=Kind.FLARES,
        id=flare.id,
        columns=(
            *moment_columns(flare.start),
            *(moment_columns(flare.end) if flare.end else _NO_END),
            *moment_columns(flare.written),
            instant_text(flare.changed),
            flare.note,
        ),
    )


def flare_of_image(image: Image) -> Flare:
    return flare_of((image.id, *image.columns))


def flare_of(row: Sequence[Cell]) -> Flare:
    return Flare(
        id=str(row[0]),
        start=moment_of(row[1:5]),
        end=None if row[5] is None else moment_of(row[5:9]),
        written=moment_of(row[9:13]),
        changed=instant_of(row[13]),
        note=str(row[14]),
    )


def plan_image(plan: FlarePlan) -> Image:
    return Image(
        kind=Kind.FLARE_PLANS,
        id=plan.id,
        columns=(*moment_columns(plan.written), instant_text(plan.changed), plan.text),
    )


def plan_of_image(image: Image) -> FlarePlan:
    return plan_of((image.id, *image.columns))


def plan_of(row: Sequence[Cell]) -> FlarePlan:
    return FlarePlan(
        id=str(row[0]), written=moment_of(row[1:5]), changed=instant_of(row[5]), text=str(row[6])
    )
