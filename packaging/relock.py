"""Write requirements.lock anew, with the newest versions that pyproject.toml allows. Only this needs `uv`.

One file holds for Windows, macOS and Linux and every supported Python: markers choose, hashes protect.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "packaging" / "requirements.lock"
HEADING = "# Written by packaging/relock.py from pyproject.toml; not edited by hand.\n"
COMPILE = [
    "pip",
    "compile",
    "pyproject.toml",
    "--universal",
    "--python-version=3.11",
    "--fork-strategy=fewest",
]
COMPILE += [
    "--generate-hashes",
    "--no-emit-index-url",
    "--no-annotate",
    "--no-header",
    "--no-config",
    "--quiet",
]


def compiled(uv: str, *options: str) -> list[str]:
    """One block per package, its pin and its hashes, as pip reads them."""
    done = subprocess.run([uv, *COMPILE, *options], cwd=ROOT, check=True, capture_output=True, text=True)
    return re.split(r"^(?=\w)", done.stdout, flags=re.MULTILINE)[1:]


def main() -> int:
    uv = shutil.which("uv") or shutil.which("uv", path=str(Path(sys.executable).parent))
    if uv is None:
        print("This needs uv: python3 -m pip install uv", file=sys.stderr)
        return 1
    runtime = compiled(uv)
    everything = compiled(uv, "--group=dev")
    if not set(runtime) <= set(everything):
        print(
            "The development tools ask for other versions than the program; nothing written.", file=sys.stderr
        )
        return 1
    development = [block for block in everything if block not in runtime]
    sections = (("runtime", runtime), ("development", development))
    text = HEADING + "".join(f"\n# == {name} ==\n{''.join(blocks)}" for name, blocks in sections)
    LOCK.write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
