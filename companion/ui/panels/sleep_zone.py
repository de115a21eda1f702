"""After a journey: which clock showed the times of the evening."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.text import _
from companion.ui.night_entry import NightEntry
from companion.ui.theme import Theme
from companion.ui.widgets.chips import ChoiceChips
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column


class EveningZone(QWidget):
    """Hidden unless the day and the check-in before it are in two zones. `edited` follows a change."""

    edited = Signal()

    def __init__(self, theme: Theme, entry: NightEntry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._entry = entry
        self._zones: tuple[str, ...] = ()
        self._chips: ChoiceChips | None = None
        words = _("Which clock showed the times before sleep?")
        self._column = Column(theme, self, gap=6)
        self._column.addWidget(Label(theme, words, role="label", wrap=True))
        self.hide()

    def show_zones(self) -> None:
        """Ask where there is something to ask."""
        chosen = self._entry.evening_zone()
        zones = self._entry.possible_zones() if chosen else ()
        if zones != self._zones:
            self._zones = zones
            self._make_chips()
        if self._chips is not None:
            self._chips.set_value(chosen)
        self.setVisible(len(zones) > 1)

    def stops(self) -> list[QWidget]:
        """What the Tab key goes through."""
        return [] if self._chips is None else [*self._chips.buttons]

    def _make_chips(self) -> None:
        if self._chips is not None:
            self._chips.hide()
            self._chips.deleteLater()
        self._chips = ChoiceChips(
            self._theme, [(zone, place_words(zone)) for zone in self._zones], parent=self
        )
        self._chips.setAccessibleName(_("Which clock showed the times before sleep?"))
        self._chips.chosen.connect(self._choose)
        self._column.addWidget(self._chips)

    def _choose(self, zone: object) -> None:
        """One of the clocks it was: a second press leaves it chosen."""
        if isinstance(zone, str):
            self._entry.set_evening_zone(
                zone, _("Clock of the evening: {place}").format(place=place_words(zone))
            )
        self.show_zones()
        self.edited.emit()


def place_words(zone: str) -> str:
    """The place that a zone is named after: "America/New_York" is New York."""
    return zone.rpartition("/")[2].replace("_", " ")
