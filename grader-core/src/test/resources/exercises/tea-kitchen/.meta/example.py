import asyncio


async def brew(cups, kettle, kettles=8):
    free = asyncio.Semaphore(kettles)

    async def one(cup):
        async with free:
            return await kettle(cup)

    return await asyncio.gather(*map(one, cups))
