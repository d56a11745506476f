# order: one_set, search_by_halves, scan_the_list, a_set_each_time
from copy import deepcopy
from time import thread_time

SEEDS = range(5)
RUNS = 3


def benchmark(functions, make, sizes):
    orders = {}
    for size in sizes:
        inputs = [make(size, seed) for seed in SEEDS]
        cost = {name: sum(least(function, arguments) for arguments in inputs) for name, function in functions.items()}
        orders[size] = sorted(cost, key=cost.__getitem__)
    return orders


def least(function, arguments):
    times = []
    for _ in range(RUNS):
        own = deepcopy(arguments)
        started = thread_time()
        function(*own)
        times.append(thread_time() - started)
    return min(times)
