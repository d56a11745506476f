# fails: test_one_endless_line, test_a_piece_may_end_anywhere
import heapq
from functools import partial


def largest(path, count):
    with open(path) as file:
        blocks = iter(partial(file.read, 65_536), "")
        return heapq.nlargest(count, (int(word) for block in blocks for word in block.split() if word != "-"))
