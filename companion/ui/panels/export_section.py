"""Settings of the person's data: out as tables or as one file, in from a file, and back to a backup."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from companion.domain.changes import Step
from companion.domain.settings import Settings
from companion.domain.text import _
from companion.reports.archive import with_settings_of
from companion.reports.going_back import Return
from companion.reports.jobs import LookedInto
from companion.ui.announce import announce
from companion.ui.data_desk import DataDesk
from companion.ui.panels.export_progress import ExportProgress
from companion.ui.panels.import_backups import BackupsRow, backup_words
from companion.ui.panels.import_preview import ImportPreview, Preview
from companion.ui.panels.import_words import import_preview, return_preview
from companion.ui.panels.opened_form import show_opened
from companion.ui.panels.settings_section import SettingsSection
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.labels import Label
from companion.ui.widgets.switch import Switch

SHOWN_AFTER_MS = 500


class ExportSection(SettingsSection):
    """`changed` carries settings that came with a file, into a diary that had nothing in it yet."""

    changed = Signal(object)

    def __init__(
        self, theme: Theme, desk: DataDesk, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, _("Your data"), parent)
        self._desk = desk
        self._settings = settings
        self._found: LookedInto | Return | None = None
        self._safe = Switch(theme, _("Safe for spreadsheets"), show_words=False)
        self._safe.setChecked(True)
        self._add_ways_out()
        self._backups = BackupsRow(theme, desk, self)
        self._add_ways_in()
        self._told = Label(theme, "", wrap=True)
        self._told.hide()
        self._progress = ExportProgress(theme, self)
        self._preview = ImportPreview(theme, self)
        self._late = QTimer(self, singleShot=True, interval=SHOWN_AFTER_MS)
        for part in (self._told, self._progress, self._preview):
            self._cards.addWidget(part)
        self._connect()

    def set_settings(self, settings: Settings) -> None:
        self._settings = settings

    def _add_ways_out(self) -> None:
        words = _(
            "One file for each kind of record, for spreadsheets and other programs. Others can read it."
        )
        button = self._button(_("Save as tables"), self._ask_tables)
        self.add_row("list", _("Save as tables"), words, button)
        words = _("No text in the tables is run as a formula. Off, every character is as you wrote it.")
        self.add_row("check", _("Safe for spreadsheets"), words, self._safe)
        words = _("An archive that can be brought in again, here or on another computer. Others can read it.")
        button = self._button(_("Save everything as one file"), self._ask_archive)
        self.add_row("document", _("Save everything as one file"), words, button)

    def _add_ways_in(self) -> None:
        self.begin_card()
        words = _("An archive or a backup of this program. You see first what would change.")
        self._way_in = self._button(_("Bring in a file"), self._ask_file, choose=True)
        self.add_row("folder", _("Bring in a file"), words, self._way_in)
        self.add_line(self._backups)
        self._way_in.setEnabled(self._desk.can_change)

    def _button(self, name: str, action: Callable[[], None], *, choose: bool = False) -> Button:
        button = Button(self._theme, _("Choose") if choose else _("Save"))
        button.setAccessibleName(name)
        button.clicked.connect(action)
        return button

    def _connect(self) -> None:
        desk = self._desk
        desk.begun.connect(self._begin)
        desk.ended.connect(self._end)
        desk.told.connect(self._say)
        desk.looked_into.connect(self._ask_to_bring_in)
        desk.looked_back.connect(self._ask_to_go_back)
        desk.saved.connect(self._finish)
        self._backups.asked.connect(desk.look_back)
        self._late.timeout.connect(self._progress.show)
        self._progress.stop_asked.connect(desk.stop)
        self._preview.confirmed.connect(self._confirm)
        self._preview.closed.connect(self._close_preview)

    def save_tables_in(self, chosen: str) -> None:
        """Write the tables into a new folder inside of the chosen one."""
        folder = Path(chosen) / f"{_('Pain diary tables')} {self._desk.today()}"
        self._desk.save_tables(folder, for_spreadsheets=self._safe.isChecked())

    def save_archive_as(self, chosen: str) -> None:
        self._desk.save_archive(Path(chosen), self._settings)

    def look_into(self, chosen: str) -> None:
        """Read a file and show what it would change."""
        self._close_preview()
        self._desk.look_into(Path(chosen))

    def _ask_tables(self) -> None:
        dialog = self._dialog(_("Save the tables in this folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.save_tables_in)
        dialog.open()

    def _ask_archive(self) -> None:
        dialog = self._dialog(_("Save everything as one file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(_("Archives (*.json)"))
        dialog.setDefaultSuffix("json")
        dialog.selectFile(f"{_('Pain diary')} {self._desk.today()}.json")
        dialog.fileSelected.connect(self.save_archive_as)
        dialog.open()

    def _ask_file(self) -> None:
        dialog = self._dialog(_("Bring in a file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(_("Archives and backups (*.json *.db)"))
        dialog.fileSelected.connect(self.look_into)
        dialog.open()

    def _dialog(self, title: str) -> QFileDialog:
        """Without holding up the window."""
        dialog = QFileDialog(self.window(), title)
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        dialog.setDirectory(QStandardPaths.writableLocation(documents))
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _begin(self, words: str) -> None:
        self._say("")
        self._close_preview()
        self._progress.set_words(words)
        self._late.start()

    def _end(self) -> None:
        self._late.stop()
        self._progress.hide()

    def _say(self, words: str) -> None:
        self._told.setText(words)
        self._told.setVisible(bool(words))
        if words:
            show_opened(self._told)
            announce(self, words)

    def _ask_to_bring_in(self, found: LookedInto) -> None:
        self._found = found
        self._ask(import_preview(found))

    def _ask_to_go_back(self, found: Return) -> None:
        self._found = found
        chosen = self._backups.chosen
        when = backup_words(chosen) if chosen is not None else ""
        self._ask(return_preview(found, _("Backup of {when}").format(when=when)))

    def _ask(self, preview: Preview) -> None:
        self._preview.show_preview(preview)
        show_opened(self._preview)
        announce(self._preview, self._preview.accessibleName())

    def _confirm(self, take_over: bool) -> None:
        found = self._found
        if isinstance(found, LookedInto):
            self._desk.bring_in(found.plan.step(_("File brought in"), take_over=take_over))
        elif isinstance(found, Return):
            self._desk.go_back(found.step(_("Went back to a backup")))

    def _finish(self, step: Step) -> None:
        """Settings of the person come with the first file."""
        found = self._found
        if isinstance(found, LookedInto) and found.was_empty:
            self.changed.emit(with_settings_of(found.archive, self._settings))
        self._found = None
        self._backups.refresh()
        done = _("Done. The backup made before it is in the list of backups.")
        self._say(done if step.parts else _("Nothing was changed."))

    def _close_preview(self) -> None:
        """The keyboard goes back to where it came from."""
        holder = QApplication.focusWidget()
        if holder is not None and self._preview.isAncestorOf(holder):
            self._way_in.setFocus(Qt.FocusReason.OtherFocusReason)
        self._preview.hide()
