import threading

import pytest
from stage import off_the_loop

pytestmark = pytest.mark.group("results")


@pytest.mark.hint("The first call is the last to return. Whose result is the first?")
async def test_the_order_of_the_items(solution):
    """Results stand in the order of the items, whatever the order in which the calls return"""
    last_is_done = threading.Event()

    def function(item):
        off_the_loop()
        if item == "first":
            last_is_done.wait()
        if item == "last":
            last_is_done.set()
        return item.upper()

    items = ["first", "second", "third", "last"]
    assert await solution.map_blocking(function, items, 2) == ["FIRST", "SECOND", "THIRD", "LAST"]


@pytest.mark.hint("What is the result when there is nothing to do?")
async def test_no_items(solution):
    """Without items the result is empty"""
    assert await solution.map_blocking(abs, [], 3) == []


@pytest.mark.hint("Can you know how many items there are before you have seen them all?")
async def test_items_of_a_generator(solution):
    """Items may come from a generator"""
    assert await solution.map_blocking(lambda item: item * 2, (number for number in range(7)), 3) == [0, 2, 4, 6, 8, 10, 12]


@pytest.mark.hint("Is a result that looks like nothing a result?")
async def test_results_that_look_like_nothing(solution):
    """Results that look like nothing are results"""
    items = [None, 0, False, "", []]
    got = await solution.map_blocking(lambda item: item, items, 2)
    assert [(type(item), item) for item in got] == [(type(item), item) for item in items]


@pytest.mark.hint("How often is the function called, and with what?")
async def test_one_call_for_each_item(solution):
    """The function is called once for each item, in order"""
    called = []

    def function(item):
        off_the_loop()
        called.append(item)
        return len(item)

    items = ["a", "a", "bb", "", "a"]
    assert await solution.map_blocking(function, items, 1) == [1, 1, 2, 0, 1]
    assert called == items


@pytest.mark.hint("There are more threads than work. Does it end?")
async def test_fewer_items_than_calls_at_once(solution):
    """A limit larger than the number of items is no trouble"""
    assert await solution.map_blocking(abs, [-5], 20) == [5]
