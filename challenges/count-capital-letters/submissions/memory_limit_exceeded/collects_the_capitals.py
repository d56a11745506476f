# fails: test_a_file_larger_than_the_memory, test_one_endless_line
from functools import partial


def count_capitals(path):
    with open(path, encoding="utf-8") as file:
        return len([c for block in iter(partial(file.read, 65_536), "") for c in block if c.isupper()])
