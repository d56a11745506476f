# fails: test_a_file_larger_than_the_memory, test_one_endless_line
from pathlib import Path


def count_capitals(path):
    return sum(map(str.isupper, Path(path).read_text(encoding="utf-8")))
