# fails: test_nothing_after_the_last_number
import heapq


def numbers(path):
    with open(path) as file:
        rest = ""
        while block := file.read(8192):
            words = (rest + block).split()
            rest = "" if block[-1].isspace() else words.pop()
            yield from map(int, words)


def largest(path, count):
    return heapq.nlargest(count, numbers(path))
