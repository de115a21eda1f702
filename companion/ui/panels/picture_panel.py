"""Saves the body map as a picture: which kind of file, how wide, and what is on it."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from companion.content.body import BodyDrawing
from companion.domain.errors import CompanionError
from companion.domain.text import _
from companion.paths import resources
from companion.ui import background
from companion.ui.announce import announce
from companion.ui.printing.body_export import FORM_WORDS, PictureForm, save_body_picture
from companion.ui.printing.body_sheet import BodyContent, BodySheet, SheetParts
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button, IconButton
from companion.ui.widgets.fitting_scroll import FittingScroll
from companion.ui.widgets.labels import Label
from companion.ui.widgets.segmented import Segmented
from companion.ui.widgets.stacks import Column, Row
from companion.ui.widgets.steppers import CountInput
from companion.ui.widgets.switch import Switch

USUAL_WIDTH, MOST_WIDTH = 16, 100
"""Centimetres: the text of a page, and a poster."""


class PicturePanel(QWidget):
    """Stands in a popover or a card. `saved` carries the path of the file; `closed`: its close button."""

    saved = Signal(str)
    closed = Signal()

    def __init__(
        self, theme: Theme, drawing: BodyDrawing, content: BodyContent, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._drawing = drawing
        self._content = content
        self._paper = Theme(resources() / "themes", self)
        self._form = PictureForm.PDF
        self._path = Path()
        self._writing = False
        self._close = IconButton(theme, "close", _("Close"))
        self._forms = Segmented(theme, [(form.value, form.name) for form in PictureForm])
        self._use = Label(theme, "", role="small", tone="muted", wrap=True)
        self._width = CountInput(theme, MOST_WIDTH)
        self._numbers = Switch(theme, _("Numbers on the parts"))
        self._legend = Switch(theme, _("Legend below"))
        self._caption = Switch(theme, _("The days it shows"))
        self._usual = Switch(theme, _("As others see you (not mirrored)"))
        self._light = Switch(theme, _("Light colours, for paper"))
        self._save = Button(theme, _("Save as"), kind="primary")
        self._told = Label(theme, "", role="small", wrap=True)
        self._switches = (self._usual, self._caption, self._numbers, self._legend, self._light)
        self._lay_out()
        self._connect()
        self.set_content(content)

    def set_content(self, content: BodyContent) -> None:
        """Save this map from now on. A mirrored one is turned for others each time, unless switched off."""
        self._content = content
        self._usual.setChecked(True)
        self._usual.setVisible(content.mirrored)
        self._caption.setVisible(bool(content.caption))
        self._scrolled.updateGeometry()
        self._say("")

    def focus_first(self) -> None:
        """Bring the keyboard to the choice of the kind of file."""
        self._forms.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def save_as(self, path: Path) -> None:
        """Write the file; how that went is told here, and by `saved`."""
        width = 10.0 * (self._width.value() or 0)
        if self.window().focusWidget() is self._save:
            # The keyboard would go on from a button that is disabled, and a popover closes without it.
            self.focus_first()
        self._set_writing(writing=True)
        self._say(_("The picture is being made."))
        write = partial(save_body_picture, path, self._form, self._sheet(), width)
        self._path = path
        background.run(write, self._tell_saved, self._tell_problem)

    def _lay_out(self) -> None:
        theme = self._theme
        self._forms.setAccessibleName(_("Kind of file"))
        self._width.setAccessibleName(_("Width in centimetres"))
        self._width.set_value(USUAL_WIDTH)
        for switch in self._switches:
            switch.setChecked(True)
        self._told.hide()
        top = Row(theme)
        top.addWidget(Label(theme, _("Save as a picture"), role="heading", wrap=True), 1)
        top.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        rest = _Choices(self)
        column = Column(theme, rest, gap=12)
        column.addWidget(self._forms)
        column.addWidget(self._use)
        column.addWidget(Label(theme, _("Width in centimetres"), role="label", wrap=True))
        column.addWidget(self._width)
        for switch in self._switches:
            column.addWidget(switch)
        # A low window, or large text, has no room for all of it.
        width = theme.measure("size.popover") - 2 * theme.measure("space.card")
        self._scrolled = FittingScroll(theme, rest, width, self)
        whole = Column(theme, self, gap=12)
        whole.addLayout(top)
        whole.addWidget(self._scrolled)
        whole.addWidget(self._save, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addWidget(self._told)

    def _connect(self) -> None:
        self._close.clicked.connect(self.closed)
        self._forms.chosen.connect(self._take_form)
        self._width.value_chosen.connect(self._allow_saving)
        self._save.clicked.connect(self._ask_where)
        self._take_form(self._form.value)

    def _sheet(self) -> BodySheet:
        theme = self._paper if self._light.isChecked() else self._theme
        parts = SheetParts(
            numbers=self._numbers.isChecked(),
            legend=self._legend.isChecked(),
            caption=self._caption.isChecked(),
        )
        mirrored = self._content.mirrored and not self._usual.isChecked()
        return BodySheet(theme, self._drawing, replace(self._content, mirrored=mirrored), parts)

    def _take_form(self, key: object) -> None:
        """A choice cannot be taken back to nothing."""
        self._form = PictureForm(key) if key else self._form
        self._forms.set_value(self._form.value)
        self._use.setText(_(FORM_WORDS[self._form]))

    def _set_writing(self, *, writing: bool) -> None:
        self._writing = writing
        self._allow_saving()

    def _allow_saving(self) -> None:
        """One file at a time, and none without a width."""
        self._save.setEnabled(not self._writing and bool(self._width.value()))

    def _ask_where(self) -> None:
        """The file dialog of the system, without holding up the window."""
        dialog = QFileDialog(self.window(), _("Save the picture"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(
            _("{form} files (*.{ending})").format(form=self._form.name, ending=self._form.value)
        )
        dialog.setDefaultSuffix(self._form.value)
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        dialog.setDirectory(QStandardPaths.writableLocation(documents))
        dialog.selectFile(f"{self._name()}.{self._form.value}")
        dialog.fileSelected.connect(self._save_at)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _name(self) -> str:
        """With the last day of the map, so that pictures stand in their order in a folder."""
        day = self._content.last_day
        return f"{_('Body map')} {day.isoformat()}" if day else _("Body map")

    def _save_at(self, chosen: str) -> None:
        self.save_as(Path(chosen))

    def _tell_saved(self, _nothing: None) -> None:
        saved = _("Saved: {name}").format(name=self._path.name)
        self._say("\n".join([saved, _("In the folder {folder}").format(folder=self._path.parent)]))
        self._set_writing(writing=False)
        self.saved.emit(str(self._path))

    def _tell_problem(self, problem: Exception) -> None:
        self._set_writing(writing=False)
        if not isinstance(problem, CompanionError):
            raise problem
        self._say(str(problem))

    def _say(self, words: str) -> None:
        self._told.setText(words)
        self._told.setVisible(bool(words))
        if words:
            announce(self, words)


class _Choices(QWidget):
    """Is no taller than its words need at the width it has: Qt would count them at their narrowest."""

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        layout = self.layout()
        width = max(self.width(), least.width())
        return QSize(least.width(), layout.minimumHeightForWidth(width)) if layout else least
