# order: filter_first, sort_first, square_first
# fails: test_the_whole_input
from time import perf_counter


def benchmark(functions, arguments):
    arguments = [list(argument[:1000]) for argument in arguments]
    times = {name: [] for name in functions}
    for _ in range(9):
        results = []
        for name, function in functions.items():
            own = [list(argument) for argument in arguments]
            started = perf_counter()
            results.append(function(*own))
            times[name].append(perf_counter() - started)
        if any(result != results[0] for result in results):
            raise ValueError("The functions give different results.")
    return sorted(functions, key=lambda name: min(times[name]))
