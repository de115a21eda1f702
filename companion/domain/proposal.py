"""Which routine fits the parts that hurt, and why, in a plain sentence."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from companion.domain.body import Region
from companion.domain.entry import Mark
from companion.domain.flare_version import FOR_FLARES
from companion.domain.part_names import part_name, part_names
from companion.domain.routine import Routine
from companion.domain.text import _

MOST_NAMES = 3


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """A routine with the reason for it."""

    routine: Routine
    reason: str


def propose(
    routines: Sequence[Routine],
    marks: Mapping[str, Mark],
    regions: Mapping[str, Region],
    held_back: frozenset[str] = frozenset(),
) -> Proposal | None:
    """The routine for the strongest of the regions that hurt and have one, or None without a match.

    Among routines for equally strong regions, the one that fits more of them wins, then more pain in all,
    then the order of the routines. Soreness after effort asks for none. Parts that are held back are neither
    a reason for a routine nor in it.
    """
    hurting = {
        regions[mark.region]: mark.intensity or 0
        for mark in marks.values()
        if mark.lasts and mark.region in regions and mark.region not in held_back
    }
    best: tuple[int, int, int] = (-1, 0, 0)
    chosen: Routine | None = None
    for routine in (each for each in routines if not each.regions & held_back):
        values = [value for region, value in hurting.items() if region.id in routine.regions]
        fit = (max(values, default=-1), len(values), sum(values))
        if fit > best:
            best, chosen = fit, routine
    if chosen is None:
        return None
    reason = reason_for(region for region in hurting if region.id in chosen.regions)
    stronger = max(hurting, key=lambda region: (hurting[region], -region.order))
    if hurting[stronger] > best[0]:
        without = _("There is no routine for the {part} yet.").format(part=part_name(stronger))
        reason = f"{reason} {without}"
    return Proposal(routine=chosen, reason=reason)


def propose_for_flare(
    routines: Sequence[Routine], marks: Mapping[str, Mark], held_back: frozenset[str] = frozenset()
) -> Proposal | None:
    """The routine that is made for flare days, whatever is marked; none while a marked part is to rest."""
    if held_back & marks.keys():
        return None
    gentle = next((routine for routine in routines if routine.key == FOR_FLARES), None)
    reason = _("For a flare day: short and small, with calm breathing.")
    return Proposal(routine=gentle, reason=reason) if gentle else None


def reason_for(matched: Iterable[Region]) -> str:
    """Why something was chosen, with the parts that were marked."""
    names = part_names(matched)
    named = names[:MOST_NAMES]
    if len(names) > MOST_NAMES:
        return _("Chosen because you marked {parts} and more.").format(parts=", ".join(named))
    if len(named) == 1:
        return _("Chosen because you marked {part}.").format(part=named[0])
    return _("Chosen because you marked {parts} and {last}.").format(
        parts=", ".join(named[:-1]), last=named[-1]
    )
