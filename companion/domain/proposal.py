"""Which routine fits the parts that hurt, and why, in a plain sentence."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from companion.domain.body import Region
from companion.domain.entry import Mark
from companion.domain.routine import Routine
from companion.domain.text import _

MOST_NAMES = 3


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """A routine with the reason for it."""

    routine: Routine
    reason: str


def propose(
    routines: Sequence[Routine], marks: Mapping[str, Mark], regions: Mapping[str, Region]
) -> Proposal | None:
    """The routine that fits most of the marked regions that hurt, or None without a match.

    With equal fit the stronger pain decides, then the order of the routines.
    """
    hurting = {region: mark for region, mark in marks.items() if mark.hurts and region in regions}
    best: tuple[int, int] = (0, 0)
    chosen: Routine | None = None
    for routine in routines:
        matched = routine.regions & hurting.keys()
        fit = (len(matched), sum(hurting[region].intensity or 0 for region in matched))
        if matched and fit > best:
            best, chosen = fit, routine
    if chosen is None:
        return None
    return Proposal(
        routine=chosen, reason=_reason(regions[region] for region in chosen.regions & hurting.keys())
    )


def _reason(matched: Iterable[Region]) -> str:
    """Names without sides, each once, from head to foot."""
    ordered = sorted(matched, key=lambda region: region.order)
    names = list(dict.fromkeys(_(region.name).lower() for region in ordered))
    named = names[:MOST_NAMES]
    if len(names) > MOST_NAMES:
        return _("Chosen because you marked {parts} and more.").format(parts=", ".join(named))
    if len(named) == 1:
        return _("Chosen because you marked {part}.").format(part=named[0])
    return _("Chosen because you marked {parts} and {last}.").format(
        parts=", ".join(named[:-1]), last=named[-1]
    )
