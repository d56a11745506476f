import asyncio
from itertools import islice


def through(apply):
    return apply(lambda number: number * number, 3)


def pull(source):
    return list(islice(source, 3))


async def fetch_all(fetch):
    return list(await asyncio.gather(fetch(1), fetch(2), fetch(3)))
