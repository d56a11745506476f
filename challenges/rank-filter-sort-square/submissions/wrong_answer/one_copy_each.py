# order: filter_first, sort_first, square_first
# fails: test_a_function_that_sorts_in_place
import timeit
from copy import deepcopy


def benchmark(functions, arguments):
    results = [function(*deepcopy(arguments)) for function in functions.values()]
    if any(result != results[0] for result in results):
        raise ValueError("The functions give different results.")

    def seconds(name):
        own = deepcopy(arguments)
        return min(timeit.repeat(lambda: functions[name](*own), repeat=7, number=1))

    return sorted(functions, key=seconds)
