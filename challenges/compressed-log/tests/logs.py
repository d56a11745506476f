"""Small gzip files that are far larger than the memory once they are unpacked.

Members are joined by writing one behind the other, so that one compressed member can be written many times.
"""

import gzip
from pathlib import Path

MEBIBYTE = 1024 * 1024
ROUNDS = 40

_LEVELS = ["INFO", "DEBUG", "INFO", "NOTICE", "INFO", "ERROR"]
_ENTRIES_OF_A_ROUND = 4000
_MESSAGE = "a request was served, and this is what there is to say of it: " * 4
_ROUND = "".join(
    f"10:20:30 {_LEVELS[number % 6]} {number} {_MESSAGE}\n" for number in range(_ENTRIES_OF_A_ROUND)
).encode()

ENTRIES = {level: ROUNDS * sum(_LEVELS[number % 6] == level for number in range(_ENTRIES_OF_A_ROUND)) for level in _LEVELS}
ENTRIES_AROUND_AN_ENDLESS_MESSAGE = {"DEBUG": 1, "ERROR": 1, "INFO": 1}


def write_one_member(path: Path) -> None:
    with gzip.open(path, "wb", compresslevel=1) as file:
        for _ in range(ROUNDS):
            file.write(_ROUND)


def write_many_members(path: Path) -> None:
    path.write_bytes(gzip.compress(_ROUND) * ROUNDS)


def write_one_endless_message(path: Path) -> None:
    """Three entries; the message of the second one is full of what looks like levels."""
    filling = b"11:11:11 INFO "
    with gzip.open(path, "wb") as file:
        file.write(b"10:00:00 DEBUG short\n10:00:01 ERROR ")
        for _ in range(ROUNDS):
            file.write(filling * (MEBIBYTE // len(filling)))
        file.write(b"\n10:00:02 INFO the end")
