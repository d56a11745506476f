"""Answers that are read in another order than they were written in."""

import asyncio


def test_a_class_may_be_read_before_the_answer_that_came_with_it_first(solve):
    solution = solve("""
        import asyncio
        class Closed(Exception): pass
        closing = asyncio.Event()
        async def get(): await closing.wait(); raise Closed
        def close(): closing.set()
        async def rest(): pass
    """)

    async def main():
        async def get():
            await solution.get()

        waiting = [asyncio.create_task(get()) for _ in range(3)]
        for _ in range(5):
            await solution.rest()
        solution.close()
        solution.close()
        closed = solution.Closed
        return [isinstance(error, closed) for error in await asyncio.gather(*waiting, return_exceptions=True)]

    assert asyncio.run(main()) == [True] * 3
