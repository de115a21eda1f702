"""What pain during and after an exercise means for its dose, as data: thresholds differ between services.

0 to 3: as it is. 4 or 5: holds shorter by a third and one repetition less. 6 to 10: not this one.
"""

from dataclasses import dataclass, replace
from enum import Enum

from companion.domain.routine import Step

HOLD_SHARE = 2 / 3
REPETITIONS_LESS = 1
SHORTEST_HOLD = 1.0


class Advice(Enum):
    """What the rule proposes; the person decides."""

    KEEP = "keep"
    EASE = "ease"
    STOP = "stop"


@dataclass(frozen=True, kw_only=True)
class Band:
    """Values up to and with `highest`."""

    highest: int
    advice: Advice


BANDS = (
    Band(highest=3, advice=Advice.KEEP),
    Band(highest=5, advice=Advice.EASE),
    Band(highest=10, advice=Advice.STOP),
)


def advice_for(pain: int) -> Advice:
    """What 0 to 10 means."""
    return next(band.advice for band in BANDS if pain <= band.highest)


def eased(step: Step) -> Step:
    """The step with shorter holds and one repetition less; whole seconds, and never more than before."""
    held = max(SHORTEST_HOLD, round(step.hold_seconds * HOLD_SHARE))
    return replace(
        step,
        hold_seconds=min(step.hold_seconds, held),
        repetitions=max(1, step.repetitions - REPETITIONS_LESS),
        seconds=min(step.seconds, round(step.seconds * HOLD_SHARE)),
    )
