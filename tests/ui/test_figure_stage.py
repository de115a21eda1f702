"""The painted figure: the same moment gives the same picture, in the colours of the theme."""

import math
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from companion.domain.figure.motion import Motion, Stance
from companion.ui.figure import person
from companion.ui.figure.colours import FigureColours, figure_colours
from companion.ui.figure.framing import fitted_view, picture_shape
from companion.ui.figure.hulls import Ball, hull, hull_and_open_rim, hull_and_rim
from companion.ui.figure.stage import Stage
from companion.ui.figure.view import View
from tests.figure_builders import IDS, a_motion, shipped
from tests.ui.widgets.body_builders import a_theme

SNAPSHOTS = Path(__file__).parents[1] / "snapshots" / "figure"
NOTICED = 12  # of 255
FEW = 0.002
SIZE = 160

pytestmark = pytest.mark.usefixtures("qapp")


def colours(theme: str = "light") -> FigureColours:
    return figure_colours(a_theme(theme))


def picture(stage: Stage, stance: Stance, width: int = SIZE, height: int = SIZE) -> QImage:
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    p = QPainter(image)
    stage.paint(p, stance)
    p.end()
    return image


def pixels(image: QImage) -> np.ndarray:
    """Rows, columns, and blue, green, red, alpha."""
    plain = image.convertToFormat(QImage.Format.Format_ARGB32)
    values = np.frombuffer(plain.constBits(), np.uint8).copy()
    return values.reshape(plain.height(), plain.width(), 4).astype(np.int16)


def differing(one: QImage, other: QImage) -> float:
    """The share of pixels that differ visibly."""
    return float((np.abs(pixels(one) - pixels(other)).max(axis=2) > NOTICED).mean())


@pytest.mark.parametrize("name", IDS)
def test_a_moment_looks_the_same_whatever_was_painted_before(name: str) -> None:
    motion, used = shipped()[name], colours()
    moment, other = motion.main_stance(), motion.stance_at(0.0)
    stage = Stage(motion, used, (SIZE, SIZE))

    first = picture(stage, moment)
    between = picture(stage, other)
    again = picture(stage, moment)

    assert first == again == picture(Stage(motion, used, (SIZE, SIZE)), moment)
    assert first != between


@pytest.mark.parametrize(
    ("name", "theme", "size"),
    [
        ("hp-06-half-kneeling-lunge", "light", (300, 300)),
        ("wr-07-fist-and-fan", "dark", (300, 300)),
        ("jw-02-tongue-up-opening", "contrast", (300, 300)),
        ("ub-07-open-book", "contrast_dark", (420, 260)),
    ],
)
def test_a_figure_looks_as_stored(
    name: str, theme: str, size: tuple[int, int], update_snapshots: bool
) -> None:
    file = SNAPSHOTS / f"{name}-{theme}.png"
    motion = shipped()[name]

    image = picture(Stage(motion, colours(theme), size), motion.main_stance(), *size)

    if update_snapshots:
        image.save(str(file))
    assert differing(image, QImage(str(file))) < FEW


@pytest.mark.parametrize("name", ["sh-03-hands-behind", "hp-06-half-kneeling-lunge", "wr-03-tendon-glides"])
def test_the_other_side_is_the_mirrored_picture(name: str) -> None:
    motion, used = shipped()[name], colours()
    moment = motion.main_stance()

    image = picture(Stage(motion, used, (SIZE, SIZE)), moment)
    mirrored = picture(Stage(motion, used, (SIZE, SIZE), mirror=True), moment)

    assert differing(mirrored.flipped(Qt.Orientation.Horizontal), image) < 0.01
    assert differing(mirrored, image) > 0.05


