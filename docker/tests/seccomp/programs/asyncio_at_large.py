import asyncio
import contextvars
import signal
from concurrent.futures import ThreadPoolExecutor

trace = contextvars.ContextVar("trace")


async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(2) as pool:
        assert await asyncio.gather(*(loop.run_in_executor(pool, pow, 2, n) for n in range(5))) == [1, 2, 4, 8, 16]
    try:
        async with asyncio.timeout(0.01):
            await asyncio.Event().wait()
    except TimeoutError:
        trace.set("timed out")
    assert trace.get() == "timed out"
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(asyncio.sleep(60))
            group.create_task(asyncio.wait_for(asyncio.Event().wait(), 0.01))
    except* TimeoutError:
        pass
    heard = asyncio.Event()
    loop.add_signal_handler(signal.SIGUSR1, heard.set)
    signal.raise_signal(signal.SIGUSR1)
    await heard.wait()
    loop.call_later(0.001, heard.clear)
    while heard.is_set():
        await asyncio.sleep(0.001)


asyncio.run(main())
