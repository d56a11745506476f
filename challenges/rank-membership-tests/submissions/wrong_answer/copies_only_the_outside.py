# order: one_set, search_by_halves, scan_the_list, a_set_each_time
# fails: test_a_function_that_changes_its_input
from time import thread_time


def benchmark(functions, make, sizes):
    orders = {}
    for size in sizes:
        inputs = [make(size, seed) for seed in range(10)]
        cost = {}
        for name, function in functions.items():
            cost[name] = 0
            for arguments in inputs:
                own = list(arguments)
                started = thread_time()
                function(*own)
                cost[name] += thread_time() - started
        orders[size] = sorted(cost, key=cost.get)
    return orders
