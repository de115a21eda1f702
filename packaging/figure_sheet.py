#!/usr/bin/env python3
"""Paints all exercise figures on one picture, to look at them: first pose and main pose side by side.

python packaging/figure_sheet.py [--theme light] [--size 230] [--only NK SH] [--out sheet.png]
"""

import argparse
import os
import sys
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from companion.content.poses import read_motions
from companion.content.themes import NAMES
from companion.domain.figure.motion import Motion, Stance
from companion.paths import resources
from companion.ui.figure.colours import FigureColours, figure_colours
from companion.ui.figure.stage import Stage
from companion.ui.theme import Theme, load_fonts

COLUMNS = 4
CAPTION = 26


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--theme", choices=NAMES, default="light")
    options.add_argument("--size", type=int, default=230, help="width and height of one picture in px")
    options.add_argument("--only", nargs="*", help="entries to show, by how their code begins")
    options.add_argument("--out", type=Path, default=Path("figure-sheet.png"))
    chosen = options.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication(sys.argv[:1])
    load_fonts(resources() / "fonts")
    theme = Theme(resources() / "themes")
    theme.use(chosen.theme)
    motions = [
        motion
        for motion in read_motions(resources() / "content" / "poses").values()
        if not chosen.only or motion.exercise.startswith(tuple(chosen.only))
    ]
    sheet(motions, theme, chosen.size).save(str(chosen.out))
    application.quit()


def sheet(motions: list[Motion], theme: Theme, size: int) -> QImage:
    colours = figure_colours(theme)
    rows = -(-len(motions) // COLUMNS)
    image = QImage(COLUMNS * 2 * size, rows * (size + CAPTION), QImage.Format.Format_RGB32)
    image.fill(colours.bg)
    p = QPainter(image)
    p.setFont(theme.font("small", size=12))
    p.setPen(theme.colour("muted"))
    for n, motion in enumerate(motions):
        corner = QPoint(n % COLUMNS * 2 * size, n // COLUMNS * (size + CAPTION))
        p.drawImage(corner, pair(motion, colours, size))
        caption = QRect(corner.x() + 4, corner.y() + size, 2 * size - 8, CAPTION)
        p.drawText(
            caption, Qt.AlignmentFlag.AlignHCenter, f"{motion.exercise} {motion.variant}  {motion.title}"
        )
    p.end()
    return image


def pair(motion: Motion, colours: FigureColours, size: int) -> QImage:
    """The first pose and the main pose."""
    image = QImage(2 * size, size, QImage.Format.Format_RGB32)
    image.fill(QColor(colours.bg))
    stage = Stage(motion, colours, (size, size))
    first = motion.steps[0].pose
    p = QPainter(image)
    stage.paint(p, Stance(frm=first, to=first))
    p.translate(size, 0)
    stage.paint(p, motion.main_stance())
    p.end()
    return image


if __name__ == "__main__":
    main()
