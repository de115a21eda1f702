"""Takes the report that is shown out of the program: as a PDF, as HTML, or on paper."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from companion.domain.errors import CompanionError
from companion.domain.text import _
from companion.reports.summary_choice import Paper
from companion.ui.announce import announce
from companion.ui.background import run
from companion.ui.panels.body_time.whole_card import WholeCard
from companion.ui.report_studio import MadeReport
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.flow import Flow
from companion.ui.widgets.labels import Label

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

PDF, HTML = "pdf", "html"

# What writes and prints is loaded with the first page, on another thread.
# ruff: noqa: PLC0415


class ReportSaving(WholeCard):
    """`saved` carries the path of a file. The buttons rest while a page is made and while one is written."""

    saved = Signal(str)
    printed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, gap=10, parent=parent)
        self._report: MadeReport | None = None
        self._printer: QPrinter | None = None
        self._writing = False
        self._path = Path()
        self._pdf = Button(theme, _("Save as PDF"), kind="primary", icon="folder", parent=self)
        self._html = Button(theme, _("Save as HTML"), icon="document", parent=self)
        self._print = Button(theme, _("Print"), icon="print", parent=self)
        self._told = Label(theme, "", role="small", wrap=True)
        words = _("HTML is read well by screen readers. Files are private to you; nothing is sent.")
        flow = Flow(theme, gap=8)
        for button in (self._pdf, self._print, self._html):
            flow.addWidget(button)
        self.body.addLayout(flow)
        self.body.addWidget(Label(theme, words, role="small", tone="muted", wrap=True))
        self.body.addWidget(self._told)
        self._told.hide()
        self._pdf.clicked.connect(partial(self._ask_where, PDF))
        self._html.clicked.connect(partial(self._ask_where, HTML))
        self._print.clicked.connect(self._ask_printer)
        self._allow()

    def set_report(self, report: MadeReport | None) -> None:
        """The page that is shown; None while another one is being made."""
        self._report = report
        self._allow()

    def save_as(self, form: str, path: Path) -> None:
        """Write the page that is shown, as PDF or HTML; how that went is told here, and by `saved`."""
        if self._report is not None:
            self._path = path
            self._start(partial(_write, form, self._report, path), self._tell_saved)

    def print_with(self, printer: "QPrinter") -> None:
        """Print the page that is shown."""
        if self._report is not None:
            self._start(partial(_print, self._report, printer), self._tell_printed)

    def _start(self, work: Callable[[], None], then: Callable[[None], None]) -> None:
        self._writing = True
        self._say(_("The report is on its way."))
        self._allow()
        run(work, then, self._tell_problem)

    def _allow(self) -> None:
        ready = self._report is not None and not self._writing
        for button in (self._pdf, self._html, self._print):
            button.setEnabled(ready)

    def _ask_where(self, form: str) -> None:
        """The file dialog of the system, without holding up the window."""
        dialog = QFileDialog(self.window(), _("Save the report"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(_("{form} files (*.{ending})").format(form=form.upper(), ending=form))
        dialog.setDefaultSuffix(form)
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        dialog.setDirectory(QStandardPaths.writableLocation(documents))
        dialog.selectFile(f"{self._name()}.{form}")
        dialog.fileSelected.connect(partial(self._save_at, form))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _name(self) -> str:
        """With the last day, so that reports stand in their order in a folder."""
        day = self._report.content.summary.span.last.isoformat() if self._report else ""
        return f"{_('Pain diary')} {day}".strip()

    def _save_at(self, form: str, chosen: str) -> None:
        self.save_as(form, Path(chosen))

    def _ask_printer(self) -> None:
        from PySide6.QtGui import QPageSize
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        letter = self._report is not None and self._report.choice.paper is Paper.LETTER
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4))
        printer.setDocName(_("Pain diary, one page"))
        dialog = QPrintDialog(printer, self.window())
        dialog.setWindowTitle(_("Print the report"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # The dialog does not keep it.
        self._printer = printer
        dialog.finished.connect(self._follow_dialog)
        # Its own open() wants a receiver; this is the same without one.
        dialog.setModal(True)
        dialog.show()

    def _follow_dialog(self, result: int) -> None:
        if result == QDialog.DialogCode.Accepted.value and self._printer is not None:
            self.print_with(self._printer)

    def _tell_saved(self, _nothing: None) -> None:
        saved = _("Saved: {name}").format(name=self._path.name)
        self._settle("\n".join([saved, _("In the folder {folder}").format(folder=self._path.parent)]))
        self.saved.emit(str(self._path))

    def _tell_printed(self, _nothing: None) -> None:
        self._settle(_("Sent to the printer."))
        self.printed.emit()

    def _tell_problem(self, problem: Exception) -> None:
        self._settle(str(problem) if isinstance(problem, CompanionError) else "")
        if not isinstance(problem, CompanionError):
            raise problem

    def _settle(self, words: str) -> None:
        self._writing = False
        self._allow()
        self._say(words)

    def _say(self, words: str) -> None:
        self._told.setText(words)
        self._told.setVisible(bool(words))
        self.updateGeometry()
        if words:
            announce(self, words)


def _write(form: str, report: MadeReport, path: Path) -> None:
    from companion.ui.printing import report_work

    if form == PDF:
        report_work.save_pdf(report.desk, report.content, report.choice.paper, path)
    else:
        report_work.save_html(report.desk, report.content, path)


def _print(report: MadeReport, printer: "QPrinter") -> None:
    from companion.ui.printing.report_work import print_page

    print_page(report.desk, report.content, printer)
