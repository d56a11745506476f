# fails: test_one_endless_line
def count_capitals(path):
    with open(path, encoding="utf-8") as file:
        return sum(character.isupper() for line in file for character in line)
