# order: one_set, search_by_halves, scan_the_list, a_set_each_time
import copy
import functools
import gc
import statistics
import time


def benchmark(functions, make, sizes):
    return {size: order(functions, [make(size, 100 + seed) for seed in range(15)]) for size in sizes}


def order(functions, inputs):
    rounds = [{name: measure(function, arguments) for name, function in functions.items()} for arguments in inputs]

    def compare(one, other):
        """Functions are compared on the same input, so that a hard input is hard for both."""
        ratio = statistics.median(times[one] / times[other] for times in rounds)
        return (ratio > 1) - (ratio < 1)

    return sorted(functions, key=functools.cmp_to_key(compare))


def measure(function, arguments):
    own = copy.deepcopy(arguments)
    gc.disable()
    started = time.perf_counter_ns()
    function(*own)
    nanoseconds = time.perf_counter_ns() - started
    gc.enable()
    return max(nanoseconds, 1)
