# order: one_set, search_by_halves, scan_the_list, a_set_each_time
# fails: test_the_same_inputs
from itertools import count
from time import perf_counter


def benchmark(functions, make, sizes):
    orders = {}
    for size in sizes:
        seeds = count()
        least = dict.fromkeys(functions, float("inf"))
        for _ in range(7):
            for name, function in functions.items():
                arguments = make(size, next(seeds))
                started = perf_counter()
                function(*arguments)
                least[name] = min(least[name], perf_counter() - started)
        orders[size] = sorted(least, key=least.get)
    return orders
