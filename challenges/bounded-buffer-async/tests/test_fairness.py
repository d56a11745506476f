import pytest
from stage import Line, over_there

pytestmark = pytest.mark.group("fairness")


@pytest.mark.hint("Three tasks wait for an item. Whose is the first one?")
async def test_consumers_are_served_in_order(solution):
    """Tasks that wait for an item are served in the order in which they came"""
    line = Line(solution, solution.Buffer(2))
    for name in "abc":
        await line.get(name)
    for number in range(3):
        await line.buffer.put(number)
        await line.rest()
        assert len(line.order) == number + 1, f"after {number + 1} items {len(line.order)} tasks went on"
    assert line.order == [("a", 0), ("b", 1), ("c", 2)]


@pytest.mark.hint("Two items come in before anybody has been resumed. Who gets which?")
async def test_several_items_at_once(solution):
    """Several items that come in at once go to those who came first"""
    line = Line(solution, solution.Buffer(3))
    for name in "abcd":
        await line.get(name)
    for number in range(3):
        await line.buffer.put(number)
    await line.rest()
    assert line.order == [("a", 0), ("b", 1), ("c", 2)]


@pytest.mark.hint("Three tasks wait for room. Whose item is added first?")
async def test_producers_are_served_in_order(solution):
    """Tasks that wait for room are served in the order in which they came"""
    line = Line(solution, solution.Buffer(1))
    await line.buffer.put("first")
    for name in "abc":
        await line.put(name)
    assert line.order == []
    assert await line.buffer.get() == "first"
    for number, name in enumerate("abc"):
        await line.rest()
        assert line.order == list("abc"[: number + 1])
        assert len(line.buffer) == 1
        assert await line.buffer.get() == name


@pytest.mark.hint("An item has come in and somebody has been told; but he has not been resumed yet. Who else may come by?")
async def test_a_get_does_not_overtake(solution):
    """A get that is called later does not overtake one that waits"""
    assert await over_there(solution, "overtaking_get")(solution.Buffer(1)) == [("waiting", "first"), ("newcomer", "second")]


@pytest.mark.hint("There is room and somebody has been told; but he has not been resumed yet. Who else may come by?")
async def test_a_put_does_not_overtake(solution):
    """A put that is called later does not overtake one that waits"""
    assert await over_there(solution, "overtaking_put")(solution.Buffer(1)) == ["waiting", "newcomer"]
