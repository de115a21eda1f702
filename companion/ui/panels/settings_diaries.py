"""Settings of the diaries: their names, the way from one to another, and a place for a further one."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.errors import CompanionError
from companion.domain.shelf import ShelvedDiary
from companion.domain.text import _
from companion.ui.diaries import Diaries
from companion.ui.panels.name_form import NameForm
from companion.ui.panels.settings_section import SettingsSection
from companion.ui.removed_words import date_and_time
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.setting_row import SettingRow
from companion.ui.widgets.stacks import Column, Row


class DiariesSection(SettingsSection):
    """`open_asked` carries the key of a diary. Nothing here removes one."""

    open_asked = Signal(str)

    def __init__(self, theme: Theme, diaries: Diaries, parent: QWidget | None = None) -> None:
        super().__init__(theme, _("Diaries"), parent)
        self._diaries = diaries
        self._rows = Column(theme, gap=12)
        self._shown: list[QWidget] = []
        holder = QWidget()
        holder.setLayout(self._rows)
        self.add_line(holder)
        self.begin_card()
        adding = NameForm(theme, _("Name of a new diary"), _("Add"))
        adding.named.connect(partial(self._add, adding))
        words = _(
            "For somebody else, or to keep something apart. Each has its own days, backups and settings."
        )
        self.add_row("plus", _("Add a diary"), words).add_below(adding)
        diaries.changed.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        for row in self._shown:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._shown = [self._row(diary) for diary in self._diaries.listed()]
        for row in self._shown:
            self._rows.addWidget(row)

    def _row(self, diary: ShelvedDiary) -> QWidget:
        buttons = QWidget()
        line = Row(self._theme, buttons)
        row = SettingRow(self._theme, "book", diary.title, self._sentence(diary), buttons)
        if diary.kept_until is None:
            rename = Button(self._theme, _("Rename"), kind="ghost")
            rename.setAccessibleName(_("Rename: {name}").format(name=diary.title))
            rename.clicked.connect(partial(self._begin_to_rename, row, diary))
            line.addWidget(rename)
        if diary.key != self._diaries.current:
            opening = Button(self._theme, _("Open"))
            opening.setAccessibleName(_("Open: {name}").format(name=diary.title))
            opening.clicked.connect(partial(self.open_asked.emit, diary.key))
            line.addWidget(opening)
        return row

    def _sentence(self, diary: ShelvedDiary) -> str:
        if diary.key == self._diaries.current:
            return _("Open now")
        if diary.kept_until is None:
            return _("Opening it closes the one that is open now.")
        return _("Removed. It can be taken back until {date}.").format(date=date_and_time(diary.kept_until))

    def _begin_to_rename(self, row: SettingRow, diary: ShelvedDiary) -> None:
        """The form stands in the row; asked for once more it gets the keyboard."""
        form = row.findChild(NameForm)
        if form is None:
            form = NameForm(
                self._theme, _("New name of {name}").format(name=diary.title), _("Save"), diary.name
            )
            form.named.connect(partial(self._rename, form, diary.key))
            row.add_below(form)
            form.show()
        form.focus_field()

    def _rename(self, form: NameForm, key: str, name: str) -> None:
        try:
            self._diaries.rename(key, name)
        except CompanionError as problem:
            form.explain(problem)

    def _add(self, form: NameForm, name: str) -> None:
        try:
            self._diaries.add(name)
        except CompanionError as problem:
            form.explain(problem)
        else:
            form.clear()
