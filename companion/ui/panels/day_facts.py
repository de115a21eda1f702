"""The tiles and notes of a day: sleep, routines, what mattered, and what was written."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from companion.domain.entry import Entry
from companion.domain.sleep import Night
from companion.domain.text import _, shortened
from companion.ui.panels.sleep_words import night_words
from companion.ui.panels.stamps import Stamps
from companion.ui.saved_state import short_time
from companion.ui.theme import Theme
from companion.ui.widgets.fact_tile import FactTile
from companion.ui.widgets.labels import IconLabel
from companion.ui.widgets.long_text import LongText
from companion.ui.widgets.stacks import Column, Row

GAP = 10
LINE = 300
"""Characters of what is meant to be one line."""


class DayFacts(QWidget):
    """Made anew for each day that is shown; `routines` are the tiles of its routines."""

    def __init__(
        self,
        theme: Theme,
        entries: Sequence[Entry],
        nights: Sequence[Night],
        routines: Sequence[FactTile],
        *,
        columns: int,
    ) -> None:
        super().__init__()
        self._theme = theme
        # The night comes first, whenever it was written.
        slept = sorted((night for night in nights if not night.is_empty), key=lambda night: night.nap)
        tiles = [_night_tile(theme, night) for night in slept]
        tiles += routines
        mattered = _words_of(entries, "mattered")
        tiles += [FactTile(theme, "star", _("What mattered"), shortened(words, LINE)) for words in mattered]
        self._column = Column(theme, self, gap=GAP)
        self._add_tiles(tiles, columns)
        for night in nights:
            if night.note:
                self._add_note(_("Note on the night"), night.note, _("Note on the night: {text}"))
        for entry in entries:
            self._add_entry_note(entry)

    @property
    def is_empty(self) -> bool:
        return self._column.isEmpty()

    def _add_tiles(self, tiles: Sequence[FactTile], columns: int) -> None:
        if not tiles:
            return
        grid = QGridLayout()
        grid.setSpacing(self._theme.px(GAP))
        for place, tile in enumerate(tiles):
            grid.addWidget(tile, *divmod(place, columns))
        for column in range(columns):
            grid.setColumnStretch(column, 1)
        self._column.addLayout(grid)

    def _add_entry_note(self, entry: Entry) -> None:
        note = entry.value("note")
        if isinstance(note, str):
            name = _("Note of {time}").format(time=short_time(entry.moment))
            self._add_note(name, note, _("{name}: {text}").format(name=name, text="{text}"))

    def _add_note(self, name: str, note: str, words: str) -> None:
        text = LongText(self._theme, name, tone="muted")
        text.set_text(note, words)
        row = Row(self._theme, gap=10)
        row.addWidget(IconLabel(self._theme, "pencil", size=18), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text, 1)
        self._column.addLayout(row)


def _night_tile(theme: Theme, night: Night) -> FactTile:
    tile, stamps = FactTile(theme, "moon", *night_words(night)), Stamps(theme)
    tile.add_below(stamps)
    stamps.show_record(night)
    return tile


def _words_of(entries: Sequence[Entry], question: str) -> list[str]:
    """Free words of the day's entries, each sentence once."""
    found = [value for entry in entries if isinstance(value := entry.value(question), str)]
    return list(dict.fromkeys(found))
