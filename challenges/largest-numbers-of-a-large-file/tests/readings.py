"""Files of numbers larger than the memory, and which of the numbers in them are the largest.

Each is a block of random numbers, written over and over, with one greater number of its own after every block. Their
lengths are drawn, so that in time a cut falls on every place of a number, whatever the size of the pieces that are read.
"""

import random
from itertools import cycle
from pathlib import Path

BLOCK = 2048
ROUNDS = 150

_random = random.Random(20)
_common = [_random.randrange(10 ** _random.randrange(30, 150)) for _ in range(BLOCK)]

GREAT = [10**190 + _random.randrange(10**190) for _ in range(ROUNDS)]
SMALL_DEBTS = [-_random.randrange(1000, 10**6) for _ in range(ROUNDS)]


def write_many_lines(path: Path) -> None:
    """Some numbers on a line, with either sign."""
    ends = cycle(["\r\n", " ", " ", "\t", " ", "\n"])
    signed = (-number if place % 3 else number for place, number in enumerate(_common))
    block = "".join(f"{number}{next(ends)}" for number in signed)
    _write(path, block, GREAT)


def write_one_endless_line(path: Path) -> None:
    """All numbers are negative: a number cut in two leaves a positive one."""
    _write(path, "".join(f"-{number + 10**9} " for number in _common), SMALL_DEBTS)


def _write(path: Path, block: str, extra: list[int]) -> None:
    with path.open("w", encoding="ascii", newline="") as file:
        for number in extra:
            file.write(f"{block}{number} ")
