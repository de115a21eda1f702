"""The bounds as a table, a row as soon as it is measured: python -m proving.table DIARIES SEED."""

import sys

import numpy as np

from proving.bounds import Bound, all_bounds

HEAD = "| generated diaries | bound | measured | error | diaries | verdict |\n|---|---|---|---|---|---|"


def row(bound: Bound) -> str:
    verdict = "-" if bound.least is None and bound.most is None else "met" if bound.is_met else "MISSED"
    cells = (
        bound.words,
        _limits(bound),
        _number(bound.measured, bound),
        f"± {_number(bound.error, bound)}",
        str(bound.diaries),
        verdict,
    )
    return f"| {' | '.join(cells)} |"


def _limits(bound: Bound) -> str:
    least, most = (None if each is None else _number(each, bound) for each in (bound.least, bound.most))
    if least and most:
        return f"{least} to {most}"
    return f"≥ {least}" if least else f"≤ {most}" if most else "-"


def _number(value: float, bound: Bound) -> str:
    return f"{value:.1%}" if bound.per_cent else f"{value:.3f}"


def main(diaries: int, seed: int) -> None:
    print(HEAD, flush=True)
    for bound in all_bounds(np.random.default_rng(seed), diaries):
        print(row(bound), flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
