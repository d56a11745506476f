async def reverse(generator):
    yield from reversed([item async for item in generator])
