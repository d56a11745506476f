# fails: test_an_empty_file, test_one_line
def count_capitals(path):
    total = 0
    with open(path, encoding="utf-8") as file:
        while not (block := file.read(65_536)):
            continue
        while block:
            total += sum(map(str.isupper, block))
            block = file.read(65_536)
    return total
