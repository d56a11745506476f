# fails: test_capitals_of_other_scripts, test_letters_with_accents
from functools import partial


def count_capitals(path):
    with open(path, "rb") as file:
        return sum(65 <= byte <= 90 for block in iter(partial(file.read, 65_536), b"") for byte in block)
