# order: join_the_list, join_a_generator, add_to_the_end, add_to_the_front
# fails: test_in_turns
import timeit
from copy import deepcopy


def benchmark(functions, arguments, rounds):
    def seconds(name):
        copies = [deepcopy(arguments) for _ in range(rounds)]
        return min(timeit.repeat(lambda: functions[name](*copies.pop()), repeat=rounds, number=1))

    return sorted(functions, key=seconds)
