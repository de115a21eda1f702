"""What the operating system itself has to bring on Linux, and how Debian calls it.

Each need is looked for where it would be used (a library is loaded), so nothing is asked of a system that
has it under another name. On Windows and macOS the wheels bring everything.
"""

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

ENSUREPIP = "ensurepip"  # Debian splits it off from Python; without it `venv` cannot install pip

QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
SOUND_LIBRARIES = {
    "libXext.so.6": "libxext6",
    "libXrandr.so.2": "libxrandr2",
    "libpulse.so.0": "libpulse0",
    "libspeechd.so.2": "libspeechd2",
}
WINDOW_CHECKS = {
    "Xvfb": "xvfb",
    "dbus-run-session": "dbus",
    "pdftotext": "poppler-utils",
    "strace": "strace",
    "unshare": "util-linux",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
    "/usr/lib/python3/dist-packages/pyatspi": "python3-pyatspi",
}
NEEDS: Mapping[str, Mapping[str, str]] = {
    "runtime": {
        ENSUREPIP: f"python{sys.version_info[0]}.{sys.version_info[1]}-venv",
        "dbus-daemon": "dbus",
        **QT_LIBRARIES,
        **SOUND_LIBRARIES,
    },
    "development": WINDOW_CHECKS,
}


class MissingError(Exception):
    """Packages are missing and could not be installed from here; the message gives the one command."""


def is_there(need: str) -> bool:
    """Whether this system has a library, a file, a program or Python's ensurepip."""
    if need == ENSUREPIP:
        return importlib.util.find_spec(need) is not None
    if ".so." in need:
        return _loads(need)
    return Path(need).exists() if need.startswith("/") else shutil.which(need) is not None


def missing(needs: Iterable[Mapping[str, str]], found: Callable[[str], bool] = is_there) -> list[str]:
    """The Debian packages that bring what was not found, each once."""
    return sorted({package for table in needs for need, package in table.items() if not found(need)})


def command_for(packages: list[str]) -> str:
    """The one line that a person types to get `packages`."""
    line = f"apt-get update && apt-get install -y --no-install-recommends {' '.join(packages)}"
    return f"sudo sh -c '{line}'" if shutil.which("sudo") else f"su -c '{line}'"


def install_missing(needs: Iterable[Mapping[str, str]]) -> None:
    """Install what is missing, as root on Debian and its relatives.

    Raises:
        MissingError: where that needs another person or another command.
    """
    packages = missing(needs) if sys.platform == "linux" else []
    if not packages:
        return
    if shutil.which("apt-get") is None:
        # Not stopped here: most of these serve single functions, such as spoken cues.
        print(f"Some system libraries were not found. Debian calls their packages: {' '.join(packages)}")
        return
    if os.geteuid() != 0:
        raise MissingError(
            f"Some system packages are missing. Please run once:\n\n  {command_for(packages)}\n"
        )
    _install(packages)


def _install(packages: list[str]) -> None:
    print(f"Installing system packages: {' '.join(packages)}", flush=True)
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    for command in (["apt-get", "update", "-qq"], install):
        if subprocess.run(command, env=quiet, stdin=subprocess.DEVNULL, check=False).returncode != 0:
            raise MissingError(f"This did not work: {' '.join(command)}\nIts own words are above.")


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
