"""The person's own plan for flares, written on a good day. There is one, in their own words."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from companion.domain.moments import Moment
from companion.domain.record import Kind

THE_PLAN = "flare-plan"
"""Its id. The same on every device, so that two of them do not end up with two plans."""


@dataclass(frozen=True, kw_only=True)
class FlarePlan:
    """Free words. An empty plan is not kept."""

    text: str
    written: Moment
    changed: datetime
    id: str = THE_PLAN
    KIND: ClassVar[Kind] = Kind.FLARE_PLANS

    @property
    def filed(self) -> date:
        return self.written.day

    @property
    def ordered(self) -> datetime:
        return self.written.utc
