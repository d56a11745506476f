# fails: test_digits_and_signs, test_letters_without_case
from functools import partial


def count_capitals(path):
    with open(path, encoding="utf-8") as file:
        return sum(c == c.upper() for block in iter(partial(file.read, 65_536), "") for c in block)
