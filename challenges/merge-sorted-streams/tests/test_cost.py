import random
from math import ceil, log2

import pytest
from stream import counted

pytestmark = [pytest.mark.group("cost"), pytest.mark.limits(cpu_ms=4000, wall_ms=16_000)]


@pytest.mark.hint("How many streams have to be looked at to know the next item?")
@pytest.mark.parametrize("order", ["mixed", "one after the other", "in turn"])
def test_many_streams(solution, order):
    """The cost of many streams"""
    streams, length = 64, 5
    items = list(range(streams * length))
    if order == "mixed":
        random.Random(1).shuffle(items)
    if order == "in turn":
        items.sort(key=lambda item: item % streams)
    lists = [sorted(items[at : at + length]) for at in range(0, len(items), length)]
    before = counted(8 * len(items) * ceil(log2(streams)) + 8 * streams)
    assert list(solution.merge([iter(each) for each in lists], before)) == sorted(items)


@pytest.mark.hint("What does it cost to give an item when all the streams but a few have ended?")
def test_streams_that_are_nearly_empty(solution):
    """Most streams have one item, one has many"""
    before = counted(8 * 300 * 7 + 8 * 128)
    lists = [[number] for number in range(127)] + [list(range(127, 300))]
    assert list(solution.merge([iter(each) for each in lists], before)) == list(range(300))
