import heapq
from io import DEFAULT_BUFFER_SIZE


def numbers(path):
    with open(path, encoding="ascii") as file:
        rest = ""
        while block := file.read(DEFAULT_BUFFER_SIZE):
            words = (rest + block).split()
            rest = "" if block[-1].isspace() else words.pop()
            yield from map(int, words)
        yield from map(int, rest.split())


def largest(path, count):
    return heapq.nlargest(count, numbers(path))
