"""The tiles of the routines of a day."""

from collections.abc import Mapping, Sequence

from companion.domain.body import Region
from companion.domain.routine import Session
from companion.ui.panels.session_words import done_words, part_words, session_title, session_words
from companion.ui.theme import Theme
from companion.ui.widgets.fact_tile import FactTile
from companion.ui.widgets.labels import Label


def session_tiles(
    theme: Theme, sessions: Sequence[Session], titles: Mapping[str, str], regions: Mapping[str, Region]
) -> list[FactTile]:
    """One for each; `titles` are those of routines by key."""
    return [_tile(theme, session, titles, regions) for session in sessions]


def _tile(
    theme: Theme, session: Session, titles: Mapping[str, str], regions: Mapping[str, Region]
) -> FactTile:
    tile = FactTile(theme, "person", session_title(session, titles), session_words(session))
    for words in (part_words(session, regions), done_words(session)):
        if words:
            tile.add_below(Label(theme, words, role="small", tone="muted", wrap=True))
    return tile
