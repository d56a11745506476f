# fails: test_a_file_larger_than_the_memory, test_one_endless_line
import sys
from functools import partial

CAPITALS = [letter for letter in map(chr, range(sys.maxunicode + 1)) if letter.isupper()]


def blocks(path):
    return iter(partial(open(path, encoding="utf-8").read, 65_536), "")


def count_capitals(path):
    return sum(block.count(letter) for letter in CAPITALS for block in blocks(path))
