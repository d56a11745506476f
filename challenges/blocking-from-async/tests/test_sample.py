import asyncio
import threading

import pytest
from solution import map_blocking


def test_three_items():
    """Three items, two at once"""
    assert asyncio.run(map_blocking(abs, [-3, 1, -2], 2)) == [3, 1, 2]


async def test_two_at_once():
    """Two calls are at work at the same time"""
    meeting = threading.Barrier(2)

    def meet(item):
        with pytest.raises(RuntimeError):
            asyncio.get_running_loop()
        meeting.wait()
        return item

    assert await map_blocking(meet, "abcd", 2) == list("abcd")


async def test_a_failure():
    """The exception of a call comes out"""

    def refuse(item):
        raise LookupError(f"no place for {item}")

    with pytest.raises(LookupError, match="no place for a"):
        await map_blocking(refuse, ["a"], 1)
