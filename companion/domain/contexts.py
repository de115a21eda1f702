"""When a marked part hurts: the three contexts of a mark."""

from companion.domain.text import N_

CONTEXTS: tuple[tuple[str, str], ...] = (
    ("rest", N_("At rest")),
    ("movement", N_("With movement")),
    ("pressure", N_("Under pressure")),
)
