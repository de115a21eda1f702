"""On the page of a day each entry says when it was written and changed, and whether that was later."""

from collections.abc import Callable
from datetime import time, timedelta

import pytest
from pytestqt.qtbot import QtBot

from companion.domain.moments import Moment
from companion.domain.record import Record
from companion.paths import resources
from companion.ui.materials import Materials
from companion.ui.panels.day_panel import DayPanel
from companion.ui.panels.medicines_panel import MedicinesPanel
from companion.ui.panels.visit_card import VisitCard
from companion.ui.saved_state import short_time
from companion.ui.visit_book import VisitBook
from tests.builders import (
    A_DAY,
    a_dose,
    a_flare,
    a_mark,
    a_moment,
    a_night,
    a_therapy,
    a_visit,
    an_activity,
    an_entry,
)
from tests.ui.diaries import Opened, add
from tests.ui.finding import words_on
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

DAY = A_DAY - timedelta(days=5)
AT = a_moment(day=DAY)
CHANGED = a_moment(day=A_DAY, at=time(8, 15))
MEMORY = "From memory, so it may differ."


def a_record(kind: str, written: Moment) -> Record:
    """Of the day five days ago, changed this morning."""
    made: dict[str, Callable[..., Record]] = {
        "check-in": lambda **given: an_entry(AT, marks=(a_mark(),), **given),
        "night": lambda **given: a_night(DAY, **given),
        "nap": lambda **given: a_night(DAY, nap=True, asleep_minutes=30, **given),
        "dose": lambda **given: a_dose("gone", AT, **given),
        "therapy": lambda **given: a_therapy("heat", AT, **given),
        "activity": lambda **given: an_activity("Walk", AT, **given),
        "flare": lambda **given: a_flare(AT, AT, **given),
        "visit": lambda **given: a_visit(DAY, **given),
    }
    return made[kind](written=written, changed=CHANGED.utc)


KINDS = ("check-in", "night", "nap", "dose", "therapy", "activity", "flare", "visit")


def shown_day(qtbot: QtBot, found: Opened) -> DayPanel:
    panel = DayPanel(a_theme(), found.diary, Materials(resources()).body, {})
    hosted(qtbot, panel, 900, 1400)
    panel.show_day(DAY)
    return panel


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_entry_says_when_it_was_written_and_changed(
    qtbot: QtBot, found: Opened, kind: str
) -> None:
    add(found.diary, a_record(kind, AT))

    told = words_on(shown_day(qtbot, found)).splitlines()

    assert told.count(f"Written {short_time(AT)}, changed 21 November 2026, {short_time(CHANGED)}") == 1
    assert not any("later" in line or MEMORY in line for line in told)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_entry_written_days_later_is_taken_and_says_so(
    qtbot: QtBot, found: Opened, kind: str
) -> None:
    add(found.diary, a_record(kind, a_moment(day=DAY + timedelta(days=4))))

    told = words_on(shown_day(qtbot, found))

    assert told.count("Written 4 days later") == 1
    assert told.count(MEMORY) == 1


def test_on_today_a_dose_of_today_says_no_more_than_its_own_time(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, a_dose("gone"))
    panel = MedicinesPanel(a_theme(), found.diary)
    hosted(qtbot, panel, 500, 500)

    panel.refresh()

    assert short_time(a_moment()) in words_on(panel)
    assert "Written" not in words_on(panel)


def test_the_card_of_a_visit_says_when_it_was_written_down(qtbot: QtBot, found: Opened) -> None:
    visit = a_visit(A_DAY + timedelta(days=30))
    add(found.diary, visit)
    card = VisitCard(a_theme(), VisitBook(found.diary), visit, {})
    hosted(qtbot, card, 500, 500)

    card.show_visit(visit, [])

    assert f"Written 21 November 2026, {short_time(a_moment())}" in words_on(card)
