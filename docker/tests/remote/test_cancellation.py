"""What is cancelled or dropped on one side ends on the other, whenever the word comes."""

import asyncio

import pytest


def test_a_call_cancelled_right_after_it_was_made_ends_on_both_sides(solve):
    solution = solve("""
        import asyncio
        async def f(wait):
            task = asyncio.create_task(wait())
            await asyncio.sleep(0)
            task.cancel()
            try: await task
            except asyncio.CancelledError: return "cancelled"
    """)

    async def wait():
        await asyncio.Event().wait()

    async def use():
        return [await solution.f(wait) for _ in range(50)]

    assert asyncio.run(use()) == ["cancelled"] * 50


def test_a_cancellation_that_comes_too_late_there_holds_all_the_same(solve):
    solution = solve("""
        import asyncio
        async def f(quick):
            task = asyncio.create_task(quick())
            await asyncio.sleep(0)
            task.cancel()
            try: return await task
            except asyncio.CancelledError: return "cancelled"
        async def at_once(): return "returned"
    """)

    async def quick():
        return "returned"

    async def cancel_at_once():
        task = asyncio.ensure_future(solution.at_once())
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    async def use():
        for _ in range(50):
            await cancel_at_once()
        return [await solution.f(quick) for _ in range(50)]

    assert asyncio.run(use()) == ["cancelled"] * 50


def test_a_call_that_the_ending_loop_cancels_before_it_begins_is_answered(solve):
    solution = solve("""
        import asyncio
        async def f(wait):
            for _ in range(3): asyncio.create_task(wait())
            await asyncio.sleep(0)
    """)

    async def wait():
        await asyncio.Event().wait()

    for _ in range(20):
        asyncio.run(_awaited(solution.f(wait)))


async def _awaited(awaitable):
    await awaitable


def test_a_source_that_was_dropped_is_left_alone_whatever_is_thrown_into_what_stood_for_it(load):
    """asyncio brings what is dropped to life again to close it, and the end of the loop may cancel that at its beginning."""
    session = load("""
        import asyncio, sys
        dropped = []
        async def prepare():
            sys.set_asyncgen_hooks(finalizer=dropped.append)
        async def first(source):
            return await anext(source)
        async def cancel():
            closing = dropped.pop().aclose()
            try:
                closing.throw(asyncio.CancelledError())
            except asyncio.CancelledError:
                return 'cancelled'
    """)
    thrown = []

    async def source():
        try:
            yield 1
        except BaseException as error:
            thrown.append(error)
            raise

    async def use(items):
        await session.module.prepare()
        assert await session.module.first(items) == 1
        assert await session.module.cancel() == "cancelled"
        assert thrown == []

    items = source()
    asyncio.run(use(items))
    assert session.fault is None
