from collections import Counter
from itertools import chain

import pytest
from stage import begin, crowd

pytestmark = pytest.mark.group("order")


@pytest.mark.hint("Is there a moment at which your buffer looks at one end and takes from the other?")
def test_order_while_it_fills_and_empties(solution):
    """Items keep their order while the buffer fills and empties"""
    buffer = solution.BoundedBuffer(3)
    got = []
    for number in range(0, 12, 2):
        buffer.put(number)
        buffer.put(number + 1)
        got += [buffer.get(), buffer.get()]
    assert got == list(range(12))


@pytest.mark.hint("How do you tell an item from no item?")
def test_items_that_look_like_nothing(solution):
    """Items that look like nothing are items"""
    buffer = solution.BoundedBuffer(5)
    items = [None, 0, False, "", []]
    for item in items:
        buffer.put(item)
    assert len(buffer) == 5
    got = [buffer.get(timeout=0) for _ in items]
    assert [(type(item), item) for item in got] == [(type(item), item) for item in items]


@pytest.mark.hint("What does len say after a put, and after a get?")
def test_the_length(solution):
    """The length is the number of items held"""
    buffer = solution.BoundedBuffer(4)
    lengths = [len(buffer)]
    for item in "xyz":
        buffer.put(item)
        lengths.append(len(buffer))
    buffer.get()
    lengths.append(len(buffer))
    assert lengths == [0, 1, 2, 3, 2]


@pytest.mark.hint("What is a buffer without room good for?")
@pytest.mark.parametrize("capacity", [0, -1], ids=["nothing", "less than nothing"])
def test_no_capacity(solution, capacity):
    """A capacity below one is refused"""
    with pytest.raises(ValueError):
        pytest.fail(f"a buffer of capacity {capacity} was made: {solution.BoundedBuffer(capacity)!r}")


@pytest.mark.hint("One thread puts, one gets. Can one of them see the buffer in the middle of the other's work?")
def test_one_producer_and_one_consumer(solution):
    """All items of one producer reach the one consumer in order"""
    [got] = crowd(solution, solution.BoundedBuffer(2), [list(range(200))], 1)
    assert got == list(range(200))


@pytest.mark.hint("Who may be between the check and the change?")
def test_many_producers_and_consumers(solution):
    """With many threads every item reaches one consumer, and each gets those of one producer in order"""
    batches = [[(name, number) for number in range(60)] for name in "abcd"]
    taken = crowd(solution, solution.BoundedBuffer(3), batches, 3)
    assert Counter(chain(*taken)) == Counter(chain(*batches))
    for basket in taken:
        for name in "abcd":
            numbers = [number for owner, number in basket if owner == name]
            assert numbers == sorted(numbers), f"a consumer got the items of {name} in the order {numbers}"


@pytest.mark.hint("Is anything shared between two buffers?")
def test_two_buffers(solution):
    """Two buffers have nothing to do with each other"""
    first, second = solution.BoundedBuffer(1), solution.BoundedBuffer(2)
    first.put("one")
    second.put("two")
    waiting = begin(second.put, "three")
    waiting.result()
    first.close()
    assert (len(first), len(second)) == (1, 2)
    assert (second.get(), second.get(), first.get()) == ("two", "three", "one")
