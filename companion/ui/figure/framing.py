"""Which part of the room a picture shows: fitted round all poses of a motion, or round a close-up."""

from collections.abc import Iterator

from companion.domain.figure.motion import Motion
from companion.domain.figure.proportions import H
from companion.domain.figure.scenery import CLOSE_UPS, Flat
from companion.domain.figure.vectors import Vec
from companion.ui.figure.view import View

_LOWER_BODY = ("hip", "knee", "ankle", "heel", "ball", "toe", "pelvis")
_HEAD, _HEAD_UP_CLOSE = ("head", "skull", "head_top"), ("head", "head_top")
_AIR = 1.16
_LEAST_CLOSE, _LEAST_UPPER, _LEAST = 0.2, 0.7, 1.3  # metres across
_WIDEST = 1.8
_SIDEWAYS = 0.66  # the floor runs along x in side views, along z in front views
_ARROW = 1.05


def fitted_view(motion: Motion, width: int, height: int) -> View:
    """The camera for a picture of so many pixels."""
    camera = motion.camera
    if isinstance(camera.frame, str):
        x, y, span = _fit(motion, width / height)
    else:
        x, y, span = camera.frame
    span /= camera.zoom
    x, y = x + camera.shift[0], y - camera.shift[1]
    scale = width / span
    view = View(camera.turn, camera.eye, scale, (width / 2 - x * scale, height / 2 - y * scale))
    view.arrow_scale = min(scale, min(width, height) * _ARROW)
    return view


def picture_shape(motion: Motion) -> float:
    """The width / height that suits a motion: 1.0, up to 1.8 for a person lying down."""
    camera = motion.camera
    if camera.aspect:
        return camera.aspect
    if camera.frame != "full":
        return 1.0
    view = View(camera.turn, camera.eye, 1.0)
    flat = [view.flat(place) for _, place in _resting_joints(motion)]
    width, height = (max(q[i] for q in flat) - min(q[i] for q in flat) + 0.2 for i in (0, 1))
    return max(1.0, min(_WIDEST, width / height * 0.8))


def floor_reach(motion: Motion) -> Flat:
    """Middle and half length of the floor a motion takes up, in metres along it."""
    view = View(motion.camera.turn, 0.0, 1.0)
    xs = [view.flat(place)[0] for pose in motion.poses for place in motion.rest_body(pose).joints.values()]
    middle, right = (min(xs) + max(xs)) / 2, view.right
    along = right[0] if abs(right[0]) > _SIDEWAYS else right[2]
    return middle * along, max((max(xs) - min(xs)) / 2 + 0.22, 0.62)


def _resting_joints(motion: Motion) -> Iterator[tuple[str, Vec]]:
    for pose in dict.fromkeys(beat.pose for beat in motion.steps):
        yield from motion.rest_body(pose).joints.items()


def _fit(motion: Motion, ratio: float) -> tuple[float, float, float]:
    """Centre and width in metres of a picture of that width / height."""
    camera = motion.camera
    view = View(camera.turn, camera.eye, 1.0)
    xs: list[float] = []
    ys: list[float] = []
    for name, place in _resting_joints(motion):
        radius = _room_for(motion, name)
        if radius is None:
            continue
        x, y = view.flat(place)
        xs += [x - radius, x + radius]
        ys += [y - radius, y + radius]
    span = max(max(xs) - min(xs), (max(ys) - min(ys)) * ratio) * _AIR
    least = _LEAST_CLOSE if camera.close_up else _LEAST_UPPER if camera.frame == "upper" else _LEAST
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2, max(span, least)


def _room_for(motion: Motion, joint: str) -> float | None:
    """How much room a joint needs round it in metres; None when it need not be in the picture."""
    camera = motion.camera
    if camera.close_up and isinstance(camera.frame, str):
        if joint not in CLOSE_UPS[camera.frame]:
            return None
        if joint in _HEAD_UP_CLOSE:
            return 0.055 * H
        return (0.012 if camera.frame == "mouth" else 0.02) * H
    if camera.frame == "upper" and joint.partition("_")[0] in _LOWER_BODY:
        return None
    return (0.075 if joint in _HEAD else 0.04) * H
