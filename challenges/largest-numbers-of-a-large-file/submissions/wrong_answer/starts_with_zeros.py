# fails: test_negative_numbers, test_an_empty_file
from heapq import heappushpop


def largest(path, count):
    best = [0] * count
    with open(path) as file:
        rest = ""
        while block := file.read(8192):
            words = (rest + block).split()
            rest = "" if block[-1].isspace() else words.pop()
            for word in words:
                heappushpop(best, int(word))
        if rest:
            heappushpop(best, int(rest))
    return sorted(best, reverse=True)
