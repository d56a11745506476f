# fails: test_capitals_inside_of_words
from functools import partial


def count_capitals(path):
    with open(path, encoding="utf-8") as file:
        return sum(word[0].isupper() for block in iter(partial(file.read, 65_536), "") for word in block.split())
