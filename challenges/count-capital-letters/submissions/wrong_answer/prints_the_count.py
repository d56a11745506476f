# fails: test_an_empty_file, test_the_result_is_an_int
from functools import partial


def count_capitals(path):
    with open(path, encoding="utf-8") as file:
        print(sum(character.isupper() for block in iter(partial(file.read, 65_536), "") for character in block))
