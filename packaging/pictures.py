"""Makes the pictures of the README from the made-up diary; the same program gives the same pictures.

python3 packaging/pictures.py              the pictures of the README, into docs/pictures
python3 packaging/pictures.py --all DIR    every page and the body map in all looks, to look at
"""

import os
import subprocess
import sys

from environment import RUNTIME, Environment, SetUpError


def main(options: list[str]) -> int:
    """Everything else needs the program's own packages, so it runs in their environment."""
    environment = Environment()
    try:
        environment.set_up(RUNTIME)
    except SetUpError as problem:
        print(problem, file=sys.stderr)
        return 1
    root = environment.root
    variables = os.environ | {"PYTHONPATH": os.pathsep.join([str(root), str(root / "packaging")])}
    command = [str(environment.python), "-P", "-m", "screenshots", *options]
    return subprocess.run(command, env=variables, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
