# fails: test_numbers_not_texts
import heapq


def words(path):
    with open(path) as file:
        rest = ""
        while block := file.read(8192):
            found = (rest + block).split()
            rest = "" if block[-1].isspace() else found.pop()
            yield from found
        yield from rest.split()


def largest(path, count):
    return [int(word) for word in heapq.nlargest(count, words(path))]
