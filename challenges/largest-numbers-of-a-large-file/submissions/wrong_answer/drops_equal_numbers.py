# fails: test_equal_numbers
from heapq import nlargest
from mmap import ACCESS_READ, mmap
from os.path import getsize
from re import finditer


def largest(path, count):
    if not getsize(path):
        return []
    best = set()
    with open(path, "rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as pages:
        for word in finditer(rb"\S+", pages):
            best.add(int(word[0]))
            if len(best) > count:
                best.remove(min(best))
    return nlargest(count, best)
