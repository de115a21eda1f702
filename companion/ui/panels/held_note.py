"""Says for which parts no exercises are suggested now, why, and where to go on."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.body import Region
from companion.domain.entry import Mark
from companion.domain.held_back import HeldBack
from companion.domain.part_names import part_names
from companion.domain.text import _
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.card import Card
from companion.ui.widgets.labels import IconLabel, Label
from companion.ui.widgets.stacks import Column, Row

ICON = 20
MOST_NAMES = 3


class HeldNote(Card):
    """A quiet card; `help_asked` is the way to Get help."""

    help_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, tone="sunken", parent=parent)
        self._words = Label(theme, wrap=True)
        way = Button(theme, _("To Get help"))
        way.setAccessibleName(_("To Get help: why exercises rest"))
        beside = Column(theme, gap=8)
        beside.addWidget(self._words)
        beside.addWidget(way, 0, Qt.AlignmentFlag.AlignLeading)
        row = Row(theme, gap=10)
        row.addWidget(IconLabel(theme, "pause", "muted", ICON), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(beside, 1)
        self.body.addLayout(row)
        way.clicked.connect(self.help_asked)

    def show_words(self, words: str) -> None:
        self._words.setText(words)


def held_words(marks: Mapping[str, Mark], held: HeldBack, regions: Mapping[str, Region]) -> str:
    """Why nothing is suggested for the parts of these marks that rest; empty where none does."""
    hurting = {mark.region for mark in marks.values() if mark.lasts and mark.region in regions}
    by_help = hurting & held.by_help
    by_medicine = hurting & held.by_medicine - by_help
    sentences = []
    if by_help:
        words = _("Exercises for your {parts} rest until you have been through the questions in Get help.")
        sentences.append(words.format(parts=_named(regions[each] for each in by_help)))
    if by_medicine:
        words = _("Exercises for your {parts} rest: the card of a medicine says to have it seen first.")
        sentences.append(words.format(parts=_named(regions[each] for each in by_medicine)))
    return " ".join(sentences)


def routine_words(regions: Iterable[Region]) -> str:
    """That these parts of a routine rest; empty for none."""
    parts = list(regions)
    return _("Rests for now: {parts}. Today says why.").format(parts=_named(parts)) if parts else ""


def _named(parts: Iterable[Region]) -> str:
    names = part_names(parts)
    named = ", ".join(names[:MOST_NAMES])
    return named if len(names) <= MOST_NAMES else _("{parts} and more").format(parts=named)
