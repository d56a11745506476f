# fails: test_none_asked_for
from heapq import heappush, heapreplace


def largest(path, count):
    best = []
    with open(path) as file:
        rest = ""
        while block := file.read(8192):
            words = (rest + block).split()
            rest = "" if block[-1].isspace() else words.pop()
            for word in words:
                keep(best, count, int(word))
        if rest:
            keep(best, count, int(rest))
    return sorted(best, reverse=True)


def keep(best, count, number):
    if len(best) < count:
        heappush(best, number)
    elif number > best[0]:
        heapreplace(best, number)
