# order: filter_first, sort_first, square_first
# fails: test_a_function_that_changes_its_input, test_a_function_that_sorts_in_place, test_the_callers_list
from time import perf_counter


def benchmark(functions, arguments):
    least = dict.fromkeys(functions, float("inf"))
    results = {}
    for _ in range(7):
        for name, function in functions.items():
            started = perf_counter()
            results[name] = function(*arguments)
            least[name] = min(least[name], perf_counter() - started)
    first, *others = results.values()
    if any(other != first for other in others):
        raise ValueError("The functions give different results.")
    return sorted(functions, key=least.get)
