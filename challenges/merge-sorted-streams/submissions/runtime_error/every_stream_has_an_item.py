# fails: test_empty_streams
from dataclasses import dataclass
from heapq import heapify, heappop, heapreplace
from typing import Any


@dataclass
class Head:
    """The next item of a stream. Of two equal ones, the one of the earlier stream is less."""

    item: Any
    place: int
    stream: Any
    before: Any

    def __lt__(self, other):
        if self.place < other.place:
            return not self.before(other.item, self.item)
        return self.before(self.item, other.item)


def merge(streams, before):
    heads = []
    for place, stream in enumerate(streams):
        heads.append(Head(next(stream), place, stream, before))
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
