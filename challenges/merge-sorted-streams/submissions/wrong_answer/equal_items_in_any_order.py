# fails: test_equal_items_of_several_streams
from dataclasses import dataclass
from heapq import heapify, heappop, heapreplace
from typing import Any


@dataclass
class Head:
    """The next item of a stream."""

    item: Any
    place: int
    stream: Any
    before: Any

    def __lt__(self, other):
        return self.before(self.item, other.item)


def merge(streams, before):
    heads = []
    for place, stream in enumerate(streams):
        for item in stream:
            heads.append(Head(item, place, stream, before))
            break
    heapify(heads)
    while heads:
        head = heads[0]
        yield head.item
        try:
            head.item = next(head.stream)
        except StopIteration:
            heappop(heads)
        else:
            heapreplace(heads, head)
