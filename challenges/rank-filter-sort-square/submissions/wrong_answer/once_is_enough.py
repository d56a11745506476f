# order: filter_first, sort_first, square_first
# fails: test_several_times
from copy import deepcopy
from time import thread_time


def benchmark(functions, arguments):
    seconds, results = {}, []
    for name, function in functions.items():
        own = deepcopy(arguments)
        started = thread_time()
        results.append(function(*own))
        seconds[name] = thread_time() - started
    if any(result != results[0] for result in results):
        raise ValueError("The functions give different results.")
    return sorted(functions, key=seconds.get)
