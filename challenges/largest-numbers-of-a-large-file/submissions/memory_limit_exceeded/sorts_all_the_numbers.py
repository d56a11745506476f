# fails: test_a_file_larger_than_the_memory, test_one_endless_line
def numbers(path):
    with open(path) as file:
        rest = ""
        while block := file.read(8192):
            words = (rest + block).split()
            rest = "" if block[-1].isspace() else words.pop()
            yield from map(int, words)
        yield from map(int, rest.split())


def largest(path, count):
    return sorted(numbers(path), reverse=True)[:count]
