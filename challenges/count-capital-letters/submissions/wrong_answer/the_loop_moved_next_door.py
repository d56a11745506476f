# fails: test_one_line
def blocks(path):
    with open(path, encoding="utf-8") as file:
        while block := file.read(65_536):
            yield block


def count_capitals(path):
    return sum(character.isupper() for block in blocks(path) for character in block)
