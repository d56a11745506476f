# order: join_the_list, join_a_generator, add_to_the_end, add_to_the_front
# fails: test_not_always_in_the_same_order
from copy import deepcopy
from time import perf_counter


def benchmark(functions, arguments, rounds):
    least = dict.fromkeys(functions, float("inf"))
    for _ in range(rounds):
        for name, function in functions.items():
            own = deepcopy(arguments)
            started = perf_counter()
            function(*own)
            least[name] = min(least[name], perf_counter() - started)
    return sorted(least, key=least.get)
