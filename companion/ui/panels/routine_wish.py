"""What a routine for today has to fit: minutes, positions, and what is at hand."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.composing import MINUTES, Wish
from companion.domain.exercise import PROPS, Position
from companion.domain.text import N_, _
from companion.ui.theme import Theme
from companion.ui.widgets.card import Card
from companion.ui.widgets.chips import ChoiceChips
from companion.ui.widgets.labels import Label
from companion.ui.widgets.view_switch import ViewSwitch

PLACES: dict[str, tuple[str, frozenset[Position]]] = {
    "chair": (N_("Chair"), frozenset({Position.CHAIR})),
    "standing": (N_("Standing too"), frozenset({Position.CHAIR, Position.STANDING})),
    "floor": (N_("Floor too"), frozenset(Position)),
}
USUAL_PLACE, USUAL_MINUTES = "standing", 8
ALWAYS = frozenset({"chair"})
AT_HAND = frozenset({"support", "wall", "table", "doorway"})
"""What most people have where they are; the rest is said."""


class RoutineWish(Card):
    """`changed` tells that `wish` is another."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, gap=8, parent=parent)
        self._minutes = ViewSwitch(theme, _("Minutes"), [(str(n), str(n)) for n in MINUTES])
        self._minutes.show_view(str(USUAL_MINUTES))
        self._place = ViewSwitch(
            theme, _("Where"), [(key, _(words)) for key, (words, _all) in PLACES.items()]
        )
        self._place.show_view(USUAL_PLACE)
        things = [(key, _(words)) for key, words in PROPS.items() if key not in ALWAYS]
        self._things = ChoiceChips(theme, things, several=True)
        self._things.setAccessibleName(_("What you have at hand"))
        self._things.set_value(AT_HAND)
        for words, control in (
            (_("Minutes"), self._minutes),
            (_("Where"), self._place),
            (_("What you have at hand"), self._things),
        ):
            self.body.addWidget(Label(theme, words, role="label"))
            self.body.addWidget(control)
        self._minutes.switched.connect(self._tell)
        self._place.switched.connect(self._tell)
        self._things.chosen.connect(self._tell)

    @property
    def wish(self) -> Wish:
        things = self._things.value()
        return Wish(
            minutes=int(self._minutes.shown),
            positions=PLACES[self._place.shown][1],
            props=ALWAYS | (things if isinstance(things, frozenset) else frozenset()),
        )

    def _tell(self) -> None:
        self.changed.emit()
