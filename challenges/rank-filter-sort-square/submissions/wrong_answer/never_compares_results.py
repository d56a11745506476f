# order: filter_first, sort_first, square_first
# fails: test_different_results, test_where_the_given_functions_disagree
from copy import deepcopy
from time import perf_counter


def benchmark(functions, arguments):
    def seconds(name):
        times = []
        for _ in range(7):
            own = deepcopy(arguments)
            started = perf_counter()
            functions[name](*own)
            times.append(perf_counter() - started)
        return min(times)

    return sorted(functions, key=seconds)
