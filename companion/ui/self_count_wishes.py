"""Which self-counts the person wished to be offered on Today."""

from companion.domain.instrument import PEG, PHQ4
from companion.domain.settings import Settings


def wished(settings: Settings) -> list[str]:
    """None during a break."""
    wishes = ((PEG, settings.weekly_peg), (PHQ4, settings.monthly_phq4))
    return [] if settings.on_break else [instrument for instrument, wish in wishes if wish]
