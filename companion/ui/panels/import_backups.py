"""The backups of the diary, the newest first, and the way back to one of them."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from companion.domain.text import N_, _, plural
from companion.storage.backups import Backup
from companion.ui.data_desk import DataDesk
from companion.ui.removed_words import date_and_time
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.drop_down import DropDown
from companion.ui.widgets.flow import Flow
from companion.ui.widgets.labels import Label
from companion.ui.widgets.setting_row import SettingRow
from companion.ui.widgets.stacks import Column

REASONS = {
    "before-import": N_("before a file"),
    "before-return": N_("before going back"),
}


class BackupsRow(QWidget):
    """`asked` carries the file of the chosen backup. The list is read when it is shown."""

    asked = Signal(object)

    def __init__(self, theme: Theme, desk: DataDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._listed: list[Backup] = []
        self._number = Label(theme, "", role="small", tone="muted", wrap=True)
        self._choice = DropDown(theme, _("Choose a backup"), _("None"), self)
        self._choice.setAccessibleName(_("Backup to go back to"))
        self._look = Button(theme, _("See what would change"))
        below = QWidget(self)
        line = Flow(theme, below)
        line.addWidget(self._choice)
        line.addWidget(self._look)
        words = _("A checked copy is made on each day with a change, and before files are brought in.")
        row = SettingRow(theme, "undo", _("Go back to a backup"), words)
        row.add_below(self._number)
        row.add_below(below)
        Column(theme, self).addWidget(row)
        self._choice.currentIndexChanged.connect(self._allow)
        self._look.clicked.connect(self._ask)
        self._allow()

    @property
    def chosen(self) -> Backup | None:
        place = self._choice.currentIndex()
        return self._listed[place - 1] if 0 < place <= len(self._listed) else None

    def refresh(self) -> None:
        """Read anew which there are; what was chosen stays chosen."""
        before = self.chosen
        self._listed = self._desk.backups()
        chosen = next((n for n, each in enumerate(self._listed, 1) if each == before), 0)
        with QSignalBlocker(self._choice):
            self._choice.set_choices([backup_words(each) for each in self._listed], chosen)
        self._number.setText(plural("{n} backup is kept.", "{n} backups are kept.", len(self._listed)))
        self._allow()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _allow(self) -> None:
        self._choice.setEnabled(bool(self._listed))
        self._look.setEnabled(self.chosen is not None and self._desk.can_change)

    def _ask(self) -> None:
        if self.chosen is not None:
            self.asked.emit(self.chosen.path)


def backup_words(backup: Backup) -> str:
    """When it was made, and why where it is not the daily one."""
    when = date_and_time(backup.made)
    if not backup.reason:
        return when
    return _("{when}, {reason}").format(
        when=when, reason=_(REASONS.get(backup.reason, N_("before an update")))
    )
