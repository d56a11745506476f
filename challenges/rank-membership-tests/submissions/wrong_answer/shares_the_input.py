# order: one_set, search_by_halves, scan_the_list, a_set_each_time
# fails: test_a_function_that_changes_its_input
from time import perf_counter


def benchmark(functions, make, sizes):
    orders = {}
    for size in sizes:
        least = dict.fromkeys(functions, float("inf"))
        for seed in range(7):
            arguments = make(size, seed)
            for name, function in functions.items():
                started = perf_counter()
                function(*arguments)
                least[name] = min(least[name], perf_counter() - started)
        orders[size] = sorted(least, key=least.get)
    return orders
