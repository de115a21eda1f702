"""What else than words days can be looked for: a part of the body, a medicine, flares, notes."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.body import Region
from companion.domain.day_filter import DayFilter
from companion.domain.text import _
from companion.ui.theme import Theme
from companion.ui.widgets.accessible import GroupOfControls
from companion.ui.widgets.chips import ChoiceChips
from companion.ui.widgets.drop_down import DropDown
from companion.ui.widgets.flow import Flow
from companion.ui.widgets.region_field import RegionField
from companion.ui.widgets.stacks import Column

FLARE, NOTED = "flare", "noted"


class DayFilters(GroupOfControls):
    """`filter_changed` carries a DayFilter without words."""

    filter_changed = Signal(object)

    def __init__(self, theme: Theme, regions: Mapping[str, Region], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted = DayFilter()
        self._medicines: list[str] = []
        self._region = RegionField(theme, regions.values(), self)
        self._medicine = DropDown(theme, _("Medicine"), _("Any medicine"), self)
        chips = [(FLARE, _("Flare day")), (NOTED, _("With a note"))]
        self._facts = ChoiceChips(theme, chips, several=True, parent=self)
        self.setAccessibleName(_("Which days"))
        self._medicine.setAccessibleName(_("Medicine taken"))
        self._facts.setAccessibleName(_("What the day has"))
        flow = Flow(theme, gap=8)
        for part in (self._facts, self._medicine):
            flow.addWidget(part)
        column = Column(theme, self, gap=8)
        column.addWidget(self._region)
        column.addLayout(flow)
        self._region.region_chosen.connect(self._take_region)
        self._medicine.activated.connect(self._take_medicine)
        self._facts.chosen.connect(self._take_facts)

    def offer_medicines(self, medicines: Mapping[str, str]) -> None:
        """Ids with their names; without any there is nothing to choose from."""
        self._medicines = list(medicines)
        at = self._medicines.index(self._wanted.medicine) + 1 if self._wanted.medicine in medicines else 0
        self._medicine.set_choices(list(medicines.values()), at)
        self._medicine.setVisible(bool(medicines))

    def clear(self) -> None:
        """Take every filter away, without announcing it."""
        self._wanted = DayFilter()
        self._region.clear()
        self._medicine.setCurrentIndex(0)
        self._facts.set_value(frozenset())

    def _take_region(self, region: str) -> None:
        self._change(replace(self._wanted, region=region))

    def _take_medicine(self, place: int) -> None:
        self._change(replace(self._wanted, medicine=self._medicines[place - 1] if place else ""))

    def _take_facts(self, chosen: object) -> None:
        facts = chosen if isinstance(chosen, frozenset) else frozenset()
        self._change(replace(self._wanted, flare=FLARE in facts, noted=NOTED in facts))

    def _change(self, wanted: DayFilter) -> None:
        self._wanted = wanted
        self.filter_changed.emit(wanted)
