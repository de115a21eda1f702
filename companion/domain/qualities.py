"""How pain can feel: the 14 quality words (spec: clinical facts, section 4), and when it hurts."""

from companion.domain.text import N_

QUALITIES: tuple[tuple[str, str], ...] = (
    ("dull", N_("dull")),
    ("aching", N_("aching")),
    ("sore", N_("sore")),
    ("tight", N_("tight")),
    ("heavy", N_("heavy")),
    ("cramping", N_("cramping")),
    ("sharp", N_("sharp")),
    ("stabbing", N_("stabbing")),
    ("shooting", N_("shooting")),
    ("burning", N_("burning")),
    ("throbbing", N_("throbbing")),
    ("tender", N_("tender to touch")),
    ("tingling", N_("tingling or numb")),
    ("spasm", N_("spasm")),
)
