"""Set up what is missing and start the program: python3 packaging/start.py [the program's options]."""

import sys

from environment import RUNTIME, Environment, SetUpError


def main(options: list[str]) -> int:
    environment = Environment()
    try:
        environment.set_up(RUNTIME)
    except SetUpError as problem:
        print(problem, file=sys.stderr)
        return 1
    if options == ["--only-set-up"]:
        return 0
    return environment.run_program(options)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
