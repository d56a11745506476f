"""No recursion: the ancestors are sorted first, so that the order of every base is there when it is needed."""

from collections import deque
from graphlib import TopologicalSorter


def ancestry(hierarchy, name):
    """The part of the hierarchy that has to do with `name`."""
    found = {}
    waiting = [name]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = tuple(hierarchy[name])
            waiting.extend(found[name])
    return found


def merged(queues):
    while queues := [queue for queue in queues if queue]:
        for queue in queues:
            head = queue[0]
            if all(other.index(head) == 0 for other in queues if head in other):
                break
        else:
            raise TypeError([queue[0] for queue in queues])
        yield head
        for other in queues:
            if other[0] == head:
                other.popleft()


def linearise(hierarchy, name):
    bases = ancestry(hierarchy, name)
    orders = {}
    for each in TopologicalSorter(bases).static_order():
        queues = [deque(orders[base]) for base in bases[each]] + [deque(bases[each])]
        if len(set(bases[each])) < len(bases[each]):
            raise TypeError(f"{each} names a base twice")
        orders[each] = [each, *merged(queues)]
    return orders[name]
