"""Activities in words: minutes are said as they are, without a verdict on the difference."""

from companion.domain.activity import Activity
from companion.domain.text import _
from companion.ui.widgets.durations import duration_words


def minutes_line(activity: Activity) -> str:
    """For example "25 min, 30 min planned"; empty while neither was said."""
    planned, done = activity.planned, activity.done
    if done is None:
        return "" if planned is None else _("{length} planned").format(length=duration_words(planned))
    if planned is None:
        return duration_words(done)
    if planned == done:
        return _("{length}, as planned").format(length=duration_words(done))
    words = _("{done}, {planned} planned")
    return words.format(done=duration_words(done), planned=duration_words(planned))


def done_button(activity: Activity) -> str:
    """On the button that says it took as long as planned."""
    return _("Done, {length}").format(length=duration_words(activity.planned or 0))
