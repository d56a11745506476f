from io import DEFAULT_BUFFER_SIZE


def count_capitals(path):
    with open(path, encoding="utf-8") as file:
        return sum(character.isupper() for block in iter(lambda: file.read(DEFAULT_BUFFER_SIZE), "") for character in block)
