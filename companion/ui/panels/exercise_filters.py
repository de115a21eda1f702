"""What the exercises are looked through for: part of the body, position, things, length, and liked ones."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.exercise import POSITION_WORDS, PROPS, Position
from companion.domain.exercise_choice import Liking
from companion.domain.exercise_filter import NOTHING, ExerciseFilter
from companion.domain.text import N_, _
from companion.ui.exercise_book import ExerciseBook
from companion.ui.panels.search_bar import SearchField
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.chips import ChoiceChips
from companion.ui.widgets.drop_down import DropDown
from companion.ui.widgets.flow_box import FlowBox
from companion.ui.widgets.region_field import RegionField

POSITIONS = tuple(Position)
THINGS = (NOTHING, *(key for key in PROPS if key != "chair"))
MINUTES = (1, 2, 3)
REGION = 250
ROUNDING = 30
"""What is shown as one minute may take up to half a minute more."""
LIKINGS = (
    (Liking.FAVOURITE.value, N_("Favourites")),
    (Liking.HIDDEN.value, N_("Hidden")),
)


class ExerciseFilters(FlowBox):
    """`changed` tells that `wanted` is another."""

    changed = Signal()

    def __init__(self, theme: Theme, book: ExerciseBook, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.wanted = ExerciseFilter()
        self._words = SearchField(theme, name=_("Search the exercises"))
        self._region = RegionField(theme, book.regions.values())
        self._region.setFixedWidth(theme.px(REGION))
        self._position = _drop_down(theme, _("Position"), [_(POSITION_WORDS[each]) for each in POSITIONS])
        things = [_("Nothing but a chair"), *(_(PROPS[key]) for key in THINGS[1:])]
        self._thing = _drop_down(theme, _("Things to use"), things)
        lengths = [_("up to {n} min").format(n=minutes) for minutes in MINUTES]
        self._length = _drop_down(theme, _("Length"), lengths)
        self._likings = ChoiceChips(theme, [(key, _(words)) for key, words in LIKINGS])
        self._likings.setAccessibleName(_("Which exercises"))
        self._more = Button(theme, _("More filters"), icon="sliders")
        self._more.setCheckable(True)
        self._rest = (self._position, self._thing, self._length, self._likings)
        self._folded = False
        self._lay_out()
        self._more.toggled.connect(self._show_rest)
        self._words.words_typed.connect(self._take)
        self._region.region_chosen.connect(self._take_region)
        for field in (self._position, self._thing, self._length):
            field.activated.connect(self._take)
        self._likings.chosen.connect(self._take)
        self._chosen_region = ""

    def _lay_out(self) -> None:
        for field in (self._words, self._region, self._more, *self._rest):
            self.flow.addWidget(field)
        self._show_rest()

    def fold(self, *, folded: bool) -> None:
        """Keep all but the two fields behind a button, where there is little room."""
        if folded != self._folded:
            self._folded = folded
            self._show_rest()

    def _show_rest(self) -> None:
        self._more.setVisible(self._folded)
        for field in self._rest:
            field.setVisible(not self._folded or self._more.isChecked())

    def _take_region(self, region: str) -> None:
        self._chosen_region = region
        self._take()

    def _take(self) -> None:
        position, thing, length = (
            field.currentIndex() - 1 for field in (self._position, self._thing, self._length)
        )
        liking = self._likings.value()
        wanted = ExerciseFilter(
            words=self._words.text(),
            region=self._chosen_region,
            position=POSITIONS[position] if position >= 0 else None,
            thing=THINGS[thing] if thing >= 0 else "",
            seconds=MINUTES[length] * 60 + ROUNDING if length >= 0 else None,
            liking=Liking(liking) if isinstance(liking, str) else None,
        )
        if wanted != self.wanted:
            self.wanted = wanted
            self.changed.emit()


def _drop_down(theme: Theme, name: str, choices: list[str]) -> DropDown:
    field = DropDown(theme, name, _("Any"))
    field.setAccessibleName(name)
    field.set_choices(choices)
    return field
