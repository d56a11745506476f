# fails: test_capitals_of_other_scripts, test_letters_with_accents
from functools import partial


def count_capitals(path):
    with open(path, encoding="ascii") as file:
        return sum(character.isupper() for block in iter(partial(file.read, 65_536), "") for character in block)
