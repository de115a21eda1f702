"""The unit of an amount: one of the usual ones, or the person's own word."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.domain.medicine import UNITS
from companion.domain.names import name_of
from companion.domain.text import _
from companion.ui.theme import Theme
from companion.ui.widgets.accessible import GroupOfControls
from companion.ui.widgets.checked_line import CheckedLine
from companion.ui.widgets.drop_down import DropDown
from companion.ui.widgets.flow import Flow

OWN_WIDTH = 130
KEYS = [key for key, _one, _other in UNITS]


class UnitChoice(GroupOfControls):
    """`unit` is empty while there is none. `chosen` comes whenever the person chose another one."""

    chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = DropDown(theme, _("Unit"), _("not said"), self)
        self._list.setAccessibleName(_("Unit"))
        self._own = CheckedLine(theme, name_of, width=OWN_WIDTH)
        self._own.setAccessibleName(_("Your own word for the unit"))
        flow = Flow(theme, self)
        flow.addWidget(self._list)
        flow.addWidget(self._own)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusProxy(self._list)
        self._list.activated.connect(self._follow)
        self._own.value_chosen.connect(self.chosen)
        self.set_unit("")

    def unit(self) -> str:
        place = self._list.currentIndex()
        if 0 < place <= len(KEYS):
            return KEYS[place - 1]
        own = self._own.value()
        return own if place > len(KEYS) and isinstance(own, str) else ""

    def set_unit(self, unit: str) -> None:
        """Show a unit; one that is not in the list is the person's own."""
        words = [*(_(other) for _key, _one, other in UNITS), _("Another unit")]
        place = KEYS.index(unit) + 1 if unit in KEYS else len(words) * bool(unit)
        self._list.set_choices(words, place)
        self._own.clear()
        if unit and unit not in KEYS:
            self._own.set_value(unit)
        self._own.setVisible(place > len(KEYS))

    def set_problem(self, sentence: str) -> None:
        """What a screen reader says about the field; empty = nothing."""
        self._list.setAccessibleDescription(sentence)

    def commit(self) -> bool:
        """Whether there is a unit; what is being typed is read now."""
        if self._list.currentIndex() > len(KEYS):
            return self._own.commit()
        return bool(self.unit())

    def _follow(self) -> None:
        self._own.setVisible(self._list.currentIndex() > len(KEYS))
        self.chosen.emit()
