"""What can be had from a map over time: its counts for forms, and a picture of it as a file."""

from collections.abc import Callable, Iterable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from companion.domain.text import _
from companion.ui.materials import BodyMaterial
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.flow import Flow
from companion.ui.widgets.popover import Popover

if TYPE_CHECKING:
    from companion.ui.panels.body_time.period_counts import PeriodCounts
    from companion.ui.panels.picture_panel import PicturePanel
    from companion.ui.printing.body_sheet import BodyContent

# Counts and pictures are asked for rarely.
# ruff: noqa: PLC0415


class MapTools(QWidget):
    """Buttons that open a popover. `content` is the map as it is shown, `regions` are those with pain."""

    def __init__(
        self,
        theme: Theme,
        body: BodyMaterial,
        content: "Callable[[], BodyContent]",
        regions: Callable[[], Iterable[str]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._body = body
        self._content = content
        self._regions = regions
        self._count = Button(theme, _("Counts"), icon="document", parent=self)
        self._save = Button(theme, _("Save as a picture"), icon="print", parent=self)
        self._count.setVisible(regions is not None)
        flow = Flow(theme, self)
        flow.addWidget(self._count)
        flow.addWidget(self._save)
        self._count.clicked.connect(self._open_counts)
        self._save.clicked.connect(self._open_picture)

    @cached_property
    def _popover(self) -> Popover:
        return Popover(self._theme, self)

    @cached_property
    def _counts(self) -> "PeriodCounts":
        from companion.ui.panels.body_time.period_counts import PeriodCounts

        counts = PeriodCounts(self._theme, self._body, self._popover)
        counts.closed.connect(self._popover.close)
        return counts

    @cached_property
    def _picture(self) -> "PicturePanel":
        from companion.ui.panels.picture_panel import PicturePanel

        picture = PicturePanel(self._theme, self._body.drawing, self._content(), self._popover)
        picture.closed.connect(self._popover.close)
        return picture

    def _open_counts(self) -> None:
        if self._regions is not None:
            self._counts.show_regions(self._regions())
            self._popover.open_beside(partial(_anchor, self._count), self._counts)
            self._counts.focus_first()

    def _open_picture(self) -> None:
        self._picture.set_content(self._content())
        self._popover.open_beside(partial(_anchor, self._save), self._picture)
        self._picture.focus_first()


def _anchor(button: QWidget) -> QRect:
    return QRect(button.mapTo(button.window(), QPoint(0, 0)), button.size())
