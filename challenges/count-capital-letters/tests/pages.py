"""Text files larger than the memory, and how many capital letters they hold.

Nearly all characters take three bytes in UTF-8 and two in memory, so that the files are large and yet soon counted, and
blocks of a million characters are no trouble.
"""

from pathlib import Path

MEBIBYTE = 1024 * 1024
SIZE_OF_MANY_LINES = 96 * MEBIBYTE
SIZE_OF_ONE_ENDLESS_LINE = 160 * MEBIBYTE

# One byte in front shifts the other characters against blocks whose size is a multiple of three.
FIRST = "A"
WORDS = "ᲐაḀḁＡ中Ꭰꭰ" * 255 + "Ωμ" * 8
WORDS_CAPITALS = 4 * 255 + 8

_ROUNDS_IN_A_BLOCK = 128


def _write(path: Path, text: str, size: int) -> None:
    encoded = text.encode()
    blocks, rounds = divmod(size // len(encoded), _ROUNDS_IN_A_BLOCK)
    with path.open("wb") as file:
        file.write(FIRST.encode())
        for _ in range(blocks):
            file.write(encoded * _ROUNDS_IN_A_BLOCK)
        file.write(encoded * rounds)


def _capitals(text: str, size: int) -> int:
    return 1 + WORDS_CAPITALS * (size // len(text.encode()))


def write_many_lines(path: Path) -> None:
    _write(path, WORDS + "\n", SIZE_OF_MANY_LINES)


def write_one_endless_line(path: Path) -> None:
    _write(path, WORDS, SIZE_OF_ONE_ENDLESS_LINE)


CAPITALS_OF_MANY_LINES = _capitals(WORDS + "\n", SIZE_OF_MANY_LINES)
CAPITALS_OF_ONE_ENDLESS_LINE = _capitals(WORDS, SIZE_OF_ONE_ENDLESS_LINE)
