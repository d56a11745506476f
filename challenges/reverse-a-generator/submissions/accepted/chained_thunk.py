from itertools import chain


def reverse(generator):
    return chain.from_iterable(map(lambda source: reversed(tuple(source)), [generator]))
