"""What a person lets into a report, and what stays with them."""

from dataclasses import dataclass, replace
from enum import Enum

from companion.domain.text import N_


class Part(Enum):
    """What can be left out. The period and how complete it is always stand on the page."""

    MAPS = "maps"
    PAIN = "pain"
    FUNCTION = "function"
    SLEEP = "sleep"
    FLARES = "flares"
    ROUTINES = "routines"
    MEDICINES = "medicines"
    POINTS = "points"


PART_TITLES = {
    Part.MAPS: N_("Where it hurt"),
    Part.PAIN: N_("Pain now, 0 to 10"),
    Part.FUNCTION: N_("Function (PEG)"),
    Part.SLEEP: N_("Sleep"),
    Part.FLARES: N_("Flares"),
    Part.ROUTINES: N_("Routines"),
    Part.MEDICINES: N_("Medicines"),
    Part.POINTS: N_("My three points"),
}


class Paper(Enum):
    """The sheets; the value is the name by which they are known."""

    A4 = "A4"
    LETTER = "Letter"


@dataclass(frozen=True, kw_only=True)
class ReportChoice:
    """`name` stands on the page as it was typed; nobody is named by default. `appendix`: pages of tables."""

    parts: frozenset[Part] = frozenset(Part)
    name: str = ""
    paper: Paper = Paper.A4
    appendix: bool = False

    def shows(self, part: Part) -> bool:
        return part in self.parts

    def with_part(self, part: Part, *, shown: bool) -> "ReportChoice":
        return replace(self, parts=self.parts | {part} if shown else self.parts - {part})
