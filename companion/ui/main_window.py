"""The window: rail and pages, full layers above them, banners, toast, and the keys that work anywhere."""

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from companion.domain.settings import Settings
from companion.domain.text import _
from companion.ui import window_keys
from companion.ui.after_paint import after_first_paint
from companion.ui.hiding import Hiding
from companion.ui.notices import Notices
from companion.ui.page_list import (
    DIARY,
    FLARE,
    HELP,
    KEYS,
    MEDICINES,
    QUESTIONS,
    REPORT,
    SELF_COUNTS,
    VISITS,
    PageRecord,
    listed_in_rail,
)
from companion.ui.widgets.rail import Rail
from companion.ui.workspace import Workspace

if TYPE_CHECKING:
    from companion.ui.letter_keys import LettersRest
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
        # Pages that are gone back from, each with what was shown before: a page, and a layer over it.
        self._came_from: dict[str, tuple[str, QWidget | None]] = {}
        self._current = ""
        railed = listed_in_rail(pages)
        listed = [(r.key, _(r.words), r.icon) for r in railed]
        below = [(FLARE, _("Flare day"), "cloud", "outlined")]
        below += [(r.key, _(r.words), r.icon, "danger") for r in pages if r.key == HELP]
        self._rail = Rail(work.theme, listed, below, parent=self)
        self.notices = Notices(work.theme, work.diary, self)
        self._pages = QStackedWidget(self)
        self.notices.show_break(on=work.settings.on_break)
        self._layers = QStackedWidget(self)
        self._letters_rest: LettersRest | None = None
        self.hiding = Hiding(work.theme, self)
        self._lay_out()
        self._connect()
        self._add_keys([record.key for record in railed])
        self.resize(*FIRST_SIZE)
        after_first_paint(self, self._prepare)

    def show_page(self, key: str) -> None:
        """Show a page of the rail, or Get help; leaves any layer above."""
        if key not in self._made:
            self._made[key] = self._records[key].make(self._work)
            self._pages.addWidget(self._made[key])
        self._current = key
        self._layers.setCurrentIndex(0)
        self._pages.setCurrentWidget(self._made[key])
        self._rail.set_current(key)

    @property
    def layer(self) -> QWidget | None:
        """What lies over the pages, if anything does."""
        return self._layers.currentWidget() if self._layers.currentIndex() else None

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
        self.show_help_cards(())

    def show_help_cards(self, cards: Sequence[str]) -> None:
        """Get help with these cards alone, named by their ids; all of them for none."""
        self._visit(HELP)
        self._work.help_cards_opened.emit(cards)

    def settle(self) -> None:
        """Save like any other change what is still being typed, and what waits for the disk."""
        focus = QApplication.focusWidget()
        if focus is not None:
            focus.clearFocus()
        self._work.diary.retry()

    def raise_to_front(self) -> None:
        """Come forward when the program is started a second time."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rail.set_compact(self.width() < COMPACT_BELOW and self._work.theme.scale <= 1)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.settle()
        if self.notices.hold_back():
            self.hiding.show()
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

    def _prepare(self) -> None:
        from companion.ui.ways import Ways  # noqa: PLC0415 - nothing leads from page to page yet
        from companion.ui.widgets.focus_ring import FocusRing  # noqa: PLC0415 - no key was pressed before

        FocusRing(self._work.theme, self)
        Ways(self._work, self.show_page, self.show_help, self)
        self._apply_settings(self._work.settings)

    def _connect(self) -> None:
        self._rail.page_chosen.connect(self._follow_rail)
        self._work.removed.connect(self._show_removed)
        self._work.diary.changed.connect(self._drop_toast)
        work = self._work
        for key, asked, closed in (
            (MEDICINES, work.medicines_asked, work.medicines_closed),
            (VISITS, work.visits_asked, work.visits_closed),
            (QUESTIONS, work.questions_asked, work.questions_closed),
            (SELF_COUNTS, work.self_counts_asked, work.self_counts_closed),
            (KEYS, work.keys_asked, work.keys_closed),
        ):
            asked.connect(partial(self._visit, key))
            closed.connect(partial(self._leave, key))
        work.help_cards_asked.connect(self.show_help_cards)
        work.help_closed.connect(partial(self._leave, HELP))
        work.hiding_asked.connect(self.hiding.hide)
        work.removal_asked.connect(self._open_removal)
        work.settings_applied.connect(self._apply_settings)
        self.notices.break_ended.connect(work.end_break)

    def _add_keys(self, keys: Sequence[str]) -> None:
        for sequence, key in zip(window_keys.PAGES, keys, strict=False):
            QShortcut(QKeySequence(sequence), self, partial(self._act_on_page, self._go_to_page, key))
        step = self._work.step_text_size
        acts: dict[tuple[str, ...], Callable[[], None]] = {
            (window_keys.HELP,): self.show_help,
            (window_keys.FLARE,): self._work.flare_asked.emit,
            (window_keys.FIRST_STEPS,): partial(self._act_on_page, self._work.first_steps_asked.emit),
            (window_keys.HIDE,): self.hiding.hide,
            window_keys.TELL_KEYS: partial(self._visit, KEYS),
            (window_keys.SEARCH,): partial(self._act_on_page, self._search),
            (window_keys.REPORT,): partial(self._act_on_page, self._go_to_page, REPORT),
            (window_keys.UNDO,): partial(self._act_on_page, self._undo),
            (window_keys.REDO,): partial(self._act_on_page, self._redo),
            window_keys.LARGER: partial(step, 1),
            window_keys.SMALLER: partial(step, -1),
            window_keys.USUAL_SIZE: partial(step, 0),
        }
        for sequences, act in acts.items():
            for sequence in sequences:
                shortcut = QShortcut(QKeySequence(sequence), self, act)
                if sequence == window_keys.HIDE:
                    # A list that dropped down is a window of its own, and is hidden as quickly.
                    shortcut.setContext(Qt.ShortcutContext.ApplicationShortcut)

    def _go_to_page(self, key: str) -> None:
        """By its key. From a page that goes, Qt would hand the keyboard on to whatever is next, even Undo."""
        if key != self._current:
            self._rail.item(key).setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.show_page(key)

    def _search(self) -> None:
        self.show_page(DIARY)
        self._work.search_asked.emit()

    def _act_on_page(self, act: Callable[..., None], *with_what: str) -> None:
        """Keys of the pages rest under a layer: nobody leaves a routine, or undoes, without seeing it."""
        if self._layers.currentIndex() == 0:
            act(*with_what)

    def _undo(self) -> None:
        """By its key: what is taken back may be out of view, so it is told."""
        diary = self._work.diary
        change = diary.undo_label()
        diary.undo()
        if change is not None and diary.redo_label() == change:
            self._toast.show_message(_("Undone: {change}").format(change=change))

    def _redo(self) -> None:
        diary = self._work.diary
        change = diary.redo_label()
        diary.redo()
        if change is not None and diary.undo_label() == change:
            self._toast.show_message(_("Done again: {change}").format(change=change))

    def _follow_rail(self, key: str) -> None:
        if key == HELP:
            self.show_help()
        elif key == FLARE:
            self._work.flare_asked.emit()
        else:
            self.show_page(key)

    def _show_removed(self, sentence: str) -> None:
        self._toast.show_message(sentence, _("Undo"))

    def _drop_toast(self) -> None:
        """Its Undo would take back the change that has just been made, and not the one that it names."""
        if "_toast" in self.__dict__:
            self._toast.dismiss()

    def _visit(self, key: str) -> None:
        """Open a page that is gone back from. Two such pages that lead to each other make no circle."""
        if key == self._current and not self._layers.currentIndex():
            return
        if self._came_from.get(self._current, ("", None))[0] != key:
            self._came_from[key] = (self._current, self.layer)
        self.show_page(key)

    def _leave(self, key: str) -> None:
        page, layer = self._came_from.get(key, (next(iter(self._records)), None))
        self.show_page(page)
        if layer is not None:
            self.open_layer(layer)

    def _open_removal(self) -> None:
        from companion.ui.panels.removal_layer import RemovalLayer  # noqa: PLC0415 - once in the life of a diary

        layer = RemovalLayer(self._work.theme, self)
        layer.confirmed.connect(self._work.removal_confirmed)
        layer.closed.connect(self.close_layer)
        layer.closed.connect(layer.deleteLater)
        self.open_layer(layer)

    def _apply_settings(self, settings: Settings) -> None:
        """Letters are watched where they rest, and cost nothing otherwise."""
        self.notices.show_break(on=settings.on_break)
        if settings.letter_keys is (self._letters_rest is None):
            return
        if self._letters_rest is not None:
            self._letters_rest.deleteLater()
            self._letters_rest = None
        else:
            from companion.ui.letter_keys import LettersRest  # noqa: PLC0415 - most people let them work

            self._letters_rest = LettersRest(self)
