"""Keeps what is known of the routine that is being played, and tells each change of it."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from companion.domain.ids import new_id
from companion.domain.moments import Moment
from companion.domain.player import Player
from companion.domain.preparing import Version
from companion.domain.resuming import snapshot
from companion.domain.routine import RegionPain, Session


class SessionKeeper(QObject):
    """`changed` carries the session as it stands: at each phase, at each answer, and at the end."""

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session: Session | None = None

    def begin(
        self, version: Version, moment: Moment, pain: int | None, parts: Mapping[str, int | None]
    ) -> None:
        """A routine starts; nothing is told before its first phase."""
        routine = version.plan.routine
        self.session = Session(
            id=new_id(),
            routine=routine.key,
            title=routine.title,
            moment=moment,
            changed=moment.utc,
            pain_before=pain,
            level=version.level,
            flare=version.flare,
            regions=tuple(RegionPain(region=region, before=value) for region, value in parts.items()),
        )

    def keep(self, player: Player, moment: Moment) -> None:
        """Tell how it stands, so that nothing is lost if the program ends here."""
        if self.session is not None:
            self.session = snapshot(self.session, player, moment.utc)
            self.changed.emit(self.session)

    def note_pain_after(self, value: object) -> None:
        if self.session is not None:
            self.session = replace(self.session, pain_after=value if isinstance(value, int) else None)

    def note_part_after(self, region: str, value: object) -> None:
        if self.session is not None:
            after = value if isinstance(value, int) else None
            parts = [
                replace(each, after=after) if each.region == region else each for each in self.session.regions
            ]
            self.session = replace(self.session, regions=tuple(parts))
