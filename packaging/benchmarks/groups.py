"""What is measured, group by group, with the budgets."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from benchmarks.huge import huge
from benchmarks.leaving import leaving
from benchmarks.table import Figure
from benchmarks.workshop import Workshop, median, percentile

SETTLE = 1.5
FRAME_SIZES = ("480x480", "1920x1080")


def start(shop: Workshop) -> Iterator[Figure]:
    """Interleaved with the yardstick, so that both meet the same moods of the machine."""
    ours: list[float] = []
    bare: list[float] = []
    diary = shop.copy_of_diary()
    for turn in range(-1, shop.times(15, 5)):
        for times, module, options in ((bare, "bare_window", ()), (ours, "program_start", (diary,))):
            found = shop.measured(module, *options, 0)
            if turn >= 0:  # the first of each warms up
                times.append((found["painted"] - found["begun"]) * 1000)
    yield Figure(
        words="start to the painted window, 10 years ÷ bare window",
        measured=median(ours),
        unit="ms",
        budget=2.0,
        yardstick=median(bare),
    )


def memory(shop: Workshop) -> Iterator[Figure]:
    """And what must not be loaded by then."""
    diary = shop.copy_of_diary()
    count = shop.times(5, 2)
    bare = [shop.measured("bare_window", SETTLE)["memory"] for _ in range(count)]
    ours = [shop.measured("program_start", diary, SETTLE) for _ in range(count)]
    for kind, words in (("Rss", "resident"), ("Pss", "proportional")):
        known = all(bare)
        yield Figure(
            words=f"memory then, {words} ÷ bare window",
            measured=median([found["memory"][kind] for found in ours]) if known else None,
            unit="MB",
            budget=2.0,
            yardstick=median([found[kind] for found in bare]) if known else None,
        )
    yield Figure(
        words="of matplotlib, numpy, QtMultimedia loaded then",
        measured=float(max(len(found["heavy"]) for found in ours)),
        unit="of 3",
        budget=0.0,
    )


def clicks(shop: Workshop) -> Iterator[Figure]:
    times = shop.measured("clicks", shop.copy_of_diary(), shop.times(300, 100))["ms"]
    yield Figure(
        words="click to painted and saved, 99 %", measured=percentile(times, 99), unit="ms", budget=16.0
    )
    yield Figure(words="click to painted and saved, median", measured=median(times), unit="ms")


def save(shop: Workshop) -> Iterator[Figure]:
    times = shop.measured("saves", shop.copy_of_diary(), shop.times(300, 100))["ms"]
    yield Figure(
        words="save a change of a check-in with 10 marks", measured=median(times), unit="ms", budget=20.0
    )
    yield Figure(words="the same, 99 %", measured=percentile(times, 99), unit="ms")


def day(shop: Workshop) -> Iterator[Figure]:
    times = shop.measured("past_days", shop.copy_of_diary(), shop.times(100, 30))["ms"]
    yield Figure(words="open a past day", measured=median(times), unit="ms", budget=50.0)
    yield Figure(words="the same, 99 %", measured=percentile(times, 99), unit="ms")


def history(shop: Workshop) -> Iterator[Figure]:
    """The year at a glance and the search. The first of each comes in a process that has read nothing yet."""
    found = [shop.measured("history", shop.diary, 10, 30) for _ in range(shop.times(5, 2))]
    for key, one, others, budget in (
        ("years", "first opening of a year", "open another year", 150.0),
        ("searches", "first search in 10 years of notes", "search for other words", 200.0),
    ):
        first = [told[key][0] for told in found]
        rest = [each for told in found for each in told[key][1:]]
        yield Figure(words=one, measured=median(first), unit="ms", budget=budget)
        yield Figure(words=others, measured=median(rest), unit="ms", budget=budget)
        yield Figure(words="the same, 99 %", measured=percentile(rest, 99), unit="ms")


def trends(shop: Workshop) -> Iterator[Figure]:
    """Each first opening has a diary folder without a cache; the second start in it has one."""
    found: dict[str, list[dict[str, float]]] = {"empty": [], "filled": []}
    redraws: list[float] = []
    for _ in range(shop.times(5, 2)):
        diary = shop.copy_of_diary()
        for openings in found.values():
            told = shop.measured("trends", diary, shop.times(10, 4))
            openings.append(told)
            redraws += told["redraws"]
    for cache, openings in found.items():
        yield Figure(
            words=f"first opening of Trends, {cache} cache",
            measured=median([opening["first"] for opening in openings]),
            unit="ms",
            budget=1000.0,
        )
    blocked = max(opening["blocked"] for openings in found.values() for opening in openings)
    yield Figure(words="longest time without events meanwhile", measured=blocked, unit="ms")
    yield Figure(words="draw 10 years again", measured=median(redraws), unit="ms", budget=120.0)


def library(shop: Workshop) -> Iterator[Figure]:
    """The first opening in each start."""
    found = [shop.measured("library", shop.copy_of_diary()) for _ in range(shop.times(5, 2))]
    for key, words in (("routines", "routines open"), ("exercises", "83 exercises open")):
        times = [opening[key] for opening in found]
        yield Figure(
            words=f"{words}, with the visible stills", measured=median(times), unit="ms", budget=300.0
        )
    blocked = max(opening["blocked"] for opening in found)
    yield Figure(words="longest time without events meanwhile", measured=blocked, unit="ms")


def report(shop: Workshop) -> Iterator[Figure]:
    """The page of ten years and its file; the first opening shows three months."""
    found = [shop.measured("report", shop.copy_of_diary()) for _ in range(shop.times(5, 2))]
    for key, words, budget in (
        ("first", "first opening of the report", None),
        ("page", "page of the report of 10 years", None),
        ("saved", "the same, saved as PDF", 2000.0),
    ):
        yield Figure(words=words, measured=median([each[key] for each in found]), unit="ms", budget=budget)
    for key, words in (("opened", "first opening"), ("blocked", "ten years")):
        longest = max(each[key] for each in found)
        yield Figure(words=f"longest time without events, {words}", measured=longest, unit="ms")


def frames(shop: Workshop) -> Iterator[Figure]:
    small, large = (
        shop.measured("frames", size, shop.times(count, 2))["ms"]
        for size, count in zip(FRAME_SIZES, (12, 4), strict=True)
    )
    yield Figure(words="player frame 480 x 480, median", measured=median(small), unit="ms", budget=5.5)
    yield Figure(words="player frame 480 x 480, 95 %", measured=percentile(small, 95), unit="ms", budget=9.0)
    yield Figure(words="player frame 1920 x 1080, median", measured=median(large), unit="ms", budget=14.0)


def body(shop: Workshop) -> Iterator[Figure]:
    """The body map by itself."""
    found = shop.measured("body", shop.times(30, 8))
    for key, words, budget in (
        ("scratch", "both neutral figures from scratch, 800 x 900", 40.0),
        ("window", "map of 800 x 900 with 20 marks painted again", 2.0),
        ("region", "one region marked and painted", 1.0),
        ("load", "outlines of one build loaded", 30.0),
        ("hit", "region under a point", 0.05),
    ):
        yield Figure(words=words, measured=median(found[key]), unit="ms", budget=budget)


def body_time(shop: Workshop) -> Iterator[Figure]:
    """The body map over ten years. Twenty ms a frame are fifty frames a second."""
    found = shop.measured("body_time", shop.diary, shop.times(15, 5))
    maps = [reading + counting for reading, counting in zip(found["read"], found["count"], strict=True)]
    yield Figure(
        words="period map of 10 years, read and counted", measured=median(maps), unit="ms", budget=100.0
    )
    yield Figure(
        words="a week of the time slider painted", measured=median(found["weeks"]), unit="ms", budget=20.0
    )
    yield Figure(words="the same, 95 %", measured=percentile(found["weeks"], 95), unit="ms")


def idle(shop: Workshop) -> Iterator[Figure]:
    told = shop.measured("idle", shop.copy_of_diary(), 5)
    yield Figure(words="processor time when idle", measured=told["ms_per_s"], unit="ms/s", budget=1.0)


def playing(shop: Workshop) -> Iterator[Figure]:
    """In percent of one core, over movements and holds."""
    told = shop.measured("playing", shop.copy_of_diary(), 8)
    yield Figure(words="processor while a routine plays", measured=told["moving"], unit="%", budget=15.0)
    yield Figure(words="processor while it is paused", measured=told["paused"], unit="%", budget=1.0)


def reading(shop: Workshop) -> Iterator[Figure]:
    told = [shop.measured("reading", shop.diary) for _ in range(shop.times(5, 2))]
    words = f"read all {told[0]['entries']:,} check-ins, {told[0]['marks']:,} marks"
    yield Figure(words=words, measured=median([each["ms"] for each in told]), unit="ms")


def second_start(shop: Workshop) -> Iterator[Figure]:
    """What packaging/start.py adds once everything is set up."""
    root, python = shop.environment.root, str(shop.environment.python)
    system_python = getattr(sys, "_base_executable", sys.executable)
    variables = os.environ | {"PYTHONPATH": str(root)}
    directly = [python, "-P", "-m", "companion", "--version"]
    through = [system_python, str(root / "packaging" / "start.py"), "--version"]
    added: list[float] = []
    for _ in range(shop.times(10, 3)):
        passed: list[float] = []
        for command in (directly, through):
            begun = time.perf_counter()
            subprocess.run(command, env=variables, stdout=subprocess.DEVNULL, check=True)
            passed.append((time.perf_counter() - begun) * 1000)
        added.append(passed[1] - passed[0])
    yield Figure(
        words="what start.py adds to a second start",
        measured=statistics.median(added),
        unit="ms",
        budget=300.0,
    )


GROUPS: Mapping[str, Callable[[Workshop], Iterator[Figure]]] = MappingProxyType(
    {
        "start": start,
        "memory": memory,
        "clicks": clicks,
        "save": save,
        "day": day,
        "history": history,
        "trends": trends,
        "library": library,
        "report": report,
        "frames": frames,
        "body": body,
        "body-time": body_time,
        "idle": idle,
        "playing": playing,
        "reading": reading,
        "huge": huge,
        "leaving": leaving,
        "second-start": second_start,
    }
)
