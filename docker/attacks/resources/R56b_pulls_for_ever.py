# id: R56b
# attack: pulls an endless iterator to its end and calls without end
# challenge: limits-callbacks
# expect: time_limit_exceeded
import asyncio
from itertools import count


def through(apply):
    return [apply(int, number) for number in count()]


def pull(source):
    return list(source)


async def fetch_all(fetch):
    return [await fetch(number) for number in count()]
