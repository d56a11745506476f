# order: one_set, search_by_halves, scan_the_list, a_set_each_time
# fails: test_several_seeds
from copy import deepcopy
from time import perf_counter


def benchmark(functions, make, sizes):
    orders = {}
    for size in sizes:
        arguments = make(size, 0)
        least = dict.fromkeys(functions, float("inf"))
        for _ in range(7):
            for name, function in functions.items():
                own = deepcopy(arguments)
                started = perf_counter()
                function(*own)
                least[name] = min(least[name], perf_counter() - started)
        orders[size] = sorted(least, key=least.get)
    return orders
