# order: square_first, sort_first, filter_first
# fails: filter_first-and-sort_first, filter_first-and-square_first, test_functions_never_seen, test_the_measured_order
from copy import deepcopy
from time import perf_counter


def benchmark(functions, arguments):
    times, results = {}, []
    for name, function in functions.items():
        for _ in range(5):
            own = deepcopy(arguments)
            started = perf_counter()
            result = function(*own)
            times.setdefault(name, []).append(perf_counter() - started)
        results.append(result)
    if any(result != results[0] for result in results):
        raise ValueError("The functions give different results.")
    return sorted(functions, key=lambda name: min(times[name]), reverse=True)
