"""A routine that was cut off, as by a power cut: what is known of it, and going on with it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from companion.domain.exercise import Exercise
from companion.domain.plan import plan_of
from companion.domain.player import Player, State
from companion.domain.routine import Outcome, Routine, Session

GOES_ON_WITHIN = timedelta(hours=3)
"""Later than this the body is cold again, and a routine begins at its beginning."""
LOOKED_BACK = timedelta(days=2)


def snapshot(session: Session, player: Player, instant: datetime) -> Session:
    """The session as the player stands at this instant: all that is needed to go on from there."""
    over = player.state is State.FINISHED
    return replace(
        session,
        changed=instant,
        ended=(session.ended or instant) if over else None,
        place=None if over else player.place,
        done=player.done(),
    )


def cut_off(sessions: Iterable[Session], today: date) -> Session | None:
    """The newest of the last days that has no end."""
    since = today - LOOKED_BACK
    found = [each for each in sessions if each.ended is None and since <= each.moment.day <= today]
    return max(found, key=lambda each: each.changed, default=None)


def player_to_go_on(session: Session, exercises: Mapping[str, Exercise], now: datetime) -> Player | None:
    """A paused player where the session was cut off.

    None when that is too long ago, or when this version lays the routine out in another way.
    """
    doses = [done.dose for done in session.done if done.dose is not None and done.exercise in exercises]
    if session.place is None or now - session.changed > GOES_ON_WITHIN or len(doses) < len(session.done):
        return None
    routine = Routine(
        key=session.routine, title=session.title, summary="", steps=tuple(doses), regions=frozenset()
    )
    plan = plan_of(routine, exercises)
    if session.place >= len(plan.phases):
        return None
    return Player.standing(plan, session.done, session.place)


def kept(session: Session) -> Session:
    """Closed as far as it went: nothing is completed that was not done."""
    return replace(session, ended=session.changed, place=None)


def done_count(session: Session) -> int:
    """How many exercises were done to their end."""
    return sum(done.outcome is Outcome.DONE for done in session.done)
