# fails: test_items_of_every_kind
import heapq


def merge(streams, before):
    return heapq.merge(*streams)
