"""The popover beside a marked part: opens for one mark, and stores what its form announces."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.body import Region, View
from companion.domain.text import _
from companion.ui.announce import announce
from companion.ui.check_in import CheckIn
from companion.ui.map_commands import MapCommands
from companion.ui.panels.mark_editor import MarkEditor, ShownMark
from companion.ui.theme import Theme
from companion.ui.widgets.body_map import BodyMap
from companion.ui.widgets.body_words import part_and_side
from companion.ui.widgets.in_view import bring_into_view
from companion.ui.widgets.popover import Popover


class MarkPopover(QObject):
    """Short form on the first click, long form on the second. `knot_asked` carries the region.

    `removed` is a sentence for the toast; `typing` says that words are not stored yet.
    """

    removed = Signal(str)
    knot_asked = Signal(str)
    typing = Signal(bool)

    def __init__(
        self, theme: Theme, check_in: CheckIn, regions: Mapping[str, Region], body_map: BodyMap, card: QWidget
    ) -> None:
        super().__init__(card)
        self._check_in = check_in
        self._regions = regions
        self._map = body_map
        # What is said late belongs to the check-in in which the part was opened.
        self._held = check_in
        self._region = ""
        self._long = False
        self._popover = Popover(theme, card)
        self._editor = MarkEditor(theme, self._popover)
        self._connect()

    @property
    def region(self) -> str:
        """The part it is open for, "" while it is closed."""
        return self._region

    def prepare(self) -> None:
        """Let the first opening be as quick as the others."""
        self._editor.ensurePolished()

    def open(self, region: str, *, long: bool, details: bool = False) -> None:
        """Open beside a marked part; `details` shows what is said more rarely as well."""
        self._editor.commit()
        self._held = self._check_in.held()
        self._open(region, long=long)
        if details:
            self._editor.show_details()

    def _open(self, region: str, *, long: bool) -> None:
        self._region, self._long = region, long
        self._map.set_chosen(region)
        bring_into_view(self._map, self._map.region_rect(region))
        self._show()
        self._popover.open_beside(self._anchor, self._editor)
        self._editor.scale.setFocus(Qt.FocusReason.PopupFocusReason)

    def refresh(self) -> None:
        """Show what is stored now; closes when the mark or its check-in is gone, and keeps what was typed."""
        if self._region and self._is_over:
            # This is a change too: it may open the check-in again.
            self._editor.commit()
        if self._region and self._is_over:
            self.close()
        elif self._region:
            self._show()

    def ask_about_side(self) -> str:
        """Ask about the side of the part it is open for; returns the question."""
        return self._editor.question.ask(self._regions[self._region], named=False)

    def close(self) -> None:
        self._popover.close()

    def _connect(self) -> None:
        editor = self._editor
        editor.rated.connect(self._rate)
        editor.described.connect(self._describe)
        editor.mirror_asked.connect(self._copy_to_mirror)
        editor.knot_asked.connect(self._ask_for_knot)
        editor.removal_asked.connect(self._remove)
        editor.more_asked.connect(self._show_more)
        editor.done.connect(self.close)
        editor.typing.connect(self.typing)
        editor.question.kept.connect(self._keep_side)
        editor.question.moved.connect(self._move_side)
        self._popover.closed.connect(self._closed)

    def _show(self) -> None:
        region, mark = self._regions[self._region], self._held.mark_of(self._region)
        if mark is None:
            return
        spot = self._map.current
        view: View = spot.view if spot.region == region.id else region.views[0]
        free = self._commands.can_copy(region)
        # The first click waits for none of what is not seen yet.
        asked = self._long and mark.since is None
        shown = ShownMark(
            region=region,
            view=view,
            mark=mark,
            other_side=free,
            today=self._check_in.today,
            last_since=self._held.last_since(region.id) if asked else None,
        )
        self._editor.show_mark(shown, long=self._long)

    def _anchor(self) -> QRect:
        if not self._region:
            return QRect()
        rect = self._map.region_rect(self._region)
        rect.moveTopLeft(self._map.mapTo(self._map.window(), rect.topLeft()))
        return rect

    @property
    def _commands(self) -> MapCommands:
        return MapCommands(self._held, self._regions)

    @property
    def _is_over(self) -> bool:
        """Whether the mark is gone, or the day shows another check-in by now."""
        here, held = self._check_in.entry(), self._held.entry()
        return here is None or held is None or here.id != held.id or held.mark(self._region) is None

    def _rate(self, value: int) -> None:
        if self._region:
            self._held.rate(self._regions[self._region], value)
        if self._region:
            # It stands there still: the day shows this check-in.
            announce(self._map, self._map.spoken(self._region))

    def _describe(self, region: str, parts: dict[str, object]) -> None:
        self._held.describe(self._regions[region], **parts)  # type: ignore[arg-type]  # named by MarkParts

    def _copy_to_mirror(self) -> None:
        self._commands.copy_to_other_side(self._regions[self._region])

    def _ask_for_knot(self) -> None:
        """The map needs the room and the keyboard; the popover comes back afterwards."""
        region = self._region
        self._popover.close()
        self.knot_asked.emit(region)

    def _show_more(self) -> None:
        """The long form stays, also when a value is chosen in it."""
        self._long = True
        self._show()

    def _remove(self) -> None:
        region = self._regions[self._region]
        self._popover.close()
        # What it was opened from may be the row of this mark, which goes as well.
        self._map.setFocus(Qt.FocusReason.PopupFocusReason)
        self._held.remove(region)
        self.removed.emit(_("{part} removed").format(part=part_and_side(region)))

    def _keep_side(self) -> None:
        self._editor.question.hide()
        self._editor.scale.setFocus(Qt.FocusReason.PopupFocusReason)

    def _move_side(self) -> None:
        region = self._regions[self._region]
        if region.mirror is not None:
            # Before the mark moves: the popover goes with it and does not close.
            self._region = region.mirror
            self._commands.move_to_other_side(region)
            self._open(region.mirror, long=self._long)
            announce(self._map, self._map.spoken(region.mirror))

    def _closed(self) -> None:
        self._editor.commit()
        self._region, self._long = "", False
        self._map.set_chosen("")
        self._editor.fold()
