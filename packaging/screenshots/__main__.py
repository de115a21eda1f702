"""Makes pictures of the program: python -m screenshots [--all DIR]."""

import argparse
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from PySide6.QtGui import QImage

from companion import paths
from companion.app import Program, make_application
from companion.content.themes import NAMES
from companion.domain.body import Build
from companion.domain.settings import Settings
from companion.options import Options
from screenshots.acting import settle, window_of
from screenshots.maps import make_maps
from screenshots.morning import NOW, ZONE, fill
from screenshots.scenes import SCENES

PICTURES = Path(__file__).resolve().parent.parent.parent / "docs" / "pictures"
README_SIZE = (1366, 768)
SMALL, LARGE_SCREEN = (1366, 690), (1920, 1080)
LARGE, LARGE_SIZE = 200, (1366, 768)
COLOURS, ROUNDS = 256, 8
README = {
    "light": ("today", "diary", "trends", "routines", "settings", "help", "player"),
    "dark": ("today", "trends"),
}


@dataclass(frozen=True, kw_only=True)
class Look:
    """How the program looks in a picture."""

    theme: str
    size: tuple[int, int] = README_SIZE
    text: int = 100

    @property
    def name(self) -> str:
        return f"{self.theme}-{self.size[0]}x{self.size[1]}-{self.text}"


@contextmanager
def running(look: Look) -> Iterator[Program]:
    """The program with that look, at its own moment."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "Pain diary"
        fill(place, Settings(theme=look.theme, text_size=look.text, build=Build.STRAIGHT))
        program = Program(Options(diary=place, demo=False, read_only=False), clock=lambda: NOW.utc)
        program.start()
        window_of(program).resize(*look.size)
        settle()
        try:
            yield program
        finally:
            window_of(program).close()
            program.deleteLater()
            settle()


def picture(program: Program) -> Image.Image:
    settle()
    grabbed = window_of(program).grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    size = (grabbed.width(), grabbed.height())
    return Image.frombytes("RGB", size, bytes(grabbed.constBits()), "raw", "RGB", grabbed.bytesPerLine())


def save(image: Image.Image, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    image.save(file, optimize=True)
    print(f"{file}  {file.stat().st_size / 1000:.0f} kB")


def fewer_colours(image: Image.Image) -> Image.Image:
    """A third of the size, for a page that is loaded over a network, with the colours as they were."""
    cut = Image.Quantize.MEDIANCUT
    return image.quantize(COLOURS, method=cut, kmeans=ROUNDS, dither=Image.Dither.NONE)


def make_readme_pictures() -> None:
    for theme, scenes in README.items():
        with running(Look(theme=theme)) as program:
            for scene in scenes:
                SCENES[scene](program)
                save(fewer_colours(picture(program)), PICTURES / f"{scene}-{theme}.png")


def make_scenes(look: Look, folder: Path) -> None:
    """Every scene in one run of the program; one that cannot be shown is told, and the others are made."""
    with running(look) as program:
        for scene, show in SCENES.items():
            try:
                show(program)
            except Exception as problem:
                print(f"{scene}: {problem}")
            save(picture(program), folder / f"{scene}-{look.name}.png")


def make_all(folder: Path, name: str | None) -> None:
    looks = [Look(theme=theme, size=SMALL) for theme in NAMES]
    looks += [Look(theme=theme, size=LARGE_SIZE, text=LARGE) for theme in ("light", "dark")]
    looks.append(Look(theme="light", size=LARGE_SCREEN))
    for look in looks:
        if name in (None, look.name):
            make_scenes(look, folder)
    if name is None:
        for file in make_maps(folder):
            print(file)


def main() -> None:
    parser = argparse.ArgumentParser(prog="pictures.py")
    parser.add_argument("--look", metavar="THEME-WxH-TEXT", help="of --all, this look alone")
    parser.add_argument(
        "--all", type=Path, metavar="DIR", help="every page and the body map in every look, into this folder"
    )
    options = parser.parse_args()
    # Where the made-up person lives, and no screen is needed. Qt reads these when it starts.
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "TZ": ZONE, "LC_ALL": "en_GB.UTF-8"}
    paths.private_umask()
    application = make_application()
    if options.all:
        make_all(options.all, options.look)
    else:
        make_readme_pictures()
    application.quit()


if __name__ == "__main__":
    main()
