"""What is asked of the diary: one question declared in advance, and a family of others.

Each is a factor, an outcome, and how many days lie between. `one_more` are the words for one unit more of the
factor, as they stand at the beginning of a sentence.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from companion.analysis.insights.daily import (
    ASLEEP,
    AWAKENINGS,
    MEDICINE,
    PAIN,
    ROUTINE,
    SLEEP,
    THERAPY,
    WEATHER_WORD,
    Daily,
)
from companion.analysis.insights.records import InsightRecords
from companion.domain.medicine import Medicine
from companion.domain.own_question import Form, OwnQuestion
from companion.domain.question_list import WEATHER
from companion.domain.text import N_, _
from companion.domain.therapy import therapy_words

HOUR = 60


class Sort(Enum):
    """What kind of thing a factor is; the sentences differ."""

    SLEEP = "sleep"
    NEXT_NIGHT = "next night"
    AMOUNT = "amount"
    WITH_OR_WITHOUT = "with or without"
    CHOSEN = "chosen"
    """With or without something that one chooses: then days of another kind may be the reason."""

    @property
    def two_kinds(self) -> bool:
        """Whether there are days with it and days without it, and nothing between."""
        return self in {Sort.WITH_OR_WITHOUT, Sort.CHOSEN}


@dataclass(frozen=True, kw_only=True)
class Topic:
    """One question. `unit` is how much of the series counts as one; `log` is what to write down for it."""

    factor: str
    one_more: str
    log: str
    sort: Sort
    outcome: str = PAIN
    lag: int = 0
    unit: float = 1.0
    declared: bool = False


@dataclass(frozen=True, kw_only=True)
class _Amount:
    """A question of the diary that is counted, with the lags that are looked at."""

    key: str
    one_more: str
    log: str
    lags: tuple[int, ...] = (0,)
    unit: float = 1.0
    sort: Sort = Sort.AMOUNT


DECLARED = Topic(
    factor=SLEEP,
    one_more=N_("A night one word better"),
    log=N_("How you slept, and pain right now"),
    sort=Sort.SLEEP,
    declared=True,
)
NEXT_NIGHT = Topic(
    factor=PAIN,
    outcome=SLEEP,
    lag=1,
    one_more=N_("One point more pain"),
    log=N_("Pain right now, and how you slept"),
    sort=Sort.NEXT_NIGHT,
)
AMOUNTS: tuple[_Amount, ...] = (
    _Amount(
        key=ASLEEP, one_more=N_("One more hour asleep"), log=N_("Time asleep"), unit=HOUR, sort=Sort.SLEEP
    ),
    _Amount(
        key=AWAKENINGS, one_more=N_("Waking up once more"), log=N_("Times awake at night"), sort=Sort.SLEEP
    ),
    _Amount(key="stress", one_more=N_("One point more stress"), log=N_("Stress"), lags=(0, 1)),
    _Amount(key="mood", one_more=N_("A mood one point better"), log=N_("Mood")),
    _Amount(
        key="sitting_minutes", one_more=N_("One more hour of sitting"), log=N_("Sitting time"), unit=HOUR
    ),
    _Amount(
        key="light_minutes",
        one_more=N_("One more hour of light movement"),
        log=N_("Light movement"),
        lags=(0, 1, 2),
        unit=HOUR,
    ),
    _Amount(
        key="moderate_minutes",
        one_more=N_("One more hour of moderate movement"),
        log=N_("Moderate movement"),
        lags=(0, 1, 2),
        unit=HOUR,
    ),
    _Amount(
        key="overdid",
        one_more=N_("One step more than usual"),
        log=N_("Whether you did more than usual"),
        lags=(1, 2),
    ),
    _Amount(
        key="posture_variety",
        one_more=N_("Changing position one step more often"),
        log=N_("How often you changed position"),
    ),
    _Amount(
        key="static_load",
        one_more=N_("One step more of repetitive work"),
        log=N_("Repetitive or awkward work"),
        lags=(0, 1),
    ),
    _Amount(key="caffeine", one_more=N_("One more drink with caffeine"), log=N_("Drinks with caffeine")),
    _Amount(key="alcohol", one_more=N_("One more unit of alcohol"), log=N_("Units of alcohol"), lags=(1,)),
    _Amount(key="hydration", one_more=N_("One more glass to drink"), log=N_("Glasses of drink")),
    _Amount(
        key="bleeding",
        one_more=N_("A day of your period"),
        log=N_("Your period"),
        sort=Sort.WITH_OR_WITHOUT,
    ),
)


def topics_of(
    daily: Daily,
    records: InsightRecords,
    medicines: Iterable[Medicine] = (),
    routines: Mapping[str, str] | None = None,
) -> list[Topic]:
    """The declared question, the way back, and one for everything that was logged, a lag each.

    `routines` are names by key. What was never logged is no question, so it changes nothing for the others.
    """
    names = {MEDICINE + medicine.id: medicine.name for medicine in medicines}
    names |= {ROUTINE + key: name for key, name in (routines or {}).items()}
    names |= {THERAPY + kind: therapy_words(kind) for kind in {each.kind for each in records.therapies}}
    found = [DECLARED, NEXT_NIGHT, *_amounts(daily), *_own(daily, records.own_questions)]
    found += [_presence(WEATHER_WORD + key, _(words), Sort.WITH_OR_WITHOUT) for key, words in WEATHER]
    found += [_presence(name, words, Sort.CHOSEN) for name, words in sorted(names.items())]
    return [topic for topic in found if topic.declared or topic.factor in daily.values]


def _amounts(daily: Daily) -> list[Topic]:
    return [
        Topic(
            factor=each.key,
            one_more=each.one_more,
            log=each.log,
            sort=each.sort,
            lag=lag,
            unit=each.unit,
        )
        for each in AMOUNTS
        if each.key in daily.values
        for lag in each.lags
    ]


def _own(daily: Daily, questions: Iterable[OwnQuestion]) -> list[Topic]:
    return [_own_topic(question) for question in questions if question.key in daily.values]


def _own_topic(question: OwnQuestion) -> Topic:
    if question.form is Form.YES_NO:
        return _presence(question.key, question.words, Sort.WITH_OR_WITHOUT)
    long = question.form is Form.DURATION
    words = _("One more hour of “{name}”") if long else _("One more of “{name}”")
    return Topic(
        factor=question.key,
        one_more=words.format(name=question.words),
        log=question.words,
        sort=Sort.AMOUNT,
        unit=HOUR if long else 1.0,
    )


def _presence(factor: str, name: str, sort: Sort) -> Topic:
    return Topic(factor=factor, one_more=_("A day with “{name}”").format(name=name), log=name, sort=sort)
