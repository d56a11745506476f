"""Lines of a bounded length, whatever the file has for lines."""

LONGEST = 100_000


def pieces(file):
    return iter(lambda: file.readline(LONGEST), "")


def count_capitals(path):
    with open(path, encoding="utf-8", newline="") as file:
        return sum(sum(1 for character in piece if character.isupper()) for piece in pieces(file))
