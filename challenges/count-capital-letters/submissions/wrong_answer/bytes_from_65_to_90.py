# fails: test_capitals_of_other_scripts, test_letters_with_accents
from functools import partial

CAPITALS = range(65, 91)


def count_capitals(path):
    with open(path, "rb") as file:
        return sum(block.count(byte) for block in iter(partial(file.read, 65_536), b"") for byte in CAPITALS)
