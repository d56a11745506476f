import asyncio


def run_pipeline(producers, consumers, maxsize):
    queue = asyncio.Queue(maxsize)
    for producer in producers:
        await queue.put(producer)
