"""Opens the page for flare days over whatever is shown, and goes back there afterwards."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from companion.ui.main_window import MainWindow
from companion.ui.page_list import PAGES
from companion.ui.workspace import Workspace

if TYPE_CHECKING:
    from companion.ui.pages.flare import FlarePage


class FlareOpener(QObject):
    """One page for the whole program, made when it is first asked for."""

    def __init__(self, work: Workspace, window: MainWindow) -> None:
        super().__init__(window)
        self._work = work
        self._window = window
        self._page: FlarePage | None = None
        self._before: tuple[QWidget | None, QWidget | None] = (None, None)
        work.flare_asked.connect(self.open)
        work.flare_plan_asked.connect(self.open_plan)

    def open(self) -> None:
        """Begin a flare day; while the page is shown it stays as it is."""
        self._show_page(for_plan=False)

    def open_plan(self) -> None:
        """Open the page at the plan for such days; nothing else on it has to be answered."""
        self._show_page(for_plan=True).write_plan()

    def _show_page(self, *, for_plan: bool) -> "FlarePage":
        page = self._page or self._make_page()
        if self._window.layer is not page:
            self._before = self._window.layer, QApplication.focusWidget()
            page.open(for_plan=for_plan)
            self._window.open_layer(page)
        return page

    def _make_page(self) -> "FlarePage":
        from companion.ui.pages.flare import FlarePage  # noqa: PLC0415 - the start needs no such page

        work = self._work
        self._page = FlarePage(work.theme, work.diary, work.materials.body.regions)
        self._page.closed.connect(self._close)
        self._page.help_asked.connect(self._window.show_help)
        self._page.map_asked.connect(self._show_map)
        return self._page

    def _close(self) -> None:
        layer, focus = self._before
        if layer is None:
            self._window.close_layer()
        else:
            self._window.open_layer(layer)
        if focus is not None and _is_there(focus):
            focus.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_map(self) -> None:
        self._window.show_page(PAGES[0].key)
        self._work.map_asked.emit()


def _is_there(widget: QWidget) -> bool:
    """Whether the widget still exists and can be seen."""
    return bool(isValid(widget)) and widget.isVisible()  # type: ignore[no-untyped-call]  # untyped in the stubs
