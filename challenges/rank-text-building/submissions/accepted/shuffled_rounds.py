# order: join_the_list, join_a_generator, add_to_the_end, add_to_the_front
import random
from copy import deepcopy
from time import perf_counter


def benchmark(functions, arguments, rounds):
    least = dict.fromkeys(functions, float("inf"))
    turns = list(functions)
    for _ in range(rounds):
        random.shuffle(turns)
        for name in turns:
            own = deepcopy(arguments)
            started = perf_counter()
            functions[name](*own)
            least[name] = min(least[name], perf_counter() - started)
    return sorted(least, key=least.get)
