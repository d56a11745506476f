# fails: test_two_short_lines, test_an_empty_file
from functools import partial


def count_capitals(path):
    with open(path, encoding="utf-8") as file:
        return sum(character.isupper() for block in iter(partial(file.read, 65_536), None) for character in block)
