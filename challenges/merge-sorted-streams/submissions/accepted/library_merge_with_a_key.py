import heapq
from functools import cmp_to_key


def merge(streams, before):
    def compare(a, b):
        return before(b, a) - before(a, b)

    return heapq.merge(*streams, key=cmp_to_key(compare))
