# order: join_the_list, join_a_generator, add_to_the_end, add_to_the_front
# fails: test_a_function_that_fails
import random
from contextlib import suppress
from copy import deepcopy
from time import perf_counter


def benchmark(functions, arguments, rounds):
    least = dict.fromkeys(functions, float("inf"))
    for _ in range(rounds):
        for name in random.sample(list(functions), len(functions)):
            own = deepcopy(arguments)
            started = perf_counter()
            with suppress(Exception):
                functions[name](*own)
            least[name] = min(least[name], perf_counter() - started)
    return sorted(least, key=least.get)
