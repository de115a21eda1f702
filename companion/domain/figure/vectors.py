"""Three-dimensional vectors and frames as plain tuples, because that is what is fast in plain Python.

Room: x forward for a figure that faces right, y up (floor = 0), z towards the viewer of the side view,
which is the figure's own right. Metres. A frame is three unit vectors (anterior, up the bone, right).
"""

import math

Vec = tuple[float, float, float]
Frame = tuple[Vec, Vec, Vec]

UP: Vec = (0.0, 1.0, 0.0)
DOWN: Vec = (0.0, -1.0, 0.0)
ROOM: Frame = ((1.0, 0.0, 0.0), UP, (0.0, 0.0, 1.0))
_TINY = 1e-9
_NO_TURN = 1e-6


def add(p: Vec, q: Vec) -> Vec:
    return (p[0] + q[0], p[1] + q[1], p[2] + q[2])


def sub(p: Vec, q: Vec) -> Vec:
    return (p[0] - q[0], p[1] - q[1], p[2] - q[2])


def mul(p: Vec, k: float) -> Vec:
    return (p[0] * k, p[1] * k, p[2] * k)


def mad(p: Vec, q: Vec, k: float) -> Vec:
    """The point `p` moved `k` along `q`."""
    return (p[0] + q[0] * k, p[1] + q[1] * k, p[2] + q[2] * k)


def dot(p: Vec, q: Vec) -> float:
    return p[0] * q[0] + p[1] * q[1] + p[2] * q[2]


def cross(p: Vec, q: Vec) -> Vec:
    return (p[1] * q[2] - p[2] * q[1], p[2] * q[0] - p[0] * q[2], p[0] * q[1] - p[1] * q[0])


def length(p: Vec) -> float:
    return math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2])


def distance(p: Vec, q: Vec) -> float:
    return length(sub(p, q))


def unit(p: Vec, fallback: Vec = (1.0, 0.0, 0.0)) -> Vec:
    """The direction of `p`; `fallback` where it has none."""
    n = length(p)
    return (p[0] / n, p[1] / n, p[2] / n) if n > _TINY else fallback


def lerp(p: Vec, q: Vec, k: float) -> Vec:
    return (p[0] + (q[0] - p[0]) * k, p[1] + (q[1] - p[1]) * k, p[2] + (q[2] - p[2]) * k)


def across(p: Vec, axis: Vec) -> Vec:
    """The part of `p` that is square to the unit vector `axis`; not normalised."""
    return mad(p, axis, -dot(p, axis))


def angle_between(p: Vec, q: Vec) -> float:
    """Degrees between two unit vectors."""
    return math.degrees(math.acos(max(-1.0, min(1.0, dot(p, q)))))


def pitch(frame: Frame, degrees: float) -> Frame:
    """Lean forward: the up axis moves towards anterior."""
    if not degrees:
        return frame
    up, anterior = _turn(frame[1], frame[0], degrees)
    return (anterior, up, frame[2])


def roll(frame: Frame, degrees: float) -> Frame:
    """Lean to the right: the up axis moves towards right."""
    if not degrees:
        return frame
    up, right = _turn(frame[1], frame[2], degrees)
    return (frame[0], up, right)


def yaw(frame: Frame, degrees: float) -> Frame:
    """Turn to the right: anterior moves towards right."""
    if not degrees:
        return frame
    anterior, right = _turn(frame[0], frame[2], degrees)
    return (anterior, frame[1], right)


def _turn(p: Vec, q: Vec, degrees: float) -> tuple[Vec, Vec]:
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return (
        (p[0] * c + q[0] * s, p[1] * c + q[1] * s, p[2] * c + q[2] * s),
        (q[0] * c - p[0] * s, q[1] * c - p[1] * s, q[2] * c - p[2] * s),
    )


def local(frame: Frame, anterior: float = 0.0, up: float = 0.0, right: float = 0.0) -> Vec:
    """The room direction of an offset given along the axes of a frame."""
    a, u, r = frame
    return (
        a[0] * anterior + u[0] * up + r[0] * right,
        a[1] * anterior + u[1] * up + r[1] * right,
        a[2] * anterior + u[2] * up + r[2] * right,
    )


def frame_from(up: Vec, anterior: Vec) -> Frame:
    """The frame with this unit up axis whose anterior axis is as near as possible to the one given."""
    a = unit(across(anterior, up))
    return (a, up, cross(a, up))


def mix_frame(f: Frame, g: Frame, k: float) -> Frame:
    up = unit(lerp(f[1], g[1], k))
    return frame_from(up, lerp(f[0], g[0], k))


def swing(p: Vec, before: Vec, after: Vec) -> Vec:
    """`p` carried along by the shortest turn that brings `before` to `after` (unit vectors)."""
    axis = cross(before, after)
    s, c = length(axis), dot(before, after)
    if s < _NO_TURN:
        return p
    k = mul(axis, 1 / s)
    return add(add(mul(p, c), mul(cross(k, p), s)), mul(k, dot(k, p) * (1 - c)))
