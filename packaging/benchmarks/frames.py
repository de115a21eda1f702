"""The player's figure, all exercises in their whole motion: python -m benchmarks.frames SIZE N."""

import sys
import time

from PySide6.QtGui import QImage, QPainter

from benchmarks.watching import tell
from companion.app import make_application
from companion.content.poses import read_motions
from companion.domain.figure.motion import Motion
from companion.paths import resources
from companion.ui.figure.colours import figure_colours
from companion.ui.figure.stage import Stage
from companion.ui.theme import Theme

RADIUS = 14.0


def frames_of(motion: Motion, theme: Theme, size: tuple[int, int], count: int) -> list[float]:
    """The ms of moments spread over one round; what is painted once for all of them is there already."""
    stage = Stage(motion, figure_colours(theme), size, radius=RADIUS)
    image = QImage(*size, QImage.Format.Format_ARGB32_Premultiplied)
    times: list[float] = []
    for n in range(-1, count):
        stance = motion.stance_at(motion.period * (n + 0.5) / count)
        begun = time.perf_counter()
        painter = QPainter(image)
        stage.paint(painter, stance)
        painter.end()
        times.append((time.perf_counter() - begun) * 1000)
    return times[1:]


def main(size: tuple[int, int], count: int) -> None:
    application = make_application()
    theme = Theme(resources() / "themes")
    theme.use("light")
    motions = read_motions(resources() / "content" / "poses").values()
    times = [ms for motion in motions for ms in frames_of(motion, theme, size, count)]
    tell({"ms": times, "figures": len(motions)})
    application.quit()


if __name__ == "__main__":
    width, height = sys.argv[1].split("x")
    main((int(width), int(height)), int(sys.argv[2]))
