# fails: test_items_are_consumed_while_others_are_made
import asyncio


async def run_pipeline(producers, consumers, maxsize):
    async def collect(producer):
        return [item async for item in producer]

    items = [item for batch in await asyncio.gather(*map(collect, producers)) for item in batch]
    remaining = iter(items)

    async def drain(consumer):
        for item in remaining:
            await consumer(item)

    await asyncio.gather(*map(drain, consumers))
    return len(items)
