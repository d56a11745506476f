def count_capitals(path):
    with open(path, encoding="utf-8") as file:
        return sum(character.isupper() for block in iter(lambda: file.read(65_536), "") for character in block)
