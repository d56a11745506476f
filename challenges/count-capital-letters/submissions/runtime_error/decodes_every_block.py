# fails: test_no_letter_is_cut_in_two
from functools import partial


def count_capitals(path):
    with open(path, "rb") as file:
        return sum(c.isupper() for block in iter(partial(file.read, 65_536), b"") for c in block.decode("utf-8"))