@pytest.mark.parametrize("name", IDS)
def test_nothing_of_the_person_lies_outside_the_part_of_the_layer_that_is_laid_down(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    motion, used = shipped()[name], colours()
    moments = [motion.main_stance(), motion.stance_at(0.0), motion.stance_at(motion.period * 0.93)]
    stage = Stage(motion, used, (SIZE, SIZE))

    close = [picture(stage, moment) for moment in moments]
    monkeypatch.setattr(person, "_ROOM_AROUND", 1.0)

    assert close == [picture(stage, moment) for moment in moments]


@pytest.mark.parametrize("theme", ["light", "dark", "contrast", "contrast_dark"])
def test_glow_and_arrows_are_violet_and_the_ground_is_that_of_the_theme(theme: str) -> None:
    used = colours(theme)

    for colour in (used.accent, used.arrow):
        assert 230 < colour.hue() < 270
    assert used.bg == a_theme(theme).colour("sunken")


def test_a_muscle_glows_where_it_lies() -> None:
    motion, used = a_motion(), colours()
    stage = Stage(motion, used, (SIZE, SIZE))

    held = pixels(picture(stage, Stance(frm="stretch", to="stretch", held=2.3)))
    without = a_motion(glows=())
    plain = pixels(picture(Stage(without, used, (SIZE, SIZE)), Stance(frm="stretch", to="stretch", held=2.3)))

    changed = np.argwhere(np.abs(held - plain).max(axis=2) > NOTICED)
    assert len(changed) > 20
    elbow, shoulder = joints_at(motion, "stretch", "elbow_r", "shoulder_r")
    middle = changed.mean(axis=0)
    assert shoulder[0] - 5 < middle[1] < elbow[0] + 5
    assert abs(middle[0] - shoulder[1]) < 15


def joints_at(motion: Motion, pose: str, *names: str) -> list[tuple[float, float]]:
    view, body = fitted_view(motion, SIZE, SIZE), motion.rest_body(pose)
    return [view.flat(body.joints[name]) for name in names]


@pytest.mark.parametrize("name", IDS)
def test_the_head_or_hand_of_interest_is_in_the_picture(name: str) -> None:
    motion = shipped()[name]
    joint = f"knuckle_{motion.only[0][-1]}" if motion.only else motion_centre(motion)

    for beat in motion.steps:
        [(x, y)] = joints_at(motion, beat.pose, joint)
        assert 0 < x < SIZE
        assert 0 < y < SIZE


def motion_centre(motion: Motion) -> str:
    frame = str(motion.camera.frame)
    if frame.startswith(("hand", "forearm")):
        return "wrist_" + frame[-1]
    return "c7" if frame in {"upper", "face", "head"} else "pelvis"


def test_a_person_lying_down_wants_a_wider_picture() -> None:
    lying, standing = (shipped()[name] for name in ("lb-09-bridge", "po-03-standing-line-up"))

    assert picture_shape(standing) == 1.0
    assert picture_shape(lying) > 1.3


@pytest.mark.parametrize("make", [hull, lambda view, balls: hull_and_rim(view, balls, 1.0)[0]])
def test_the_hull_of_two_balls_holds_both(make: Callable[..., object]) -> None:
    view = View(0.0, 0.0, 100.0)
    balls = [((0.0, 0.0, 0.0), 0.1), ((1.0, 0.0, 0.0), 0.2)]

    box = make(view, balls).boundingRect()  # type: ignore[attr-defined]

    assert (box.left(), box.right()) == pytest.approx((-10.0, 120.0), abs=0.5)
    assert box.height() == pytest.approx(40.0, abs=1.0)


@given(
    st.lists(
        st.tuples(
            st.tuples(st.integers(-20, 20), st.integers(-20, 20), st.just(0)).map(
                lambda place: (place[0] / 10, place[1] / 10, 0.0)
            ),
            st.integers(1, 12).map(lambda radius: radius / 10),
        ),
        min_size=1,
        max_size=7,
    )
)
@example([((0.0, 0.0, 0.0), 1.0), ((0.0, -0.2, 0.0), 1.2), ((-0.1, 0.0, 0.0), 1.0)])  # one touches inside
def test_the_hull_reaches_as_far_as_its_balls_in_every_direction(balls: list[Ball]) -> None:
    view = View(0.0, 0.0, 100.0)

    corners = hull(view, balls).toFillPolygon().toList()

    for n in range(36):
        dx, dy = math.cos(n * math.pi / 18), math.sin(n * math.pi / 18)
        reach = max(x * dx + y * dy + r * 100 for (x, y), r in ((view.flat(at), r) for at, r in balls))
        assert max(q.x() * dx + q.y() * dy for q in corners) == pytest.approx(reach, abs=0.6)


def test_an_open_rim_stays_away_from_the_joint() -> None:
    view = View(0.0, 0.0, 100.0)
    balls = [((0.0, 0.0, 0.0), 0.1), ((1.0, 0.0, 0.0), 0.2)]

    shape, rim = hull_and_open_rim(view, balls, 2.0, (0.0, 0.0), 30.0)

    assert shape.boundingRect().left() == pytest.approx(-10.0, abs=0.5)
    assert rim.boundingRect().left() > 20.0
    assert rim.boundingRect().right() == pytest.approx(122.0, abs=0.5)


def test_what_points_at_the_camera_has_no_length() -> None:
    front = View(90.0, 0.0, 100.0)

    assert front.vec((1.0, 0.0, 0.0)) == pytest.approx((0.0, 0.0))
    assert front.depth((1.0, 0.0, 0.0)) == pytest.approx(1.0)


def test_every_role_of_the_figure_has_a_colour() -> None:
    used = colours()

    assert all(isinstance(value, QColor) and value.isValid() for value in vars(used).values())
