# fails: test_titlecase_letters, test_capitals_beyond_the_basic_plane
from functools import partial


def count_capitals(path):
    with open(path, encoding="utf-8") as file:
        return sum(c != c.lower() for block in iter(partial(file.read, 65_536), "") for c in block)
