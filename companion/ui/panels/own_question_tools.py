"""What can be done with a question of the person's own: rename it, ask it no longer, remove it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.names import name_of
from companion.domain.text import _
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.checked_line import CheckedLine
from companion.ui.widgets.flow import Flow
from companion.ui.widgets.stacks import Column
from companion.ui.widgets.tab_chain import chain


class OwnQuestionTools(QWidget):
    """The signals carry the key of the question first."""

    renamed = Signal(str, str)
    retire_asked = Signal(str)
    remove_asked = Signal(str)
    typing = Signal(bool)

    def __init__(self, theme: Theme, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = key
        self._words = ""
        self._name: CheckedLine | None = None
        self._rename = Button(theme, _("Rename"), kind="ghost")
        self._retire = Button(theme, _("Ask no longer"), kind="ghost")
        self._remove = Button(theme, _("Remove"), kind="ghost")
        self._column = Column(theme, self, gap=6)
        buttons = Flow(theme)
        for button in (self._rename, self._retire, self._remove):
            buttons.addWidget(button)
        self._column.addLayout(buttons)
        self._rename.clicked.connect(self._toggle_name)
        self._retire.clicked.connect(self._ask_retire)
        self._remove.clicked.connect(self._ask_remove)

    def show_words(self, words: str, *, removable: bool) -> None:
        """Show the words of the question; one with answers cannot be removed."""
        self._words = words
        for button in (self._rename, self._retire, self._remove):
            button.setAccessibleName(_("{what}: {name}").format(what=button.text(), name=words))
        self._remove.setVisible(removable)
        if self._name is not None:
            self._name.set_value(words)

    def _toggle_name(self) -> None:
        if self._name is None:
            self._name = CheckedLine(self._theme, name_of)
            self._name.setAccessibleName(_("New words for the question"))
            self._name.value_chosen.connect(self._take_name)
            self._name.typing.connect(self.typing)
            self._column.addWidget(self._name)
            self._name.show()
            chain(self._remove, self._name)
        else:
            self._name.setVisible(self._name.isHidden())
        self._name.set_value(self._words)
        if not self._name.isHidden():
            self._name.setFocus(Qt.FocusReason.TabFocusReason)

    def _take_name(self, words: object) -> None:
        if words != self._words:
            self.renamed.emit(self._key, str(words))

    def _ask_retire(self) -> None:
        self.retire_asked.emit(self._key)

    def _ask_remove(self) -> None:
        self.remove_asked.emit(self._key)
