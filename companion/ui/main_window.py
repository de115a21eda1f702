"""The window: rail and pages, full layers above them, banners, toast, and the keys that work anywhere."""

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from companion.domain.text import _
from companion.ui.after_paint import after_first_paint
from companion.ui.notices import Notices
from companion.ui.page_list import HELP, MEDICINES, PageRecord
from companion.ui.widgets.rail import Rail
from companion.ui.workspace import Workspace

if TYPE_CHECKING:
    from companion.ui.widgets.toast import Toast

COMPACT_BELOW = 1000
FIRST_SIZE = (1280, 720)


class MainWindow(QWidget):
    """Makes each page when it is first shown."""

    def __init__(self, work: Workspace, pages: Sequence[PageRecord], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("window")
        self.setWindowTitle("Pain Companion")
        self._work = work
        self._records = {record.key: record for record in pages}
        self._made: dict[str, QWidget] = {}
        self._before_help: tuple[str, QWidget | None] = (pages[0].key, None)
        self._before_medicines = pages[0].key
        self._current = ""
        railed = [record for record in pages if record.railed and record.key != HELP]
        listed = [(r.key, _(r.words), r.icon) for r in railed]
        below = [(r.key, _(r.words), r.icon, "danger") for r in pages if r.key == HELP]
        self._rail = Rail(work.theme, listed, below, parent=self)
        self.notices = Notices(work.theme, work.diary, self)
        self._pages = QStackedWidget(self)
        self._layers = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self._add_keys([record.key for record in railed])
        self.resize(*FIRST_SIZE)
        after_first_paint(self, self._add_ring)

    def show_page(self, key: str) -> None:
        """Show a page of the rail, or Get help; leaves any layer above."""
        if key not in self._made:
            self._made[key] = self._records[key].make(self._work)
            self._pages.addWidget(self._made[key])
        self._current = key
        self._layers.setCurrentIndex(0)
        self._pages.setCurrentWidget(self._made[key])
        self._rail.set_current(key)

    def open_layer(self, layer: QWidget) -> None:
        """Put a layer over everything, without the rail."""
        if self._layers.indexOf(layer) < 0:
            self._layers.addWidget(layer)
        self._layers.setCurrentWidget(layer)
        layer.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_layer(self) -> None:
        self.show_page(self._current)

    def show_help(self) -> None:
        """From anywhere; leaving it goes back to where the person was, also to a routine that waits."""
        if self._current != HELP:
            layer = self._layers.currentWidget()
            self._before_help = (self._current, layer if self._layers.currentIndex() else None)
        self.show_page(HELP)

    def raise_to_front(self) -> None:
        """Come forward when the program is started a second time."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rail.set_compact(self.width() < COMPACT_BELOW and self._work.theme.scale <= 1)

    def closeEvent(self, event: QCloseEvent) -> None:
        # A line that is still being typed is saved like any other change.
        focus = QApplication.focusWidget()
        if focus is not None:
            focus.clearFocus()
        self._work.diary.retry()
        if self.notices.hold_back():
            event.ignore()
        else:
            super().closeEvent(event)

    def _lay_out(self) -> None:
        content = QVBoxLayout()
        content.setContentsMargins(0, 0, 0, 0)
        content.setSpacing(0)
        content.addWidget(self.notices)
        content.addWidget(self._pages, 1)
        shell = QWidget(self)
        row = QHBoxLayout(shell)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addLayout(content, 1)
        self._layers.addWidget(shell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._layers)

    @cached_property
    def _toast(self) -> "Toast":
        from companion.ui.widgets.toast import Toast  # noqa: PLC0415 - nothing is removed at the start

        toast = Toast(self._work.theme, self, self._pages)
        toast.action_clicked.connect(self._work.diary.undo)
        return toast

    def _add_ring(self) -> None:
        from companion.ui.widgets.focus_ring import FocusRing  # noqa: PLC0415 - no key was pressed before

        FocusRing(self._work.theme, self)

    def _connect(self) -> None:
        self._rail.page_chosen.connect(self._follow_rail)
        self._work.removed.connect(self._show_removed)
        self._work.diary.changed.connect(self._drop_toast)
        self._work.help_closed.connect(self._leave_help)
        self._work.medicines_asked.connect(self._show_medicines)
        self._work.medicines_closed.connect(self._leave_medicines)

    def _add_keys(self, keys: Sequence[str]) -> None:
        for number, key in enumerate(keys, start=1):
            QShortcut(QKeySequence(f"Alt+{number}"), self, partial(self._act_on_page, self.show_page, key))
        diary = self._work.diary
        step = self._work.step_text_size
        for sequence, act in (
            ("F1", self.show_help),
            ("Ctrl+Z", partial(self._act_on_page, diary.undo)),
            ("Ctrl+Shift+Z", partial(self._act_on_page, diary.redo)),
            ("Ctrl++", partial(step, 1)),
            ("Ctrl+=", partial(step, 1)),
            ("Ctrl+-", partial(step, -1)),
            ("Ctrl+0", partial(step, 0)),
        ):
            QShortcut(QKeySequence(sequence), self, act)

    def _act_on_page(self, act: Callable[..., None], *with_what: str) -> None:
        """Keys of the pages rest under a layer: nobody leaves a routine, or undoes, without seeing it."""
        if self._layers.currentIndex() == 0:
            act(*with_what)

    def _follow_rail(self, key: str) -> None:
        if key == HELP:
            self.show_help()
        else:
            self.show_page(key)

    def _show_removed(self, sentence: str) -> None:
        self._toast.show_message(sentence, _("Undo"))

    def _drop_toast(self) -> None:
        """Its Undo would take back the change that has just been made, and not the one that it names."""
        if "_toast" in self.__dict__:
            self._toast.dismiss()

    def _show_medicines(self) -> None:
        self._before_medicines = self._current
        self.show_page(MEDICINES)

    def _leave_medicines(self) -> None:
        self.show_page(self._before_medicines)

    def _leave_help(self) -> None:
        page, layer = self._before_help
        self.show_page(page)
        if layer is not None:
            self.open_layer(layer)
