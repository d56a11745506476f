import pytest
from solution import pipeline


async def numbers(end):
    for number in range(end):
        yield number


async def double(number):
    return 2 * number


async def as_text(number):
    return f"<{number}>"


async def test_two_stages():
    """Four numbers go through two stages"""
    assert [result async for result in pipeline(numbers(4), [double, as_text], 2)] == ["<0>", "<2>", "<4>", "<6>"]


async def test_no_items():
    """Without items there are no results"""
    assert [result async for result in pipeline(numbers(0), [double], 3)] == []


async def test_a_stage_that_refuses():
    """The exception of a stage comes out"""

    async def refuse(number):
        raise LookupError(f"no place for {number}")

    with pytest.raises(LookupError, match="no place for 0"):
        [result async for result in pipeline(numbers(3), [refuse], 1)]


async def test_nobody_asks():
    """A source is not emptied when nobody asks for results"""
    taken = []

    async def source():
        for number in range(100):
            taken.append(number)
            yield number

    results = pipeline(source(), [double], 3)
    assert not taken
    assert await anext(results) == 0
    assert len(taken) <= 4
    await results.aclose()
