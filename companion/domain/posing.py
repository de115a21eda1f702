"""How the figure stands at a moment of a plan."""

from companion.domain.figure.motion import Stance
from companion.domain.figure.poses import ease
from companion.domain.plan import Phase


def stance_of(phase: Phase, into: float, clock: float, *, still: bool = False) -> Stance:
    """The stance `into` seconds of a phase; `clock` runs on through all phases and carries the breath.

    With still pictures it is the pose that the phase ends in.
    """
    if still:
        return Stance(frm=phase.to, to=phase.to, held=0.0, clock=0.0)
    if phase.frm == phase.to:
        return Stance(frm=phase.frm, to=phase.to, held=into, clock=clock)
    share = ease(min(1.0, into / phase.seconds))
    return Stance(frm=phase.frm, to=phase.to, share=share, clock=clock)
