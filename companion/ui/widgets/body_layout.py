"""Where the two figures and the words over them stand in a widget, front at the left, back at the right."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from companion.domain.body import View
from companion.domain.text import N_, _
from companion.ui.theme import Theme
from companion.ui.widgets.body_geometry import Placement, flipped
from companion.ui.widgets.painting import draw_words

TITLES = {View.FRONT: N_("Front"), View.BACK: N_("Back")}
SIDES = {
    View.FRONT: (N_("your right"), N_("your left")),
    View.BACK: (N_("your left"), N_("your right")),
}
OTHER_HALF = 12.0
"""So much of a half of the body, in page units, has to be in the picture to be named over it."""
LINE, SPACE, BELOW, BETWEEN = 24, 12, 8, 8
"""Height of a line of words, space between words and below them, between the figures; px at 100 % text."""


class Look(NamedTuple):
    """How the body is looked at: as in a mirror, and which part, in page units of the front view."""

    mirrored: bool = False
    closeup: QRectF | None = None

    def placed(self, view: View, page: QSizeF, room: QRectF) -> Placement:
        box = self.closeup
        if box is not None and view is View.BACK:
            box = flipped(box, page)
        return Placement(page, room, closeup=box, mirrored=self.mirrored)


class Column(NamedTuple):
    """The strip of one figure. `header` is the room for its words; empty where there are none."""

    view: View
    header: QRectF
    placement: Placement

    def sides(self, page: QSizeF) -> tuple[str, str]:
        """Whose side lies at the left and at the right of the picture; "" for one that is not in it."""
        shown, middle = self.placement.shown, page.width() / 2
        low, high = SIDES[self.view]
        low = low if shown.left() < middle - OTHER_HALF else ""
        high = high if shown.right() > middle + OTHER_HALF else ""
        return (high, low) if self.placement.mirrored else (low, high)


def columns(
    room: QRectF, page: QSizeF, look: Look, *, header: float, least: float, between: float
) -> tuple[Column, ...]:
    """Two columns side by side in the middle of `room`: as wide as the figures or their words (`least`).

    A close-up takes all the room there is.
    """
    height = max(1.0, room.height() - header)
    wish = room.width() if look.closeup else max(height * page.width() / page.height(), least) + between
    width = min(room.width() / 2, wish)
    left = room.center().x() - width
    made = []
    for place, view in enumerate((View.FRONT, View.BACK)):
        x = left + place * width
        strip = QRectF(x + between / 2, room.top() + header, max(1.0, width - between), height)
        made.append(
            Column(
                view=view,
                header=QRectF(strip.left(), room.top(), strip.width(), header),
                placement=look.placed(view, page, strip),
            )
        )
    return tuple(made)


class HeaderWords:
    """The line "your right, Front, your left" over each figure; two lines where one is too narrow."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    @property
    def widest(self) -> float:
        """What the words need on one line."""
        return self._side_width() + 3 * self._theme.px(SPACE) + self._title_width()

    @property
    def narrowest(self) -> float:
        """What the words need on two lines."""
        return self._side_width() + 2 * self._theme.px(SPACE)

    def height(self, width: float) -> int:
        """The height for columns of this width, with the space below."""
        lines = 1 if width >= self.widest else 2
        return lines * self._theme.px(LINE) + self._theme.px(BELOW)

    def paint(self, painter: QPainter, column: Column, page: QSizeF) -> None:
        line = self._theme.px(LINE)
        aside = self._theme.px(SPACE) / 2  # keeps the words of one figure off those of the other
        first = QRectF(column.header.left(), column.header.top(), column.header.width(), line)
        first.adjust(aside, 0, -aside, 0)
        second = first if column.header.height() < 2 * line else first.translated(0, line)
        left, right = column.sides(page)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self._theme.font("label", weight=600))
        painter.setPen(self._theme.colour("text"))
        draw_words(painter, first, middle | Qt.AlignmentFlag.AlignHCenter, _(TITLES[column.view]))
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.colour("muted"))
        draw_words(painter, second, middle | Qt.AlignmentFlag.AlignLeft, _(left))
        draw_words(painter, second, middle | Qt.AlignmentFlag.AlignRight, _(right))

    def _side_width(self) -> float:
        metrics = QFontMetricsF(self._theme.font("small"))
        return sum(metrics.horizontalAdvance(_(word)) for word in SIDES[View.FRONT])

    def _title_width(self) -> float:
        metrics = QFontMetricsF(self._theme.font("label", weight=600))
        return max(metrics.horizontalAdvance(_(title)) for title in TITLES.values())
