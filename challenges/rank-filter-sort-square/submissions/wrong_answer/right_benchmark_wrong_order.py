# order: sort_first, square_first, filter_first
# fails: filter_first-and-sort_first, filter_first-and-square_first
from copy import deepcopy
from time import perf_counter


def benchmark(functions, arguments):
    least = {}
    results = []
    for name, function in functions.items():
        times = []
        for _ in range(7):
            own = deepcopy(arguments)
            started = perf_counter()
            result = function(*own)
            times.append(perf_counter() - started)
        least[name] = min(times)
        results.append(result)
    if any(result != results[0] for result in results):
        raise ValueError("The functions give different results.")
    return sorted(functions, key=least.get)
