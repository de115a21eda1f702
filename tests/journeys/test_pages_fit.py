"""No page is wider than its window, nor are words, on small and large screens and with large text."""

from pathlib import Path

import pytest

from tests.journeys.diaries import a_folder, an_entry_of
from tests.journeys.program import running

PAGES = ("Today", "Diary", "Trends", "Routines", "Settings", "Get help")


@pytest.mark.parametrize(
    ("width", "height", "text_size"), [(1366, 690, 100), (1920, 1080, 100), (1366, 768, 200)]
)
def test_every_page_fits_the_width(tmp_path: Path, width: int, height: int, text_size: int) -> None:
    entries = [an_entry_of(days) for days in range(9)]
    folder = a_folder(tmp_path, *entries, text_size=text_size)
    found = {}

    with running(folder) as person:
        person.ask("resize", width, height)
        for page in PAGES:
            person.click(page, within="Pages")
            if page == "Trends":
                person.wait_until_here("Show the days", within=20)
            found[page] = person.ask("too_wide")

    assert found == {page: [] for page in PAGES}
