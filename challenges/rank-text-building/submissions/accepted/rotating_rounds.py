# order: join_the_list, add_to_the_end, join_a_generator, add_to_the_front
import pickle
from collections import deque
from statistics import median
from time import thread_time_ns


def benchmark(functions, arguments, rounds):
    kept = pickle.dumps(arguments)
    times = {name: [] for name in functions}
    turns = deque(functions.items())
    for _ in range(rounds):
        for name, function in turns:
            times[name].append(nanoseconds(function, pickle.loads(kept)))
        turns.rotate()
    return [name for name, _ in sorted(times.items(), key=lambda item: median(item[1]))]


def nanoseconds(function, arguments):
    started = thread_time_ns()
    function(*arguments)
    return thread_time_ns() - started
