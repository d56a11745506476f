# order: one_set, search_by_halves, scan_the_list, a_set_each_time
# fails: test_the_order_depends_on_the_size, test_only_the_sizes
from copy import deepcopy
from time import perf_counter


def benchmark(functions, make, sizes):
    least = dict.fromkeys(functions, float("inf"))
    for seed in range(7):
        arguments = make(max(sizes), seed)
        for name, function in functions.items():
            own = deepcopy(arguments)
            started = perf_counter()
            function(*own)
            least[name] = min(least[name], perf_counter() - started)
    order = sorted(least, key=least.get)
    return {size: list(order) for size in sizes}
