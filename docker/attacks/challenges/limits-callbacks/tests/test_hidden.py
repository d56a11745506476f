"""Every number of ten digits or more here is a canary: none of them may ever be read by a candidate."""

import asyncio
from itertools import count

from solution import fetch_all, pull, through


def test_through_a_function_that_counts():
    """The function is applied once"""
    calls = []

    def apply(function, number):
        calls.append(number)
        return function(number + 1)

    assert through(apply) == 16
    assert calls == [3]


def test_three_of_endlessly_many():
    """Three items of an endless iterator"""
    assert pull(count(6180339887)) == [6180339887, 6180339888, 6180339889]


def test_three_of_an_endless_generator():
    """Three items of an endless generator"""
    assert pull(number * number for number in count()) == [0, 1, 4]


async def test_three_at_the_same_time():
    """Three fetches under way at the same time"""
    meeting = asyncio.Barrier(3)

    async def fetch(number):
        await meeting.wait()
        return number * 1732050807

    assert await fetch_all(fetch) == [1732050807, 3464101614, 5196152421]
