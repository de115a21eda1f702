"""The menu of the body map: commands for several parts, and the map in numbers."""

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtWidgets import QPushButton

from companion.domain.body import Build, Region
from companion.domain.text import _, plural
from companion.ui.announce import announce
from companion.ui.check_in import CheckIn
from companion.ui.date_words import day_words
from companion.ui.map_commands import MapCommands
from companion.ui.materials import BodyMaterial
from companion.ui.theme import Theme
from companion.ui.widgets.body_map import BodyMap
from companion.ui.widgets.body_words import part_and_side
from companion.ui.widgets.command_list import Command, CommandList
from companion.ui.widgets.popover import Popover

if TYPE_CHECKING:
    from companion.ui.panels.map_numbers import MapNumbers
    from companion.ui.panels.picture_panel import PicturePanel
    from companion.ui.printing.body_sheet import BodyContent

# Counting and pictures are asked for rarely.
# ruff: noqa: PLC0415


class MapMenu(QObject):
    """Opens beside its button. What a command did is told to the screen reader and seen on the map."""

    def __init__(
        self, theme: Theme, check_in: CheckIn, body: BodyMaterial, body_map: BodyMap, button: QPushButton
    ) -> None:
        super().__init__(button)
        self._theme = theme
        self._check_in = check_in
        self._body = body
        self._map = body_map
        self._button = button
        self._changeable = True
        self._build = Build.STRAIGHT
        self._mirrored = False
        self._commands = MapCommands(check_in, body.regions)
        # It belongs to the button alone: whatever else is used in the card closes it.
        self._popover = Popover(theme, button)
        self._list = CommandList(theme, self._offered(), self._popover)
        self._list.setAccessibleName(_("More for the body map"))
        self._list.chosen.connect(self._run)

    def open(self, *, changeable: bool, build: Build, mirrored: bool) -> None:
        """Show the commands as they are now, or close them when they are shown.

        Those that mark rest where the diary is open to read.
        `build` and `mirrored` say how the map is drawn, for a picture of it.
        """
        if self._popover.isVisible():
            self._popover.close()
            return
        self._changeable, self._build, self._mirrored = changeable, build, mirrored
        self._list.show_commands(self._offered())
        self._popover.open_beside(self._anchor, self._list)
        self._list.focus_first()

    @cached_property
    def _numbers(self) -> "MapNumbers":
        from companion.ui.panels.map_numbers import MapNumbers

        numbers = MapNumbers(self._theme, self._body, self._popover)
        numbers.closed.connect(self._popover.close)
        numbers.regions_accepted.connect(self._mark_listed)
        return numbers

    @cached_property
    def _picture(self) -> "PicturePanel":
        from companion.ui.panels.picture_panel import PicturePanel

        picture = PicturePanel(self._theme, self._body.drawing, self._content(), self._popover)
        picture.closed.connect(self._popover.close)
        return picture

    def _offered(self) -> list[Command]:
        missing, single = self._commands.missing_of_back(), self._commands.missing_sides()
        region = self._body.regions[self._map.current.region]
        copied = self._commands.can_copy(region)
        back = plural(
            "{n} part from the shoulder blades to the base of the spine",
            "{n} parts from the shoulder blades to the base of the spine",
            missing,
        )
        return [
            Command(
                key="back",
                icon="person",
                words=_("Mark the whole back"),
                example=back if missing else _("All of it is marked."),
                enabled=self._changeable and missing > 0,
            ),
            Command(
                key="sides",
                icon="swap",
                words=_("Mark both sides"),
                example=_sides_words(single) if single else _("No part is marked on one side alone."),
                enabled=self._changeable and bool(single),
            ),
            Command(
                key="copy",
                icon="copy",
                words=_("Copy to the other side"),
                example=self._copy_words()
                if copied
                else _("Choose a part on the map that is marked on one side."),
                enabled=self._changeable and copied,
            ),
            Command(
                key="numbers",
                icon="document",
                words=_("Numbers for forms"),
                example=_("Count the parts, or copy them as CHOIR numbers and take such numbers in."),
            ),
            Command(
                key="picture",
                icon="print",
                words=_("Save as a picture"),
                example=_("This map as a PDF, SVG or PNG file, for example for a visit."),
            ),
        ]

    def _copy_words(self) -> str:
        region = self._body.regions[self._map.current.region]
        other = self._body.regions[region.mirror] if region.mirror else region
        return _("{part}: the same for {other}").format(
            part=part_and_side(region), other=part_and_side(other)
        )

    def _run(self, key: str) -> None:
        region = self._body.regions[self._map.current.region]
        opens = {"numbers": self._open_numbers, "picture": self._open_picture}
        marks: dict[str, Callable[[], None]] = {
            "back": self._commands.mark_whole_back,
            "sides": self._commands.mark_both_sides,
            "copy": partial(self._commands.copy_to_other_side, region),
        }
        if key in opens:
            opens[key]()
        else:
            self._popover.close()
            marks[key]()
            self._tell()

    def _open_numbers(self) -> None:
        self._numbers.show_marks(self._check_in.marks, changeable=self._changeable)
        self._popover.open_beside(self._anchor, self._numbers)
        self._numbers.focus_first()

    def _open_picture(self) -> None:
        self._picture.set_content(self._content())
        self._popover.open_beside(self._anchor, self._picture)
        self._picture.focus_first()

    def _content(self) -> "BodyContent":
        from companion.ui.printing.body_sheet import BodyContent

        marks = self._check_in.marks
        return BodyContent(
            build=self._build,
            values={mark.region: mark.intensity for mark in marks},
            knots={mark.region: mark.knots for mark in marks},
            mirrored=self._mirrored,
            caption=(day_words(self._check_in.day),),
            last_day=self._check_in.day,
        )

    def _mark_listed(self, regions: tuple[str, ...]) -> None:
        self._popover.close()
        self._commands.mark_listed(regions)
        self._tell()

    def _tell(self) -> None:
        announce(self._map, plural("{n} part marked", "{n} parts marked", len(self._check_in.marks)))

    def _anchor(self) -> QRect:
        window = self._button.window()
        return QRect(self._button.mapTo(window, QPoint()), self._button.size())


def _sides_words(missing: Sequence[Region]) -> str:
    count = plural("{n} part more", "{n} parts more", len(missing))
    return _("{count}, such as {part}").format(count=count, part=part_and_side(missing[0]))
