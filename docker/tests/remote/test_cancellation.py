"""Cancellation both ways, and the tasks that a solution leaves behind."""

import asyncio

import pytest


def test_cancelling_ends_the_candidates_task_and_its_cleanup_first(solve):
    solution = solve("""
        import asyncio
        async def work(log):
            await log("started")
            try: await asyncio.Event().wait()
            finally:
                await asyncio.sleep(0)
                await log("cleaned")
    """)
    seen = []

    async def use():
        started = asyncio.Event()

        async def log(text):
            seen.append(text)
            started.set()

        task = asyncio.create_task(solution.work(log))
        await started.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        seen.append("cancelled")

    asyncio.run(use())
    assert seen == ["started", "cleaned", "cancelled"]


def test_a_task_cancelled_before_it_began_begins_and_cleans_up(solve):
    solution = solve(
        "import asyncio\nlog = []\nasync def f():\n    try: await asyncio.sleep(60)\n    finally: log.append('cleaned')"
    )

    async def use():
        for _ in range(20):
            task = asyncio.create_task(solution.f())
            await asyncio.sleep(0)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
        return solution.log

    assert asyncio.run(use()) == ["cleaned"] * 20


def test_a_candidate_that_cancels_every_task_leaves_nobody_waiting(solve):
    solution = solve(
        "import asyncio\nasync def wait(): await asyncio.Event().wait()\nasync def end():\n    for t in asyncio.all_tasks() - {asyncio.current_task()}: t.cancel()"
    )

    async def use():
        waiting = [asyncio.create_task(solution.wait()) for _ in range(3)]
        await solution.end()
        results = await asyncio.gather(*waiting, solution.end(), return_exceptions=True)
        return [type(result) for result in results]

    assert asyncio.run(use()) == [asyncio.CancelledError] * 3 + [type(None)]


def test_a_task_that_the_candidate_cancels_ends_the_tests_coroutine_first(solve):
    solution = solve("""
        import asyncio
        async def f(wait, say):
            task = asyncio.create_task(wait())
            await asyncio.sleep(0.01)
            task.cancel()
            try: await task
            except asyncio.CancelledError: say("candidate saw it")
    """)
    seen = []

    async def wait():
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0)
            seen.append("test cleaned")

    asyncio.run(solution.f(wait, seen.append))
    assert seen == ["test cleaned", "candidate saw it"]


def test_a_time_limit_in_the_test_cancels_the_candidates_task(solve):
    solution = solve(
        "import asyncio\nlog = []\nasync def f():\n    try: await asyncio.sleep(60)\n    except asyncio.CancelledError: log.append('c'); raise"
    )

    async def use():
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.01):
                await solution.f()
        return solution.log

    assert asyncio.run(use()) == ["c"]


def test_a_coroutine_that_survives_its_cancellation_returns_its_value(solve):
    solution = solve(
        "import asyncio\nasync def f():\n    try: await asyncio.Event().wait()\n    except asyncio.CancelledError: return 'alive'"
    )

    async def use():
        task = asyncio.create_task(solution.f())
        await asyncio.sleep(0)
        task.cancel()
        return await task

    assert asyncio.run(use()) == "alive"


def test_tasks_left_behind_can_be_counted_and_end_with_the_loop(load):
    session = load("""
        import asyncio
        log = []
        async def forever():
            try: await asyncio.Event().wait()
            finally: log.append("cancelled")
        async def careless(): globals()["t"] = asyncio.create_task(forever())
        async def careful(): await asyncio.gather(*[asyncio.sleep(0) for _ in range(3)])
    """)
    solution = session.module

    async def use():
        await solution.careful()
        assert session.pending_tasks() == 0
        await solution.careless()
        assert session.pending_tasks() == 1
        assert solution.log == []

    asyncio.run(use())
    assert solution.log == ["cancelled"]


def test_what_leftover_tasks_do_while_they_are_cancelled_still_reaches_the_test(solve):
    solution = solve("""
        import asyncio
        async def forever(say):
            try: await asyncio.Event().wait()
            finally: await say("bye")
        async def careless(say):
            globals()["t"] = asyncio.create_task(forever(say))
            await asyncio.sleep(0)
    """)
    seen = []

    async def say(text):
        seen.append(text)

    asyncio.run(solution.careless(say))
    assert seen == ["bye"]
