"""Sentences about a diary that was removed and can be taken back."""

from datetime import datetime

from PySide6.QtCore import QLocale, QTime

from companion.domain.text import _
from companion.storage.removal import Removed
from companion.ui.date_words import day_words


def removed_sentence(removed: Removed) -> str:
    """What happened, until when it can be taken back, and what happens then."""
    return " ".join(
        (
            _("The diary in this place was removed."),
            _("Until {date} you can take it back, with everything in it.").format(
                date=date_and_time(removed.kept_until)
            ),
            _("The first start after that deletes it for ever."),
        )
    )


def take_back_words(removed: Removed) -> str:
    """The words of a button, where there are several."""
    return _("Take back what was removed on {date}").format(date=date_and_time(removed.at))


def date_and_time(instant: datetime) -> str:
    """As the person's own clock shows it."""
    local = instant.astimezone()
    time = QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)
    return _("{day}, {time}").format(day=day_words(local.date()), time=time)
