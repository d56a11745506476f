# fails: test_no_final_newline
def count_capitals(path):
    with open(path, encoding="utf-8") as file:
        return sum(character.isupper() for line in iter(lambda: file.readline(65_536), "") for character in line[:-1])
