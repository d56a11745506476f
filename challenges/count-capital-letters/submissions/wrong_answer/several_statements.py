# fails: test_one_line
def count_capitals(path):
    total = 0
    with open(path, encoding="utf-8") as file:
        while block := file.read(65_536):
            total += sum(map(str.isupper, block))
    return total
