"""A day of a calendar in words, for screen readers and tooltips."""

from datetime import date

from PySide6.QtCore import QLocale

from companion.domain.text import _
from companion.ui.widgets.calendar_painter import DayCell


def spoken_day(day: date, cell: DayCell | None, today: date) -> str:
    """Date, value and signs, for example "Tuesday 17 November, today, pain 7, flare"."""
    words = [QLocale().toString(day, "dddd d MMMM")]
    if day == today:
        words.append(_("today"))
    if cell is None:
        words.append(_("not yet") if day > today else _("no entry"))
    else:
        unrated = _("not rated") if cell.written else _("no entry")
        words.append(unrated if cell.value is None else _("pain {n}").format(n=cell.value))
        words += [_("flare")] if cell.flare else []
        words += [_("written later")] if cell.late else []
    return ", ".join(words)
