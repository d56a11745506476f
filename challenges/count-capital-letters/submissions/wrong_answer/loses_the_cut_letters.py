# fails: test_no_letter_is_cut_in_two
from functools import partial


def count_capitals(path):
    with open(path, "rb") as file:
        return sum(c.isupper() for block in iter(partial(file.read, 4096), b"") for c in str(block, "utf-8", "ignore"))
