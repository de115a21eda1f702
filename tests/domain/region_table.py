"""The shipped regions, for rules that are stated on them."""

from companion.content.body import read_regions
from companion.paths import resources

REGIONS = read_regions(resources() / "bodymap")
