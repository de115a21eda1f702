"""How the drawn person is built: bone lengths, and the sections that give trunk, limbs and hands their shape.

Bone lengths and landmark heights are fractions of stature after Drillis & Contini (1966), as drawn in Winter,
Biomechanics and Motor Control of Human Movement; the numbers were not verified on the page. The lengths of
Zatsiorsky and de Leva (thigh .2425, shank .2493, foot .1482) agree within 3 %. On purpose the head is .142
(norm .130) so that the face survives at 200 px, the hand .102 (norm .108), and the shoulder joint lies at .80
(.818 is the acromion). Widths and depths of all sections were drawn by eye.
"""

from functools import lru_cache

H = 1.70
"""Stature of the drawn person in metres. Tables below are fractions of it."""

LUMBAR_RISE, THORAX_RISE, C7_RISE = 0.075, 0.090, 0.157
PELVIS_TO_LUMBAR = LUMBAR_RISE * H
LUMBAR_TO_THORAX = THORAX_RISE * H
THORAX_TO_C7 = C7_RISE * H
NECK = 0.050 * H
SHOULDER_UP = 0.106 * H
SHOULDER_HALF = 0.101 * H
HIP_HALF = 0.050 * H
UPPER_ARM = 0.186 * H
FOREARM = 0.146 * H
THIGH = 0.245 * H
SHANK = 0.246 * H
ANKLE_HEIGHT = 0.039 * H
HIP_HEIGHT = 0.53 * H

SPINE_NODES = (0.0, LUMBAR_RISE, LUMBAR_RISE + THORAX_RISE, LUMBAR_RISE + THORAX_RISE + C7_RISE)
"""Heights of pelvis, lumbar, thoracic and C7 pivots above the hip line."""

# height above the hip line, depth to the front, depth to the back, half width
TRUNK: tuple[tuple[float, float, float, float], ...] = (
    (-0.034, 0.040, 0.052, 0.066),
    (0.000, 0.055, 0.067, 0.090),
    (0.040, 0.054, 0.060, 0.090),
    (0.080, 0.055, 0.047, 0.081),
    (0.120, 0.057, 0.045, 0.0785),
    (0.165, 0.064, 0.052, 0.084),
    (0.210, 0.073, 0.059, 0.092),
    (0.250, 0.071, 0.063, 0.096),
    (0.280, 0.056, 0.057, 0.086),
    (0.300, 0.039, 0.044, 0.062),
    (0.314, 0.029, 0.032, 0.043),
    (0.326, 0.016, 0.018, 0.024),
)

# position along the bone 0..1, then depth to the front and back, width to the outside and inside
Sections = tuple[tuple[float, float, float, float, float], ...]
LIMBS: dict[str, Sections] = {
    "thigh": (
        (0.0, 0.055, 0.060, 0.049, 0.046),
        (0.2, 0.057, 0.057, 0.052, 0.050),
        (0.45, 0.052, 0.050, 0.046, 0.047),
        (0.75, 0.042, 0.041, 0.038, 0.039),
        (1.0, 0.036, 0.034, 0.033, 0.034),
    ),
    "shank": (
        (0.0, 0.034, 0.034, 0.033, 0.033),
        (0.12, 0.031, 0.037, 0.033, 0.034),
        (0.30, 0.027, 0.045, 0.035, 0.036),
        (0.52, 0.023, 0.038, 0.029, 0.029),
        (0.78, 0.019, 0.025, 0.021, 0.021),
        (1.0, 0.0185, 0.022, 0.019, 0.020),
    ),
    "upper_arm": (
        (0.0, 0.033, 0.034, 0.031, 0.029),
        (0.25, 0.032, 0.032, 0.029, 0.027),
        (0.6, 0.028, 0.028, 0.025, 0.025),
        (1.0, 0.0225, 0.023, 0.0215, 0.022),
    ),
    "forearm": (
        (0.0, 0.0225, 0.023, 0.022, 0.023),
        (0.22, 0.025, 0.023, 0.025, 0.023),
        (0.42, 0.0225, 0.0212, 0.023, 0.0212),
        (0.65, 0.019, 0.018, 0.020, 0.0185),
        (1.0, 0.0145, 0.0145, 0.0165, 0.0165),
    ),
}


@lru_cache(maxsize=64)
def sections_between(kind: str, start: float, end: float) -> Sections:
    """The sections of a limb from one share of its bone to another, those at the ends interpolated."""
    sections = LIMBS[kind]
    shares = (start, *(section[0] for section in sections if start < section[0] < end), end)
    return tuple((share, *section_at(sections, share)) for share in shares)


def section_at(sections: Sections, along: float) -> tuple[float, float, float, float]:
    """Front, back, outer and inner radius of a limb at a place on its bone, interpolated."""
    k = 0
    while k < len(sections) - 2 and along > sections[k + 1][0]:
        k += 1
    a, b = sections[k], sections[k + 1]
    w = (along - a[0]) / (b[0] - a[0])
    return (
        a[1] + (b[1] - a[1]) * w,
        a[2] + (b[2] - a[2]) * w,
        a[3] + (b[3] - a[3]) * w,
        a[4] + (b[4] - a[4]) * w,
    )
