# fails: test_letters_with_accents, test_other_alphabets, test_capitals_beyond_the_basic_plane
from functools import partial


def count_capitals(path):
    with open(path, encoding="utf-8") as file:
        return sum("A" <= character <= "Z" for block in iter(partial(file.read, 65_536), "") for character in block)
