"""The shipped regions with their codes, and regions found by a code."""

from companion.content.body import read_regions
from companion.content.codes import read_codes
from companion.paths import resources

FOLDER = resources() / "bodymap"
REGIONS = read_regions(FOLDER)
CODES = read_codes(FOLDER)
ALL = tuple(REGIONS)


def of_areas(*areas: str) -> list[str]:
    """One region in each of these areas of the Widespread Pain Index."""
    found = {known.wpi_area: region for region, known in CODES.items()}
    return [found[area] for area in areas]


def both(area: str) -> tuple[str, str]:
    """The left and the right area of that name."""
    return f"{area}_left", f"{area}_right"
