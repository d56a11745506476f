# id: R56a
# attack: calls the test, which calls it, which calls the test
# challenge: limits-callbacks
# expect: runtime_error, time_limit_exceeded, wrong_answer, invalid_result
# passes: test_three_of_endlessly_many, test_three_of_an_endless_generator, test_three_at_the_same_time
import asyncio
import sys
from itertools import islice

sys.setrecursionlimit(2**31 - 1)


def through(apply):
    def square(number):
        return apply(square, number)

    return apply(square, 3)


def pull(source):
    return list(islice(source, 3))


async def fetch_all(fetch):
    return list(await asyncio.gather(fetch(1), fetch(2), fetch(3)))
