"""The pages of the window: one record each, in the order of the rail. A page is made when first shown."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from companion.domain.text import N_
from companion.ui.workspace import Workspace

TODAY = "today"
DIARY = "diary"
TRENDS = "trends"
ROUTINES = "routines"
LEARN = "learn"
REPORT = "report"
HELP = "help"
MEDICINES = "medicines"
VISITS = "visits"
QUESTIONS = "questions"
SELF_COUNTS = "self_counts"
KEYS = "keys"
CRISIS = "crisis"
"""The help card with people to talk to."""
FLARE = "flare"
"""Stands in the rail without a page of its own: it opens a layer over all pages."""


class PageRecord(NamedTuple):
    """A page: its key, the words and icon of the rail, and how it is made.

    One that is not `railed` is opened from other pages.
    """

    key: str
    words: str
    icon: str
    make: Callable[[Workspace], QWidget]
    railed: bool = True


# The pages are imported where they are made: at the start, one of them is enough.
# ruff: noqa: PLC0415


def _today(work: Workspace) -> QWidget:
    from companion.ui.pages.today import TodayPage

    page = TodayPage(work.theme, work.diary, work.materials)
    page.removed.connect(work.removed)
    page.routine_asked.connect(work.routine_asked)
    page.build_chosen.connect(work.choose_build)
    page.medicines_asked.connect(work.medicines_asked)
    page.questions_asked.connect(work.questions_asked)
    page.self_counts_asked.connect(work.self_counts_asked)
    page.help_cards_asked.connect(work.help_cards_asked)
    work.help_put_aside.connect(page.put_help_aside)
    page.lesson_asked.connect(work.lesson_asked)
    page.lessons_chosen.connect(work.choose_lessons)
    work.map_asked.connect(page.focus_map)
    work.part_asked.connect(page.focus_part)
    page.apply_settings(work.settings)
    work.settings_applied.connect(page.apply_settings)
    return page


def _diary(work: Workspace) -> QWidget:
    from companion.domain.session_length import OWN_TITLES
    from companion.ui.pages.diary import DiaryPage

    titles = OWN_TITLES | {routine.key: routine.title for routine in work.materials.routines.values()}
    page = DiaryPage(work.theme, work.diary, work.materials.body, titles)
    page.removed.connect(work.removed)
    page.visits_asked.connect(work.visits_asked)
    page.help_cards_asked.connect(work.help_cards_asked)
    work.help_put_aside.connect(page.put_help_aside)
    page.self_counts_asked.connect(work.self_counts_asked)
    work.search_asked.connect(page.open_search)
    page.apply_settings(work.settings)
    work.settings_applied.connect(page.apply_settings)
    return page


def _trends(work: Workspace) -> QWidget:
    from companion.ui.pages.trends import TrendsPage

    page = TrendsPage(work.theme, work.diary, work.materials)
    page.apply_settings(work.settings)
    work.settings_applied.connect(page.apply_settings)
    return page


def _routines(work: Workspace) -> QWidget:
    from companion.ui.pages.routines import RoutinesPage

    page = RoutinesPage(work.theme, work.diary, work.materials)
    page.start_asked.connect(work.routine_asked)
    page.own_asked.connect(work.own_routine_asked)
    page.sitting_chosen.connect(work.choose_sitting)
    page.apply_settings(work.settings)
    work.settings_applied.connect(page.apply_settings)
    page.help_cards_asked.connect(work.help_cards_asked)
    work.help_put_aside.connect(page.put_help_aside)
    return page


def _learn(work: Workspace) -> QWidget:
    from companion.ui.pages.learn import LearnPage

    page = LearnPage(work.theme, work.materials.lessons)
    page.choice_changed.connect(work.choose_lessons)
    page.destination_asked.connect(work.destination_asked)
    work.lesson_opened.connect(page.open_lesson)
    page.apply_settings(work.settings)
    work.settings_applied.connect(page.apply_settings)
    return page


def _report(work: Workspace) -> QWidget:
    from companion.ui.pages.report import ReportPage

    page = ReportPage(work.theme, work.diary, work.materials)
    page.visits_asked.connect(work.visits_asked)
    page.apply_settings(work.settings)
    work.settings_applied.connect(page.apply_settings)
    return page


def _settings(work: Workspace) -> QWidget:
    from companion.ui.data_desk import DataDesk
    from companion.ui.pages.settings import SettingsPage

    desk = DataDesk(work.diary, work.diary_folder, work)
    page = SettingsPage(work.theme, work.settings, work.diary_folder, diaries=work.diaries, desk=desk)
    page.settings_changed.connect(work.change_settings)
    page.medicines_asked.connect(work.medicines_asked)
    page.questions_asked.connect(work.questions_asked)
    page.self_counts_asked.connect(work.self_counts_asked)
    page.keys_asked.connect(work.keys_asked)
    page.flare_plan_asked.connect(work.flare_plan_asked)
    page.about_you_asked.connect(work.about_you_asked)
    page.first_steps_asked.connect(work.first_steps_asked)
    page.hiding_asked.connect(work.hiding_asked)
    page.removal_asked.connect(work.removal_asked)
    page.diary_asked.connect(work.diary_asked)
    work.settings_applied.connect(page.set_settings)
    return page


def _medicines(work: Workspace) -> QWidget:
    from companion.ui.pages.medicines import MedicinesPage

    page = MedicinesPage(work.theme, work.diary, work.materials)
    page.removed.connect(work.removed)
    page.closed.connect(work.medicines_closed)
    return page


def _questions(work: Workspace) -> QWidget:
    from companion.ui.pages.questions import QuestionsPage

    page = QuestionsPage(work.theme, work.diary)
    page.removed.connect(work.removed)
    page.closed.connect(work.questions_closed)
    page.choice_changed.connect(work.choose_questions)
    page.apply_settings(work.settings)
    work.settings_applied.connect(page.apply_settings)
    return page


def _visits(work: Workspace) -> QWidget:
    from companion.ui.pages.visits import VisitsPage

    page = VisitsPage(work.theme, work.diary, work.materials)
    page.removed.connect(work.removed)
    page.closed.connect(work.visits_closed)
    return page


def _self_counts(work: Workspace) -> QWidget:
    from companion.ui.pages.self_counts import SelfCountsPage

    page = SelfCountsPage(work.theme, work.diary, work.materials.body, work.materials.instruments)
    page.removed.connect(work.removed)
    page.help_asked.connect(partial(work.help_cards_asked.emit, (CRISIS,)))
    page.closed.connect(work.self_counts_closed)
    page.apply_settings(work.settings)
    work.settings_applied.connect(page.apply_settings)
    return page


def _keys(work: Workspace) -> QWidget:
    from companion.ui.pages.keys import KeysPage
    from companion.ui.told_keys import GROUPS

    page = KeysPage(work.theme, work.settings, GROUPS)
    page.closed.connect(work.keys_closed)
    page.settings_changed.connect(work.change_settings)
    work.settings_applied.connect(page.set_settings)
    return page


def _help(work: Workspace) -> QWidget:
    from companion.ui.pages.help import HelpPage

    page = HelpPage(work.theme)
    page.closed.connect(work.help_closed)
    page.country_chosen.connect(work.choose_country)
    page.put_aside.connect(work.help_put_aside)
    work.help_cards_opened.connect(page.show_cards)
    page.apply_settings(work.settings)
    work.settings_applied.connect(page.apply_settings)
    return page


PAGES = (
    PageRecord(key=TODAY, words=N_("Today"), icon="sun", make=_today),
    PageRecord(key=DIARY, words=N_("Diary"), icon="calendar", make=_diary),
    PageRecord(key=TRENDS, words=N_("Trends"), icon="chart", make=_trends),
    PageRecord(key=ROUTINES, words=N_("Routines"), icon="person", make=_routines),
    PageRecord(key=LEARN, words=N_("Learn"), icon="book", make=_learn),
    PageRecord(key=REPORT, words=N_("Report"), icon="document", make=_report),
    PageRecord(key="settings", words=N_("Settings"), icon="sliders", make=_settings),
    PageRecord(key=MEDICINES, words=N_("Medicines"), icon="pill", make=_medicines, railed=False),
    PageRecord(key=VISITS, words=N_("Visits"), icon="calendar", make=_visits, railed=False),
    PageRecord(key=QUESTIONS, words=N_("Questions"), icon="sliders", make=_questions, railed=False),
    PageRecord(key=SELF_COUNTS, words=N_("Self-counts"), icon="list", make=_self_counts, railed=False),
    PageRecord(key=KEYS, words=N_("Keys"), icon="text", make=_keys, railed=False),
    PageRecord(key=HELP, words=N_("Get help"), icon="help", make=_help),
)


def listed_in_rail(pages: Sequence[PageRecord] = PAGES) -> list[PageRecord]:
    """The pages from the top of the rail; Get help stands apart, at its foot."""
    return [record for record in pages if record.railed and record.key != HELP]
