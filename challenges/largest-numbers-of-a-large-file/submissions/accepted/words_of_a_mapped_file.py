"""The system reads and forgets the pages of a mapped file as it likes; they are not this program's memory."""

import mmap
import re
from bisect import insort
from os.path import getsize


def largest(path, count):
    if getsize(path) == 0:
        return []
    best = []
    with open(path, "rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as pages:
        for word in re.finditer(rb"\S+", pages):
            insort(best, -int(word[0]))
            del best[count:]
    return [-number for number in best]
