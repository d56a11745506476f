# order: filter_first, sort_first, square_first
import timeit
from copy import deepcopy

REPEAT, NUMBER = 5, 2


def benchmark(functions, arguments):
    checked = [function(*deepcopy(arguments)) for function in functions.values()]
    if checked.count(checked[0]) != len(checked):
        raise ValueError("different results")

    def seconds(function):
        copies = [deepcopy(arguments) for _ in range(REPEAT * NUMBER)]
        return min(timeit.repeat(lambda: function(*copies.pop()), repeat=REPEAT, number=NUMBER))

    ranked = sorted((seconds(function), place, name) for place, (name, function) in enumerate(functions.items()))
    return [name for _, _, name in ranked]
