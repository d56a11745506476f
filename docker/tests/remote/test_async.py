"""Coroutines both ways, in one loop per loop of the test's."""

import asyncio
import inspect
import threading

import pytest

from grader.examiner.remote.errors import CandidateGone


def test_a_coroutine_can_be_run_awaited_and_gathered(solve):
    solution = solve("import asyncio\nasync def f(x):\n    await asyncio.sleep(0)\n    return x + 1")
    assert inspect.iscoroutinefunction(solution.f)
    coroutine = solution.f(1)
    assert asyncio.iscoroutine(coroutine) and inspect.iscoroutine(coroutine) and inspect.isawaitable(coroutine)
    assert asyncio.run(coroutine) == 2

    async def many():
        task = asyncio.create_task(solution.f(5))
        async with asyncio.TaskGroup() as group:
            other = group.create_task(solution.f(7))
        return await solution.f(1), await task, other.result(), await asyncio.gather(solution.f(2), solution.f(3))

    assert asyncio.run(many()) == (2, 6, 8, [3, 4])


def test_queues_and_locks_stay_valid_between_awaits(solve):
    solution = solve("""
        import asyncio
        class Buffer:
            def __init__(self): self.queue = asyncio.Queue(1)
            async def put(self, x): await self.queue.put(x)
            async def get(self): return await self.queue.get()
            def waiting(self): return self.queue.qsize()
    """)

    async def use():
        buffer = solution.Buffer()
        assert await asyncio.gather(buffer.get(), buffer.put(1)) == [1, None]
        getting = asyncio.create_task(buffer.get())
        await asyncio.sleep(0)
        await buffer.put(2)
        assert await getting == 2
        await buffer.put(3)
        return buffer.waiting()

    assert asyncio.run(use()) == 1


def test_a_plain_call_in_a_running_loop_may_make_tasks(solve):
    solution = solve("""
        import asyncio
        class Worker:
            def __init__(self): self.task = asyncio.create_task(self.run())
            async def run(self): return 5
            async def result(self): return await self.task
    """)

    async def use():
        return await solution.Worker().result()

    assert asyncio.run(use()) == 5


def test_async_iteration_and_context_managers(solve):
    solution = solve("""
        import contextlib
        async def count(n):
            for i in range(n): yield i
        log = []
        @contextlib.asynccontextmanager
        async def opened():
            log.append("in")
            try: yield "it"
            finally: log.append("out")
        class Numbers:
            def __init__(self): self.n = 0
            def __aiter__(self): return self
            async def __anext__(self):
                self.n += 1
                if self.n > 3: raise StopAsyncIteration
                return self.n
    """)

    async def use():
        assert inspect.isasyncgen(solution.count(1))
        async with solution.opened() as it:
            assert it == "it" and solution.log == ["in"]
        with pytest.raises(KeyError):
            async with solution.opened():
                raise KeyError
        assert solution.log == ["in", "out"] * 2
        closing = solution.count(3)
        assert await anext(closing) == 0
        await closing.aclose()
        return [i async for i in solution.count(3)], [i async for i in solution.Numbers()]

    assert asyncio.run(use()) == ([0, 1, 2], [1, 2, 3])


def test_coroutine_functions_and_async_generators_of_the_tests_are_real_there(solve):
    solution = solve("""
        import inspect
        async def f(consume, source, thing):
            kinds = inspect.iscoroutinefunction(consume), inspect.isasyncgen(source), inspect.iscoroutine(thing)
            async for x in source: await consume(x)
            return kinds, await thing
    """)
    seen = []

    async def consume(x):
        await asyncio.sleep(0)
        seen.append(x)

    async def source():
        for n in range(3):
            yield n

    async def thing():
        return "thing"

    assert asyncio.run(solution.f(consume, source(), thing())) == ((True, True, True), "thing")
    assert seen == [0, 1, 2]


def test_consumers_meet_without_a_clock(solve):
    solution = solve("""
        import asyncio
        async def run(producers, consumers):
            queue = asyncio.Queue()
            async def produce(p):
                async for x in p: await queue.put(x)
            async def consume(c):
                while (x := await queue.get()) is not None: await c(x)
            workers = [asyncio.create_task(consume(c)) for c in consumers]
            await asyncio.gather(*map(produce, producers))
            for _ in workers: await queue.put(None)
            await asyncio.gather(*workers)
    """)

    async def meet():
        here = asyncio.Barrier(3)
        got = []

        async def consumer(x):
            await here.wait()
            got.append(x)

        async def producer(start):
            for n in range(start, start + 3):
                yield n

        await solution.run([producer(0), producer(10)], [consumer] * 3)
        return sorted(got)

    assert asyncio.run(meet()) == [0, 1, 2, 10, 11, 12]


def test_one_process_serves_several_loops_one_after_another(solve):
    solution = solve("import asyncio\nasync def f(): return id(asyncio.get_running_loop())\ndef g(): return 1")
    first = asyncio.run(solution.f())
    assert solution.g() == 1
    assert isinstance(first, int) and isinstance(asyncio.run(solution.f()), int)
    with asyncio.Runner() as runner:
        same = runner.run(solution.f())
        assert solution.g() == 1
        assert runner.run(solution.f()) == same


def test_a_candidate_that_runs_a_loop_itself_can_call_the_tests_coroutines(solve):
    solution = solve(
        "import asyncio\ndef run(fs):\n    async def main(): return await asyncio.gather(*[f() for f in fs])\n    return asyncio.run(main())"
    )
    barrier = asyncio.Barrier(2)

    async def f():
        await barrier.wait()
        return 1

    assert solution.run([f, f]) == [1, 1]


def test_a_failure_in_a_task_is_the_awaiters(solve):
    solution = solve("async def f(): raise KeyError('k')\nasync def g(cb): await cb()")

    async def use():
        with pytest.raises(KeyError):
            await solution.f()
        results = await asyncio.gather(solution.f(), solution.f(), return_exceptions=True)
        assert [type(r) for r in results] == [KeyError, KeyError]
        error = OSError("mine")

        async def fail():
            raise error

        with pytest.raises(OSError) as caught:
            await solution.g(fail)
        assert caught.value is error

    asyncio.run(use())


def test_sys_exit_in_a_task_ends_what_is_awaited(solve):
    solution = solve("""
        import asyncio, sys
        async def leave(): sys.exit(3)
        async def f():
            asyncio.create_task(leave())
            await asyncio.Event().wait()
        def g(): return 1
    """)
    with pytest.raises(SystemExit):
        asyncio.run(solution.f())
    assert solution.g() == 1


def test_awaiting_twice_is_refused_as_by_a_coroutine(solve):
    solution = solve("async def f(): return 1")

    async def use():
        coroutine = solution.f()
        await coroutine
        with pytest.raises(RuntimeError):
            await coroutine

    asyncio.run(use())


def test_a_callback_that_runs_where_the_test_has_no_loop_is_cancelled_with_the_conversation(load):
    begun, cancelled = threading.Event(), threading.Event()

    async def wait():
        begun.set()
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            cancelled.set()
            raise

    session = load("""
        import asyncio
        def f(g): asyncio.run(g())
    """)
    use = session.module.f
    caller = threading.Thread(target=lambda: pytest.raises(CandidateGone, use, wait))
    caller.start()
    assert begun.wait(20)
    session.close()
    caller.join(20)
    assert cancelled.wait(20)
