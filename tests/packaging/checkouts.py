"""Made-up checkouts: the real scripts, a program that repeats its options, and a package made on the spot."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from environment import ROOT

SCRIPTS = ("start.py", "environment.py", "system_packages.py")
PROGRAM = (
    "import json, os, sys\nimport greeting\nprint(json.dumps([sys.argv[1:], os.getcwd(), greeting.WORD]))\n"
)


def a_checkout(folder: Path) -> Path:
    """A checkout whose program says its options, its folder and what its one package says."""
    for script in SCRIPTS:
        place = folder / "packaging" / script
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "packaging" / script, place)
    (folder / "companion").mkdir()
    (folder / "companion" / "__main__.py").write_text(PROGRAM, encoding="utf-8")
    return folder


def lock_to(checkout: Path, *, version: str, says: str, sha256: str | None = None) -> None:
    """Offer a version of the package and lock it, with its own hash if no other is given."""
    wheel = checkout / "wheels" / f"greeting-{version}-py3-none-any.whl"
    wheel.parent.mkdir(exist_ok=True)
    about = f"greeting-{version}.dist-info"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("greeting.py", f"WORD = {says!r}\n")
        archive.writestr(f"{about}/METADATA", f"Metadata-Version: 2.1\nName: greeting\nVersion: {version}\n")
        archive.writestr(f"{about}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{about}/RECORD", f"greeting.py,,\n{about}/METADATA,,\n{about}/WHEEL,,\n")
    locked = sha256 or hashlib.sha256(wheel.read_bytes()).hexdigest()
    lock = f"# == runtime ==\ngreeting=={version} --hash=sha256:{locked}\n\n# == development ==\n"
    (checkout / "packaging" / "requirements.lock").write_text(lock, encoding="utf-8")


def start(checkout: Path, *options: str, where: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run start.py as a person would, with the system's Python; packages come from the checkout alone."""
    python = getattr(sys, "_base_executable", sys.executable)
    offline = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": (checkout / "wheels").as_uri()}
    return subprocess.run(
        [python, checkout / "packaging" / "start.py", *options],
        cwd=where or checkout,
        env=os.environ | offline,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def said_by(done: subprocess.CompletedProcess[str]) -> list[object]:
    """What the program printed: its options, its folder, its package's word."""
    assert done.returncode == 0, done.stderr
    said: list[object] = json.loads(done.stdout.splitlines()[-1])
    return said
