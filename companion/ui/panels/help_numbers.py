"""Numbers to call: the one for emergencies in large letters, people to talk to, and the country of both."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from companion.domain.help_card import Notice
from companion.domain.help_numbers import Country, HelpNumber, NumberKind, country_of
from companion.domain.text import _
from companion.ui.announce import announce
from companion.ui.date_words import day_words
from companion.ui.panels.help_panel import HelpPanel
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.drop_down import DropDown
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column, Row

SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


class CountryField(DropDown):
    """`country_chosen` carries the code, empty for none: then words stand in place of numbers."""

    country_chosen = Signal(str)

    def __init__(self, theme: Theme, countries: Sequence[Country], parent: QWidget | None = None) -> None:
        super().__init__(theme, _("Choose a country"), _("No country"), parent)
        self._codes = ["", *(country.code for country in countries)]
        self._names = [_(country.name) for country in countries]
        self.setAccessibleName(_("Country for numbers to call"))
        self.set_choices(self._names)
        self.activated.connect(self._announce)

    def show_country(self, country: Country | None) -> None:
        """Show a choice without announcing it."""
        self.set_choices(self._names, self._codes.index(country.code) if country else 0)

    def _announce(self, place: int) -> None:
        self.country_chosen.emit(self._codes[place])


class NumberLine(QWidget):
    """A number with its name, and a button that copies it: a computer cannot call."""

    def __init__(
        self, theme: Theme, name: str, number: str, role: str = "heading", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        words = Label(theme, number, role=role)
        words.setTextInteractionFlags(SELECTABLE)
        words.setAccessibleName(f"{name} {number}")
        self._copy = Button(theme, _("Copy number"), icon="copy")
        self._copy.setAccessibleName(_("Copy the number {number}, {name}").format(number=number, name=name))
        self._copy.clicked.connect(partial(self._put_on_clipboard, number))
        row = Row(theme, gap=14)
        row.addWidget(words)
        row.addWidget(self._copy)
        row.addStretch(1)
        column = Column(theme, self, gap=2)
        column.addWidget(Label(theme, name, wrap=True))
        column.addLayout(row)

    def _put_on_clipboard(self, number: str) -> None:
        QGuiApplication.clipboard().setText(number)
        self._copy.setText(_("Copied"))
        announce(self, _("Copied"))


class NumberLines(QWidget):
    """The numbers of one kind, or words in their place while there are none to show."""

    def __init__(self, theme: Theme, kind: NumberKind, instead: str, *, role: str = "heading") -> None:
        super().__init__()
        self._theme = theme
        self._kind = kind
        self._instead = instead
        self._role = role
        self._column = Column(theme, self, gap=10)
        self._lines: list[QWidget] = []

    def show_country(self, country: Country | None) -> None:
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = self._numbers_of(country) if country else []
        if not self._lines:
            large = self._kind is NumberKind.EMERGENCY
            self._lines = [Label(self._theme, self._instead, role=self._role if large else "body", wrap=True)]
            self._lines += self._unconfirmed(country) if country and large else []
        for line in self._lines:
            self._column.addWidget(line)
            # At once: the layout would do it later, and the place would be empty until then.
            line.show()

    def _numbers_of(self, country: Country) -> list[QWidget]:
        return [self._line(number, country) for number in country.confirmed(self._kind)]

    def _line(self, number: HelpNumber, country: Country) -> NumberLine:
        name = _("{name}, {country}").format(name=_(number.name), country=_(country.name))
        return NumberLine(self._theme, name, number.number, self._role)

    def _unconfirmed(self, country: Country) -> list[QWidget]:
        """A number that no named source confirmed is not shown as one."""
        words = _("For {country} it is not confirmed yet, so it is not shown here.")
        text = words.format(country=_(country.name))
        return [Label(self._theme, text, role="small", tone="muted", wrap=True)]


class NumberSources(Label):
    """Where the numbers that are shown were read, and when."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, role="small", tone="muted", wrap=True)

    def show_country(self, country: Country | None) -> None:
        read = [number for kind in NumberKind for number in (country.confirmed(kind) if country else [])]
        if not read:
            self.clear()
            return
        sources = "; ".join(dict.fromkeys(_(number.source) for number in read))
        words = _("Source: {source}.") + " " + _("As of {day}.")
        self.setText(words.format(source=sources, day=day_words(min(each.checked_on for each in read))))


Place = NumberLines | CountryField | NumberSources


class HelpNumbers(QObject):
    """All places of numbers on the page, and the fields that choose their country."""

    country_chosen = Signal(str)

    def __init__(self, theme: Theme, countries: Sequence[Country], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._countries = countries
        self._places: list[Place] = []
        self._country: Country | None = None

    def set_country(self, code: str) -> None:
        """Show the numbers of a country in all places."""
        self._country = country_of(self._countries, code)
        for place in self._places:
            place.show_country(self._country)

    def field(self) -> CountryField:
        """A place to choose the country."""
        field = CountryField(self._theme, self._countries)
        field.country_chosen.connect(self.country_chosen)
        self._add(field)
        return field

    def sources(self) -> NumberSources:
        """A place that says where the numbers come from."""
        label = NumberSources(self._theme)
        self._add(label)
        return label

    def emergency(self) -> NumberLines:
        """A place of the number for emergencies, in large letters."""
        lines = NumberLines(
            self._theme, NumberKind.EMERGENCY, _("Your local emergency number"), role="display"
        )
        self._add(lines)
        return lines

    def urgent(self) -> NumberLines:
        """A place of the number for what cannot wait until tomorrow."""
        words = _("Call your doctor, or the urgent-care line where you live.")
        lines = NumberLines(self._theme, NumberKind.URGENT, words)
        self._add(lines)
        return lines

    def talk_panel(self, notices: Sequence[Notice]) -> HelpPanel:
        """People to talk to now, with what the card says."""
        panel = HelpPanel(self._theme, _("Talk to someone now"), "help", "danger")
        panel.add_notices(notices)
        words = _("With a country chosen, its lines are listed here. In danger, call your emergency number.")
        lines = NumberLines(self._theme, NumberKind.CRISIS, words)
        self._add(lines)
        panel.body.addWidget(lines)
        return panel

    def _add(self, place: Place) -> None:
        place.show_country(self._country)
        place.destroyed.connect(partial(self._forget, place))
        self._places.append(place)

    def _forget(self, place: Place) -> None:
        self._places.remove(place)
