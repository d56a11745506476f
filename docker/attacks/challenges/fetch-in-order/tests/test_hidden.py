"""Coroutines of the test's own, awaited by the candidate's, and the other way round."""

import asyncio

import pytest
from solution import fetch_all


async def test_order():
    """Results come in the order of the keys"""
    late = asyncio.Event()

    async def fetch(key):
        if key == 1:
            await late.wait()
        late.set()
        return key * 9182736450

    assert await fetch_all(fetch, [1, 2]) == [9182736450, 18365472900]


async def test_a_failure():
    """A failure is raised and the others end"""
    ended = []

    async def fetch(key):
        try:
            if key == "bad":
                raise LookupError("canary-6f5e4d3c2b1a0987")
            await asyncio.Event().wait()
        finally:
            ended.append(key)

    with pytest.raises(LookupError, match="canary-6f5e4d3c2b1a0987"):
        pytest.fail(f"a failure gave {await fetch_all(fetch, ['slow', 'bad'])!r}")
    assert sorted(ended) == ["bad", "slow"]


async def test_cancelling():
    """Cancelling ends what was started"""
    started, ended = asyncio.Event(), []

    async def fetch(key):
        started.set()
        try:
            await asyncio.Event().wait()
        finally:
            ended.append(key)

    fetching = asyncio.create_task(fetch_all(fetch, [4]))
    await started.wait()
    fetching.cancel()
    with pytest.raises(asyncio.CancelledError):
        await fetching
    assert ended == [4]


async def test_checks_inside():
    """Only the keys are fetched"""
    keys = ["canary-1029384756abcdef", "x"]

    async def fetch(key):
        assert key in keys
        keys.remove(key)
        return len(keys)

    assert sorted(await fetch_all(fetch, list(keys))) == [0, 1]
    assert keys == []
