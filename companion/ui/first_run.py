"""Opens the first steps: once in a new diary, and again whenever the person wants them."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from companion.ui.main_window import MainWindow
from companion.ui.workspace import Workspace

if TYPE_CHECKING:
    from companion.ui.panels.first_steps import FirstSteps

# Most starts are not the first.
# ruff: noqa: PLC0415
ABOUT_YOU = 2


class FirstRun(QObject):
    """The steps are made when they are asked for, and go when they are over."""

    def __init__(self, work: Workspace, window: MainWindow) -> None:
        super().__init__(window)
        self._work = work
        self._window = window
        self._steps: FirstSteps | None = None
        work.first_steps_asked.connect(self.open)
        work.about_you_asked.connect(partial(self.open, ABOUT_YOU))

    def begin(self) -> None:
        """Open them in a diary in which nobody has written or chosen anything yet."""
        settings, diary = self._work.settings, self._work.diary
        is_known = settings.welcomed or settings.build is not None or diary.read_only
        if not is_known and diary.first_day() is None:
            self.open()

    def open(self, step: int = 0) -> None:
        """Show the steps from one of them on."""
        steps = self._steps or self._make()
        steps.show_step(step)
        self._window.open_layer(steps)
        steps.next.setFocus()

    def _make(self) -> "FirstSteps":
        from companion.ui.panels.first_steps import FirstSteps

        work = self._work
        steps = FirstSteps(work.theme, work.diary, work.materials.body, work.settings)
        steps.settings_changed.connect(work.change_settings)
        steps.build_chosen.connect(work.choose_build)
        steps.help_asked.connect(self._window.show_help)
        steps.closed.connect(self._close)
        work.settings_applied.connect(steps.apply_settings)
        self._steps = steps
        return steps

    def _close(self) -> None:
        steps, self._steps = self._steps, None
        if steps is None:
            return
        if not self._work.settings.welcomed and not self._work.diary.read_only:
            self._work.change_settings(replace(self._work.settings, welcomed=True))
        self._window.close_layer()
        self._work.map_asked.emit()
        steps.deleteLater()
