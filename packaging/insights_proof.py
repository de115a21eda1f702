"""Runs the insights on generated diaries and prints every bound with its error, as Markdown.

python3 packaging/insights_proof.py [--diaries 4000] [--seed 1]

It takes minutes. It always ends well: it reports, and leaves the judgement to who reads it.
"""

import argparse
import os
import subprocess
import sys

from environment import RUNTIME, Environment


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--diaries", type=int, default=4000, help="for each of the quick rows")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    environment = Environment()
    if not environment.is_ready(RUNTIME):
        print("Please set up first: python3 packaging/start.py --only-set-up", file=sys.stderr)
        return 0
    places = [str(environment.root), str(environment.root / "packaging")]
    # One thread: the sums are so short that sharing them out takes longer than they do.
    variables = os.environ | {"PYTHONPATH": os.pathsep.join(places), "OPENBLAS_NUM_THREADS": "1"}
    command = [str(environment.python), "-P", "-m", "proving.table", str(options.diaries), str(options.seed)]
    return subprocess.run(command, env=variables, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
