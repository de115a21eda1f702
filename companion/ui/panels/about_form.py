"""What the person may say about themselves: age, age at the first pain, and what needs care in exercises."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from companion.domain.about_you import AGES, SCREENING, AboutYou
from companion.domain.changes import Changes, Replacement
from companion.domain.record import Kind
from companion.domain.text import N_, _
from companion.ui.diary import Diary
from companion.ui.theme import Theme
from companion.ui.widgets.card import Card
from companion.ui.widgets.labels import Label
from companion.ui.widgets.segmented import Segmented
from companion.ui.widgets.stacks import Column, Row
from companion.ui.widgets.switch import Switch

FIRST_AGES = (*AGES[:3], ("50-", N_("50 or over")))


class AboutForm(QWidget):
    """Every answer is stored at once, can be taken back, and may be left out."""

    def __init__(self, theme: Theme, diary: Diary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._diary = diary
        self._age = self._choice(_("How old are you?"), AGES, self._take_age)
        self._first = self._choice(_("How old were you at the first pain?"), FIRST_AGES, self._take_first)
        self._none = Switch(theme, _("None of these"), show_words=False)
        self._switches: dict[str, Switch] = {}
        self._column = Column(theme, self, gap=16)
        self._lay_out()
        diary.changed.connect(self._follow)
        self.refresh()

    def refresh(self) -> None:
        """Show what is stored."""
        about = self._stored()
        self._age.set_value(about.age or None)
        self._first.set_value(about.first_pain or None)
        for switch in (self._none, *self._switches.values()):
            switch.blockSignals(True)
        for key, switch in self._switches.items():
            switch.setChecked(key in about.conditions)
        self._none.setChecked(about.asked and not about.conditions)
        for switch in (self._none, *self._switches.values()):
            switch.blockSignals(False)
        self.setDisabled(self._diary.read_only)

    def _lay_out(self) -> None:
        ages = Card(self._theme, gap=8)
        for field in (self._age, self._first):
            ages.body.addWidget(Label(self._theme, field.accessibleName(), role="strong", wrap=True))
            ages.body.addWidget(field)
        care = Card(self._theme, gap=4)
        care.body.addWidget(
            Label(self._theme, _("Is one of these so for you now?"), role="strong", wrap=True)
        )
        for key, words in SCREENING.items():
            switch = Switch(self._theme, _(words), show_words=False)
            switch.toggled.connect(partial(self._take_condition, key))
            self._switches[key] = switch
            care.body.addLayout(self._line(switch))
        self._none.toggled.connect(self._take_none)
        care.body.addLayout(self._line(self._none))
        self._column.addWidget(ages)
        self._column.addWidget(care)

    def _choice(
        self, name: str, options: Sequence[tuple[str, str]], take: Callable[[object], None]
    ) -> Segmented:
        field = Segmented(self._theme, [(key, _(words)) for key, words in options])
        field.setAccessibleName(name)
        field.chosen.connect(take)
        return field

    def _line(self, switch: Switch) -> Row:
        row = Row(self._theme, gap=16)
        row.addWidget(Label(self._theme, switch.accessibleName(), wrap=True), 1)
        row.addWidget(switch, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _follow(self, changes: Changes) -> None:
        if Kind.ABOUT_YOU in changes.kinds:
            self.refresh()

    def _take_age(self, key: object) -> None:
        self._keep(replace(self._stored(), age=str(key or "")), _("Your age"))

    def _take_first(self, key: object) -> None:
        self._keep(replace(self._stored(), first_pain=str(key or "")), _("Age at the first pain"))

    def _take_condition(self, key: str, on: bool) -> None:
        known = self._stored()
        conditions = known.conditions | {key} if on else known.conditions - {key}
        self._keep(replace(known, conditions=conditions, asked=bool(conditions)), _("What needs care"))

    def _take_none(self, on: bool) -> None:
        self._keep(replace(self._stored(), conditions=frozenset(), asked=on), _("What needs care"))

    def _stored(self) -> AboutYou:
        now = self._diary.now()
        return self._diary.about_you() or AboutYou(written=now, changed=now.utc)

    def _keep(self, after: AboutYou, label: str) -> None:
        before = self._diary.about_you()
        after = replace(after, changed=self._diary.now().utc)
        if before is not None or not after.is_empty:
            kept = None if after.is_empty else after
            self._diary.record(label, Replacement(before=before, after=kept))
