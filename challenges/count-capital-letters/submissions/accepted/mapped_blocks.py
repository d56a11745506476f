from functools import partial
from io import DEFAULT_BUFFER_SIZE
from itertools import chain


def count_capitals(path):
    return sum(map(str.isupper, chain.from_iterable(iter(partial(open(path, encoding="utf-8").read, DEFAULT_BUFFER_SIZE), ""))))
