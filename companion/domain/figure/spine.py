"""The trunk as a bent column: a smooth line through the pivots of the spine, and how thick it is there."""

import math
from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise

from companion.domain.figure.body import Body
from companion.domain.figure.proportions import SPINE_NODES, TRUNK, H
from companion.domain.figure.vectors import Frame, Vec, mad, mix_frame, mul

Spine = Callable[[float], tuple[Vec, Frame]]
"""Height above the hip line (fraction of stature) -> centre and frame of the trunk there."""


def spine_of(body: Body) -> Spine:
    """The spine as Hermite curves through pelvis, lumbar, thoracic and C7 pivots."""
    j, f = body.joints, body.frames
    points = (j["pelvis"], j["lumbar"], j["thorax"], j["c7"])
    frames = (
        f["pelvis"],
        mix_frame(f["pelvis"], f["lumbar"], 0.5),
        mix_frame(f["lumbar"], f["thorax"], 0.5),
        f["thorax"],
    )
    _, low, middle, top = SPINE_NODES

    def at(y: float) -> tuple[Vec, Frame]:
        if y <= 0:
            return mad(points[0], frames[0][1], y * H), frames[0]
        if y >= top:
            return mad(points[3], frames[3][1], (y - top) * H), frames[3]
        i = 0 if y < low else 1 if y < middle else 2
        span = SPINE_NODES[i + 1] - SPINE_NODES[i]
        k = (y - SPINE_NODES[i]) / span
        slope = span * H
        before, after = mul(frames[i][1], slope), mul(frames[i + 1][1], slope)
        centre = _hermite((points[i], points[i + 1]), (before, after), k)
        return centre, mix_frame(frames[i], frames[i + 1], k)

    return at


def _hermite(ends: tuple[Vec, Vec], slopes: tuple[Vec, Vec], k: float) -> Vec:
    (p, q), (m, n) = ends, slopes
    k2, k3 = k * k, k * k * k
    a, b, c, d = 2 * k3 - 3 * k2 + 1, k3 - 2 * k2 + k, -2 * k3 + 3 * k2, k3 - k2
    return (
        p[0] * a + m[0] * b + q[0] * c + n[0] * d,
        p[1] * a + m[1] * b + q[1] * c + n[1] * d,
        p[2] * a + m[2] * b + q[2] * c + n[2] * d,
    )


def trunk_radii(y: float, breath: float = 0.0, belly: float = 0.0) -> tuple[float, float, float]:
    """Depth to the front and back and half width of the trunk at a height; all as fractions of stature."""
    front, back, side = _plain_radii(y)
    chest, waist, flank = _swellings(y)
    return front + chest * breath + waist * belly, back, side + flank * breath


@lru_cache(maxsize=64)
def _swellings(y: float) -> tuple[float, float, float]:
    """How much a full breath adds to the front, a full belly to the front, and a full breath to the side."""
    return (
        0.007 * math.exp(-(((y - 0.225) / 0.05) ** 2)),
        0.018 * math.exp(-(((y - 0.105) / 0.05) ** 2)),
        0.003 * math.exp(-(((y - 0.2) / 0.06) ** 2)),
    )


@lru_cache(maxsize=64)
def _plain_radii(y: float) -> tuple[float, float, float]:
    if y <= TRUNK[0][0]:
        return TRUNK[0][1:]
    for below, above in pairwise(TRUNK):
        if y < above[0]:
            k = (y - below[0]) / (above[0] - below[0])
            return (
                below[1] + (above[1] - below[1]) * k,
                below[2] + (above[2] - below[2]) * k,
                below[3] + (above[3] - below[3]) * k,
            )
    return TRUNK[-1][1:]
