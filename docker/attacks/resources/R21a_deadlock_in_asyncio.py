# id: R21a
# attack: two coroutines that wait for each other
# challenge: limits-one-answer
# expect: time_limit_exceeded
import asyncio


async def wait_for_each_other():
    first, second = asyncio.Lock(), asyncio.Lock()

    async def take(one, other):
        async with one:
            await asyncio.sleep(0)
            async with other:
                pass

    await asyncio.gather(take(first, second), take(second, first))


def answer(values):
    return asyncio.run(wait_for_each_other())
