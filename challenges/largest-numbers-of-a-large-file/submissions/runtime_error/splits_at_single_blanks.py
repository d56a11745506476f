# fails: test_any_white_space, test_three_of_five
import heapq


def numbers(path):
    with open(path) as file:
        rest = ""
        while block := file.read(8192):
            *words, rest = (rest + block).replace("\n", " ").split(" ")
            yield from map(int, words)
        if rest:
            yield int(rest)


def largest(path, count):
    return heapq.nlargest(count, numbers(path))
