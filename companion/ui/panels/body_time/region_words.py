"""The history of a region in plain sentences, section by section."""

from datetime import date

from companion.analysis.body_use import SHARES_NEED
from companion.analysis.region_history import TOGETHER_NEEDS, Onset, RegionHistory, Together
from companion.charts.dates import days_words
from companion.domain.body import Region, unknown_region
from companion.domain.contexts import CONTEXTS
from companion.domain.qualities import QUALITIES
from companion.domain.since import LONG_LASTING
from companion.domain.text import N_, _, plural
from companion.ui.date_names import date_names
from companion.ui.date_words import day_words, month_words, when_words
from companion.ui.materials import Materials
from companion.ui.panels.body_time.words import effort_words, entries_sentence, number, share_words
from companion.ui.widgets.body_words import part_and_side

AROUND_SHOWN = 5
Section = tuple[str, list[str]]
NEWER = N_("This part was marked with a newer version of the program, which knows its name.")


def summary(history: RegionHistory) -> list[str]:
    """How often and how strongly, and of how many days that is said."""
    period, use = history.period, history.use
    lines = [entries_sentence(period)]
    if not use.days:
        return [*lines, _("This part was not marked with pain on any of them.")]
    share = ""
    if period.answered >= SHARES_NEED:
        share = _(" ({percent})").format(percent=share_words(use.days, period.answered))
    words = plural("Pain here on {n} day{{share}}.", "Pain here on {n} days{{share}}.", use.days)
    lines.append(words.format(share=share + effort_words(use)))
    if use.mean is not None:
        words = plural("On the {n} day with a value", "On the {n} days with a value", use.rated)
        averages = _("{days} the average was {mean}, the highest {highest}.")
        lines.append(averages.format(days=words, mean=number(use.mean), highest=use.highest))
    return lines


def sections(history: RegionHistory, materials: Materials) -> list[Section]:
    """Titles with their lines; what is not there is left out, or said to be missing where that helps."""
    found = [
        (_("Since when"), _onset(history.onset)),
        (_("Strongest days"), [_strongest(day, value) for day, value in history.strongest]),
        (_("How it felt"), _counts(history.qualities, dict(QUALITIES))),
        (_("When it hurt"), _counts(history.contexts, dict(CONTEXTS))),
        (_("Went together with"), _together(history, materials)),
        (_("Routines for this part"), _routines(history, materials)),
        (_("Before and after routines"), _around(history)),
    ]
    return [(title, lines) for title, lines in found if lines]


def stretch_rows(history: RegionHistory) -> list[tuple[str, str, str]]:
    """Week or month, days with pain, average; the newest first."""
    rows = []
    for stretch in reversed(history.stretches):
        first, last = stretch.span.first, stretch.span.last
        name = days_words(first, last, date_names()) if history.weekly else month_words(first)
        mean = "" if stretch.use.mean is None else number(stretch.use.mean)
        days = _("{count} of {days}").format(count=stretch.use.days, days=stretch.answered)
        rows.append((name, days if stretch.answered else _("no entry"), mean))
    return rows


def _onset(onset: Onset) -> list[str]:
    lines = []
    if onset.stated is not None:
        lines.append(_("You wrote that it began: {when}.").format(when=when_words(onset.stated)))
    if onset.first_marked is not None:
        first = day_words(onset.first_marked)
        lines.append(_("First marked in this diary on {day}.").format(day=first))
    if onset.lasting:
        lines.append(_("That is {n} months or longer.").format(n=LONG_LASTING))
    elif onset.lasting is None and onset.stated is not None:
        lines.append(_("It may be {n} months or longer; a more exact date would say.").format(n=LONG_LASTING))
    return lines


def _strongest(day: date, value: int) -> str:
    return _("{value} on {day}").format(value=value, day=day_words(day))


def _counts(counts: tuple[tuple[str, int], ...], words: dict[str, str]) -> list[str]:
    return [
        plural("{{word}}: {n} day", "{{word}}: {n} days", days).format(word=_(words.get(key, key)))
        for key, days in counts
    ]


def _together(history: RegionHistory, materials: Materials) -> list[str]:
    if not history.use.days:
        return []
    if history.use.days < TOGETHER_NEEDS:
        return [_("This is shown from {n} days with pain here on.").format(n=TOGETHER_NEEDS)]
    lines = [_pair(pair, materials) for pair in history.together]
    if not lines:
        return [_("No other part was marked on the same days.")]
    return [*lines, _("It shows what came together, not why.")]


def _pair(pair: Together, materials: Materials) -> str:
    words = plural(
        "{{part}}: on {{both}} of the {n} day when one of the two hurt, both did (Jaccard index {{index}}).",
        "{{part}}: on {{both}} of the {n} days when one of the two hurt, both did (Jaccard index {{index}}).",
        pair.either,
    )
    return words.format(part=_part(pair.region, materials), both=pair.both, index=f"{pair.jaccard:.2f}")


def _routines(history: RegionHistory, materials: Materials) -> list[str]:
    lines = []
    for use in history.routines:
        title = _(materials.routines[use.routine].title)
        words = plural(
            "{{title}}: {n} time, last on {{day}}", "{{title}}: {n} times, last on {{day}}", use.times
        )
        lines.append(words.format(title=title, day=day_words(use.last)))
    return lines or [_("None in these days.")]


def _around(history: RegionHistory) -> list[str]:
    """The newest times on which both were given; nobody is told what came from what."""
    return [
        _("{day}: {before} before, {after} after").format(
            day=day_words(each.day), before=each.before, after=each.after
        )
        for each in reversed(history.around[-AROUND_SHOWN:])
    ]


def _part(region: str, materials: Materials) -> str:
    known: Region | None = materials.body.regions.get(region)
    return part_and_side(known or unknown_region(region))
